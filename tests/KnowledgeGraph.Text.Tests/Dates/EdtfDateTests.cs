using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Text.Tests.Dates;

public class EdtfDateTests
{
    [TestCase("2022-03-05", "2022-03-05", "2022-03-05", DatePrecision.Day)]
    [TestCase("2022-03", "2022-03-01", "2022-03-31", DatePrecision.Month)]
    [TestCase("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [TestCase("2017", "2017-01-01", "2017-12-31", DatePrecision.Year)]
    [TestCase("201X", "2010-01-01", "2019-12-31", DatePrecision.Decade)]
    [TestCase("19XX", "1900-01-01", "1999-12-31", DatePrecision.Century)]
    [TestCase("00XX", "0001-01-01", "0099-12-31", DatePrecision.Century)]
    [TestCase("2022-02/2022-03", "2022-02-01", "2022-03-31", DatePrecision.Interval)]
    [TestCase("2022-03-05/2022", "2022-03-05", "2022-12-31", DatePrecision.Interval)]
    [TestCase("2022-03~", "2022-03-01", "2022-03-31", DatePrecision.Month)]
    [TestCase("2022?", "2022-01-01", "2022-12-31", DatePrecision.Year)]
    [TestCase("9999", "9999-01-01", "9999-12-31", DatePrecision.Year)]
    public void A_date_means_a_first_and_a_last_day(string text, string first, string last, DatePrecision precision)
    {
        EdtfDate date = EdtfDate.Parse(text);

        date.FirstDay.Should().Be(DateOnly.ParseExact(first, "yyyy-MM-dd"));
        date.LastDay.Should().Be(DateOnly.ParseExact(last, "yyyy-MM-dd"));
        date.Precision.Should().Be(precision);
        date.ToString().Should().Be(text, "the form given is kept");
    }

    [TestCase("2014-04/..", "2014-04-01", null)]
    [TestCase("2014-04/", "2014-04-01", null)]
    [TestCase("../2014-04", null, "2014-04-30")]
    [TestCase("/2014", null, "2014-12-31")]
    public void An_open_interval_has_one_end(string text, string? first, string? last)
    {
        EdtfDate date = EdtfDate.Parse(text);

        date.FirstDay?.ToString("yyyy-MM-dd").Should().Be(first);
        date.LastDay?.ToString("yyyy-MM-dd").Should().Be(last);
        date.Precision.Should().Be(DatePrecision.Interval);
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("2022-13")]
    [TestCase("2022-00")]
    [TestCase("2023-02-29")]
    [TestCase("2022-04-31")]
    [TestCase("2022-03-00")]
    [TestCase("0000")]
    [TestCase("22-03-05")]
    [TestCase("2022-3-5")]
    [TestCase("2022-03-05T10:00")]
    [TestCase("201X-03")]
    [TestCase("2XXX")]
    [TestCase("../..")]
    [TestCase("/")]
    [TestCase("2022-03/2022-02")]
    [TestCase("2022/2023/2024")]
    [TestCase("2022-03\n")]
    [TestCase(" 2022")]
    [TestCase("٢٠٢٢")]
    public void What_is_no_such_date_is_refused(string? text)
    {
        EdtfDate.TryParse(text, out EdtfDate? date).Should().BeFalse();
        date.Should().BeNull();
    }

    [Test]
    public void The_refusal_names_the_text_and_shows_how_to_write_it() =>
        FluentActions.Invoking(() => EdtfDate.Parse("5.3.2022")).Should().Throw<FormatException>().WithMessage("*'5.3.2022'*2022-03-05*");

    [TestCase("2022", "2022-03-05", true)]
    [TestCase("2022-03", "2022-03-31", true)]
    [TestCase("2022-03-05", "2022", false)]
    [TestCase("2014-04/..", "2022", true)]
    [TestCase("2014-04/..", "2014", false)]
    public void A_date_contains_what_lies_within_its_days(string outer, string inner, bool expected) =>
        EdtfDate.Parse(outer).Contains(EdtfDate.Parse(inner)).Should().Be(expected);

    [TestCase("2022-03", "2022", true)]
    [TestCase("2022-03", "2022-04", false)]
    [TestCase("2014/2016", "2016-12-31", true)]
    [TestCase("../2014", "2015/..", false)]
    public void Dates_overlap_where_a_day_can_be_both(string one, string other, bool expected)
    {
        EdtfDate.Parse(one).Overlaps(EdtfDate.Parse(other)).Should().Be(expected);
        EdtfDate.Parse(other).Overlaps(EdtfDate.Parse(one)).Should().Be(expected);
    }

    [TestCase("2022-03", "2022-03~")]
    [TestCase("2022-03?", "2022-03?", TestName = "What is qualified already stays")]
    [TestCase("2022/2023", "2022/2023", TestName = "An interval stays")]
    public void A_date_can_be_marked_as_approximate(string text, string expected) => EdtfDate.Parse(text).Approximate().Text.Should().Be(expected);

    [Test]
    public void Intervals_are_made_of_dates()
    {
        EdtfDate.OfInterval(EdtfDate.OfMonth(2022, 2), EdtfDate.OfMonth(2022, 3)).Text.Should().Be("2022-02/2022-03");
        EdtfDate.OfInterval(EdtfDate.OfYear(2014), null).Text.Should().Be("2014/..");
        FluentActions.Invoking(() => EdtfDate.OfInterval(null, null)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => EdtfDate.OfInterval(EdtfDate.OfYear(2015), EdtfDate.OfYear(2014))).Should().Throw<ArgumentException>();
    }

    [FsCheck.NUnit.Property]
    public bool A_day_survives_being_written_and_read(FsCheck.PositiveInt days)
    {
        var day = DateOnly.FromDayNumber(days.Get % DateOnly.MaxValue.DayNumber);
        EdtfDate date = EdtfDate.OfDay(day);
        return EdtfDate.Parse(date.Text) == date && date.FirstDay == day && date.LastDay == day;
    }

    [FsCheck.NUnit.Property]
    public bool Any_text_gives_an_answer_not_an_exception(string? text) => EdtfDate.TryParse(text, out EdtfDate? date) == (date is not null);
}
