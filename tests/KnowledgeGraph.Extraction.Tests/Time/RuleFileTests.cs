using KnowledgeGraph.Extraction.Time.Rules;

namespace KnowledgeGraph.Extraction.Tests.Time;

public class RuleFileTests
{
    [TestCase("pattern: \"@mont year:YEAR\"", "KG2208 my.yml(5,14): rule 'r': no part 'mont' is defined. Parts near it: month.")]
    [TestCase("pattern: \"month:MONHT\"", "KG2208 my.yml(5,14): rule 'r': class 'MONHT' is not known. Classes near it: MONTH.")]
    [TestCase("pattern: \"in (month:MONTH\"", "KG2208 my.yml(5,14): rule 'r': column 16 of the pattern: expected ')'")]
    [TestCase("pattern: \"yer:YEAR\"", "KG2210 my.yml(5,14): rule 'r': recipe 'calendar' has no argument 'yer'. Arguments near it: year.")]
    [TestCase("pattern: \"\"", "KG2207 my.yml(4,5): rule 'r' needs a pattern.")]
    public void A_fault_in_a_pattern_says_where_it_is_and_what_was_meant(string pattern, string expected) =>
        MessageOf(Rule(pattern)).Should().Be(expected);

    [TestCase("recipe: calender", "KG2209 my.yml(6,13): rule 'r': recipe 'calender' is not known. Recipes near it: calendar.")]
    [TestCase("recipe: calendar\n    kind: dates", "KG2211 my.yml(7,11): rule 'r': kind 'dates' is not known. Kinds near it: Date.")]
    [TestCase("recipe: calendar\n    not-befor: [CAP]", "KG2204 my.yml(7,5): rule 'r': 'not-befor' is no key of a rule. Keys near it: not-before.")]
    [TestCase("recipe: calendar\n    before: [CPA]", "KG2212 my.yml(7,14): rule 'r', before: class 'CPA' is not known. Classes near it: CAP.")]
    public void A_fault_in_another_key_says_where_it_is_and_what_was_meant(string keys, string expected) =>
        MessageOf(Rule("pattern: \"year:YEAR\"", keys)).Should().Be(expected);

    [Test]
    public void All_faults_are_reported_together()
    {
        Action parse = () => TimeRuleSet.Parse([("a.yml", Rule("pattern: \"(\"")), ("b.yml", Rule("pattern: \"year:YEAR\"", "recipe: nothing")), ("c.yml", "rules: [")]);
        parse.Should().Throw<RuleFileException>().Which.Faults.Select(f => (f.Code, f.File)).Should().Equal(
            ("KG2208", "a.yml"), ("KG2206", "b.yml"), ("KG2209", "b.yml"), ("KG2200", "c.yml"));
    }

    [Test]
    public void A_rule_without_examples_is_refused() =>
        MessageOf("rules:\n  - name: r\n    pattern: \"year:YEAR\"\n    recipe: calendar\n").Should()
            .Be("KG2213 my.yml(2,5): rule 'r' needs at least one example." + Environment.NewLine + "KG2213 my.yml(2,5): rule 'r' needs at least one counterexample.");

    private static string Rule(string pattern, string recipe = "recipe: calendar") =>
        $"parts:\n  month: \"month:MONTH\"\nrules:\n  - name: r\n    {pattern}\n    {recipe}\n    example: {{ text: a, words: a }}\n    counterexample: b\n";

    private static string MessageOf(string yaml)
    {
        Action parse = () => TimeRuleSet.Parse([("my.yml", yaml)]);
        return parse.Should().Throw<RuleFileException>().Which.Message;
    }
}
