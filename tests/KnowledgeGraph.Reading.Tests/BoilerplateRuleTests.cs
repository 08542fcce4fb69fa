using System.Collections.Immutable;
using KnowledgeGraph.Reading.Boilerplate;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading.Tests;

public class BoilerplateRuleTests
{
    private static readonly ImmutableArray<BoilerplateRule> Rules = BoilerplateRules.Load();
    private static readonly BoilerplateMarker Marker = new(Rules);

    private static IEnumerable<TestCaseData> All() => Rules.Select(rule => new TestCaseData(rule.Name));

    [TestCaseSource(nameof(All))]
    public void A_rule_marks_its_example_and_nothing_of_its_counterexample(string name)
    {
        BoilerplateRule rule = Rules.Single(rule => rule.Name == name);
        string expected = rule.Marks.Length > 0 ? rule.Marks : rule.Example;

        Words(new BoilerplateMarker([rule]).Mark(rule.Example, []), rule.Example).Should().Be(string.Join(' ', expected.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        new BoilerplateMarker([rule]).Mark(rule.Counterexample, []).Should().BeEmpty();
    }

    [TestCaseSource(nameof(All))]
    public void No_rule_marks_the_counterexample_of_another(string name) =>
        Marker.Mark(Rules.Single(rule => rule.Name == name).Counterexample, []).Should().BeEmpty();

    [TestCase("The minister's picture: a country at war with itself, said the envoy, who had seen it from the start of the year.")]
    [TestCase("Subscribe to that view and you accept the strike, he told parliament on Tuesday.")]
    [TestCase("Follow-up talks are planned for March.")]
    [TestCase("By Jane Example, Defence Correspondent", TestName = "A byline is no boilerplate")]
    [TestCase("ANKARA (Example Wire) - Turkey said on Monday that it had received the second battery.", TestName = "A dateline is no boilerplate")]
    [TestCase("Comments by the minister were not available.")]
    [TestCase("Watch officers saw the ship at dawn.")]
    [TestCase("Related weapons were delivered in May.")]
    [TestCase("Image captioning software found the launcher.")]
    [TestCase("US DELIVERS PATRIOT BATTERY TO POLAND FOR EXERCISE", TestName = "A headline in capitals at the top is no boilerplate")]
    [TestCase("Share of GDP: 2.1 percent")]
    [TestCase("What happened next?")]
    [TestCase("Print media were not admitted.")]
    public void What_an_article_says_is_not_marked(string line) =>
        Marker.Mark(line + "\n\nThe ministry in Ankara said on Tuesday that the delivery would go on until the end of the year.\n", []).Should().BeEmpty();

    [Test]
    public void Lists_without_full_stops_inside_an_article_are_not_marked() =>
        Marker.Mark("The contract covers three things, the ministry said in a statement on Monday.\n\nFour launchers for the north\nTwo radars for the coast\nSpare parts for ten years\n\nThe price was not stated, and the ministry did not answer questions about it.", [])
            .Should().BeEmpty();

    [Test]
    public void A_title_above_a_credit_is_no_caption() =>
        Marker.Mark("Turkey moves its launchers\nPhoto: Example Press\n\nThe ministry said on Monday that the launchers had been moved.", [])
            .Should().ContainSingle().Which.Kind.Should().Be("photo-credit");

    [Test]
    public void The_end_is_found_behind_newsletter_sentences()
    {
        const string text = "The ministry said on Monday that the launchers had been moved to the north of the country.\n\nSign up for our newsletter and get the news of the day in your inbox every single morning.\n\nTrending";

        Marker.Mark(text, []).Select(mark => mark.Kind).Should().Equal("newsletter", "trending");
    }

    [Test]
    public void Marks_known_before_stay_and_none_overlap()
    {
        const string text = "Photo: Example Press\n\nLeave a comment";
        var known = new BoilerplateSpan(new TextSpan(0, 20), "image-caption", "html-figcaption");

        Marker.Mark(text, [known]).Should().Equal(known, new BoilerplateSpan(new TextSpan(22, 37), "comments", "comments"));
    }

    [Test]
    public void Faulty_rules_are_all_named_at_once() =>
        FluentActions.Invoking(() => BoilerplateRules.Parse("rules:\n  - name: one\n    kind: k\n    where: middle\n    example: a\n    counterexample: b\n  - name: two\n    kind: k\n    pattern: '('\n    example: a\n", "rules.yml"))
            .Should().Throw<InvalidOperationException>().WithMessage("rules.yml has faults:*'one': where 'middle' is none of anywhere, end*'two': 'counterexample' is missing*'two': pattern*");

    [Test]
    public void A_key_that_no_rule_has_is_refused_with_its_line() =>
        FluentActions.Invoking(() => BoilerplateRules.Parse("rules:\n  - name: one\n    patern: a\n", "rules.yml")).Should().Throw<InvalidOperationException>().WithMessage("rules.yml(3,5)*patern*");

    private static string Words(ImmutableArray<BoilerplateSpan> marks, string text) =>
        string.Join(' ', marks.SelectMany(mark => mark.Span.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
