namespace KnowledgeGraph.Text.Tests;

public class TextSpanTests
{
    [TestCase(0, 4, 4, 8, false, TestName = "Spans that only touch do not overlap")]
    [TestCase(0, 5, 4, 8, true, TestName = "Spans that share one code unit overlap")]
    [TestCase(2, 3, 0, 8, true, TestName = "A span within another overlaps it")]
    [TestCase(3, 3, 0, 8, false, TestName = "An empty span shares no code unit, wherever it is")]
    [TestCase(0, 0, 0, 8, false, TestName = "An empty span at the edge of another does not overlap it")]
    public void Overlap_needs_a_shared_code_unit(int start, int end, int otherStart, int otherEnd, bool expected) =>
        new TextSpan(start, end).Overlaps(new TextSpan(otherStart, otherEnd)).Should().Be(expected);

    [TestCase(0, 8, 0, 8, true)]
    [TestCase(0, 8, 8, 8, true)]
    [TestCase(0, 8, 2, 9, false)]
    [TestCase(1, 8, 0, 3, false)]
    public void Containing_includes_the_edges(int start, int end, int otherStart, int otherEnd, bool expected) =>
        new TextSpan(start, end).Contains(new TextSpan(otherStart, otherEnd)).Should().Be(expected);

    [TestCase(-1, 3)]
    [TestCase(4, 3)]
    public void A_span_that_cannot_be_is_refused(int start, int end) =>
        FluentActions.Invoking(() => new TextSpan(start, end)).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void A_span_gives_its_characters_in_UTF_16_code_units() => new TextSpan(2, 4).In("a\U0001F680b").Should().Be("\uDE80b");

    [Test]
    public void A_span_past_the_text_is_refused() =>
        FluentActions.Invoking(() => new TextSpan(2, 9).In("abc")).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void Outer_spans_come_before_what_they_contain() =>
        new[] { new TextSpan(2, 3), new TextSpan(0, 2), new TextSpan(0, 9) }.Order()
            .Should().Equal(new TextSpan(0, 9), new TextSpan(0, 2), new TextSpan(2, 3));

    [FsCheck.NUnit.Property]
    public bool A_union_contains_both(FsCheck.NonNegativeInt a, FsCheck.NonNegativeInt b, FsCheck.NonNegativeInt c, FsCheck.NonNegativeInt d)
    {
        TextSpan first = Span(a, b), second = Span(c, d), union = first.Union(second);
        return union.Contains(first) && union.Contains(second) && union == second.Union(first);
    }

    [FsCheck.NUnit.Property]
    public bool Overlap_is_mutual(FsCheck.NonNegativeInt a, FsCheck.NonNegativeInt b, FsCheck.NonNegativeInt c, FsCheck.NonNegativeInt d) =>
        Span(a, b).Overlaps(Span(c, d)) == Span(c, d).Overlaps(Span(a, b));

    private static TextSpan Span(FsCheck.NonNegativeInt a, FsCheck.NonNegativeInt b) => new(Math.Min(a.Get, b.Get), Math.Max(a.Get, b.Get));
}
