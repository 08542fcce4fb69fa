using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Extraction.Time.Rules;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Tests.Time;

/// <summary>Every rule carries what it takes and what it leaves; here all of them are tried with all rules on.</summary>
public class RuleExampleTests
{
    private static readonly TimeRuleSet Rules = TimeRuleSet.Default();
    private static readonly RuleTimeTagger Tagger = new(Rules);

    [TestCaseSource(nameof(Examples))]
    public void A_rule_takes_its_example(string rule, string text, string words, string value, string? on)
    {
        TimeTagging tagging = Tag(text, on);
        if (Rules.Rules.Single(r => r.Name == rule).IsBlock)
        {
            tagging.Expressions.Should().NotContain(e => words.Contains(e.Text), "the rule keeps these words from being a time");
            return;
        }
        TimeExpression found = tagging.Expressions.Should().ContainSingle(e => e.Text == words, "found were {0}", string.Join(" | ", tagging.Expressions.Select(e => e.Text))).Subject;
        found.Rule.Should().Be(rule);
        if (value.Length > 0)
            new[] { found.Value?.Text, found.TimexValue }.Should().Contain(value);
    }

    [TestCaseSource(nameof(Counterexamples))]
    public void A_rule_leaves_its_counterexample(string rule, string text, string? on) =>
        Tag(text, on).Expressions.Where(e => e.Rule == rule).Should().BeEmpty();

    private static IEnumerable<TestCaseData> Examples() =>
        from rule in Rules.Rules
        from example in rule.Examples
        select new TestCaseData(rule.Name, example.Text, example.Words, example.Value, example.On).SetName($"{rule.Name} takes '{example.Words}' in '{example.Text}' ({example.On})");

    private static IEnumerable<TestCaseData> Counterexamples() =>
        from rule in Rules.Rules
        from example in rule.Counterexamples
        select new TestCaseData(rule.Name, example.Text, example.On).SetName($"{rule.Name} leaves '{example.Text}'");

    private static TimeTagging Tag(string text, string? on)
    {
        var document = new Document("example", text);
        if (on is not null)
            document = document with { Metadata = new DocumentMetadata(Date: EdtfDate.Parse(on)) };
        return Tagger.Tag(new PlainAnalyzer().Analyze(document));
    }
}
