using KnowledgeGraph.Reading.Metadata;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Reading.Tests;

public class StatedDateTests
{
    [TestCase("2022", "2022")]
    [TestCase("2022-03", "2022-03")]
    [TestCase(" 2022-03-05 ", "2022-03-05")]
    [TestCase("2022-03-05T23:59:00-05:00", "2022-03-05", TestName = "The day stays as written, whatever the zone")]
    [TestCase("2022-03-05T00:30:00+09:00", "2022-03-05")]
    [TestCase("2022-03-05 10:15:00 UTC", "2022-03-05")]
    [TestCase("2022-3-5", "2022-03-05")]
    [TestCase("2022/03/05", "2022-03-05")]
    [TestCase("20220305", "2022-03-05")]
    [TestCase("20220305T101500Z", "2022-03-05")]
    [TestCase("Sat, 05 Mar 2022 10:15:00 GMT", "2022-03-05")]
    [TestCase("5 Mar 2022 10:15 +0300", "2022-03-05")]
    [TestCase("March 5, 2022", "2022-03-05")]
    [TestCase("Mar. 5, 2022, 10:30 a.m.", "2022-03-05")]
    [TestCase("Saturday, March 5th, 2022", "2022-03-05")]
    [TestCase("Sept. 9, 2022", "2022-09-09")]
    [TestCase("5 March 2022", "2022-03-05")]
    [TestCase("5th of March 2022", "2022-03-05")]
    [TestCase("05-Mar-2022", "2022-03-05")]
    [TestCase("March 2022", "2022-03", TestName = "A month stays a month")]
    [TestCase("March, 2022", "2022-03")]
    [TestCase("05.03.2022", "2022-03-05")]
    [TestCase("25/03/2022", "2022-03-25")]
    [TestCase("03/25/2022", "2022-03-25")]
    [TestCase("2022-02/2022-03", "2022-02/2022-03")]
    public void A_stated_date_is_read_with_its_precision(string text, string expected)
    {
        StatedDate.TryParse(text, out EdtfDate? date).Should().BeTrue();
        date!.Text.Should().Be(expected);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("yesterday")]
    [TestCase("03/05/2022", TestName = "A date that can be read two ways is none")]
    [TestCase("2023-02-29T10:00:00Z")]
    [TestCase("Mai 5, 2022", TestName = "A month of another language is none")]
    [TestCase("M 5, 2022")]
    [TestCase("March 32, 2022")]
    [TestCase("March 5")]
    [TestCase("1646438400")]
    [TestCase("05/03/22")]
    [TestCase("2022-03-05abc")]
    public void What_is_no_clear_date_is_none(string? text) => StatedDate.TryParse(text, out _).Should().BeFalse();
}
