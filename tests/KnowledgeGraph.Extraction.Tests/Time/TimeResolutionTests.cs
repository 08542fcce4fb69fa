using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Extraction.Tests.Time;

public class TimeResolutionTests
{
    private static readonly RuleTimeTagger Tagger = new();

    // A date without a year takes the one that tense and context imply.
    [TestCase("The envoy came on March 5.", "2022-03-19", "2022-03-05")]
    [TestCase("The ship will sail in June.", "2022-03-19", "2022-06")]
    [TestCase("The ship sailed in December.", "2022-01-10", "2021-12")]
    [TestCase("The ship sailed on December 28.", "2022-01-10", "2021-12-28")]
    [TestCase("The ship will sail on January 4.", "2021-12-28", "2022-01-04")]
    [TestCase("The envoy came on Thursday, December 30.", "2022-03-19", "2021-12-30")]
    [TestCase("The ship sailed in the spring.", "2022-10-01", "2022-03/2022-05")]
    [TestCase("The ship will sail in the winter.", "2022-10-01", "2022-12/2023-02")]
    // Relative units keep their granularity.
    [TestCase("It was sold two years ago.", "2022-03-19", "2020")]
    [TestCase("It was sold two years ago.", "2022-03", "2020")]
    [TestCase("It was sold three months ago.", "2022-03", "2021-12")]
    [TestCase("It was sold last month.", "2022-01-31", "2021-12")]
    [TestCase("It was sold last month.", "2022-03", "2022-02")]
    [TestCase("It was sold last week.", "2022-03-19", "2022-03-07/2022-03-13")]
    [TestCase("It was sold yesterday.", "2022-03-01", "2022-02-28")]
    [TestCase("It was sold a century ago.", "2022-03-19", "1922")]
    [TestCase("It has been sold since last year.", "2022-03-19", "2021/..")]
    // Where the day is not known, weekdays and days give nothing more exact.
    [TestCase("It was sold on Tuesday.", "2022-03", "2022-03")]
    [TestCase("It was sold yesterday.", "2022", "2022")]
    [TestCase("It was sold last month.", "2022-02-24/2022-03-31", "2022-01/2022-02")]
    [TestCase("It was sold last year.", "2022-02-24/2022-03-31", "2021")]
    public void An_expression_is_resolved_against_the_texts_own_date(string text, string on, string expected) =>
        Single(text, on).Value!.Text.Should().Be(expected);

    [TestCase("Signed in 2017, it was delivered two years later.", "2019")]
    [TestCase("They met on 5 March 2022. Talks ended the following day.", "2022-03-06")]
    [TestCase("They met on 5 March 2022 and parted the same day.", "2022-03-05")]
    [TestCase("They met on 5 March 2022. Ten more came that year.", "2022")]
    [TestCase("They met in July 2019, having planned it a month earlier.", "2019-06")]
    [TestCase("They met in 2017. During that period no other came.", "2017")]
    public void An_expression_is_resolved_against_the_time_named_before(string text, string expected)
    {
        TimeExpression last = Tag(text, "2023-05-05").Expressions[^1];
        last.Value!.Text.Should().Be(expected);
        last.Basis.Should().Be(DateBasis.Relative);
        last.Reason.Should().Contain("the time named before");
    }

    [TestCase("It was sold two years ago.", DateBasis.Relative)]
    [TestCase("It was sold on 5 March 2022.", DateBasis.Stated)]
    [TestCase("It was sold in December.", DateBasis.InferredFromDocument)]
    public void The_basis_tells_how_a_value_is_known(string text, DateBasis basis)
    {
        TimeExpression time = Single(text, "2022-03-19");
        time.Basis.Should().Be(basis);
        time.Reason.Should().NotBeEmpty();
    }

    [TestCase("It was sold yesterday.")]
    [TestCase("It was sold on Tuesday.")]
    [TestCase("It was sold two years ago.")]
    [TestCase("It was sold two years later.")]
    [TestCase("It was sold on March 5.")]
    public void Without_a_date_of_the_text_there_is_no_value_but_a_reason(string text)
    {
        TimeExpression time = Tag(text, null).Expressions.Should().ContainSingle().Subject;
        time.Value.Should().BeNull();
        time.Reason.Should().Match(reason => reason.Contains("not known") || reason.Contains("not named before"));
    }

    [TestCase("It took three years.", TimeKind.Duration, "P3Y")]
    [TestCase("They meet every Monday.", TimeKind.Set, "XXXX-WXX-1")]
    [TestCase("They met at 18:30 on the day.", TimeKind.Time, "2022-03-19T18:30")]
    public void Lengths_sets_and_hours_keep_their_TIMEX3_value(string text, TimeKind kind, string value)
    {
        TimeExpression time = Tag(text, "2022-03-19").Expressions[0];
        (time.Kind, time.TimexValue).Should().Be((kind, value));
    }

    [Test]
    public void Expressions_come_in_order_and_do_not_overlap()
    {
        TimeTagging tagging = Tag("On March 5, 2022, two years after 2020, in early May, from 12 to 15 March, last week and last year.", "2022-03-19");
        tagging.Expressions.Zip(tagging.Expressions.Skip(1)).Should().OnlyContain(pair => pair.First.Span.End <= pair.Second.Span.Start);
        tagging.Expressions.Should().HaveCountGreaterThan(5);
    }

    [Test]
    public void The_tagger_is_registered_once()
    {
        using ServiceProvider provider = new ServiceCollection().AddTimeTagging().AddTimeTagging().BuildServiceProvider();
        provider.GetServices<ITimeTagger>().Should().ContainSingle().Which.Should().BeOfType<RuleTimeTagger>();
    }

    private static TimeExpression Single(string text, string on) => Tag(text, on).Expressions.Should().ContainSingle().Subject;

    private static TimeTagging Tag(string text, string? on)
    {
        var document = new Document("text", text) { Metadata = new DocumentMetadata(Date: on is null ? null : EdtfDate.Parse(on)) };
        return Tagger.Tag(new PlainAnalyzer().Analyze(document));
    }
}
