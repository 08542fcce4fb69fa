using System.Collections.Immutable;
using KnowledgeGraph.Graph.Derivation;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Tests.Derivation;

public class DerivedRelationshipsTests
{
    private static readonly ImmutableArray<DerivationRule> Supplied = [.. DerivationRules.Default.Where(rule => rule.Type == "SUPPLIED")];

    private static IEnumerable<TestCaseData> Examples() =>
        from rule in DerivationRules.Default
        from example in rule.Examples
        select new TestCaseData(rule, example).SetArgDisplayNames(rule.Type, example.Status, example.Draws ?? "nothing");

    [TestCaseSource(nameof(Examples))]
    public void Draws_what_the_example_of_each_rule_says(DerivationRule rule, DerivationExample example)
    {
        var @event = new Node("event:1", ["Event", rule.EventTypes[0]], PropertyMap.Of(("status", example.Status)));
        var roles = example.Fillers.Select((filler, index) => new Relationship($"r:{index}", filler.Role, "event:1", filler.Name, PropertyMap.Empty));
        DerivedRelationships.Derive(PropertyGraph.Of([@event], roles), [rule]).Select(link => $"{link.StartId} -> {link.EndId}")
            .Should().Equal(example.Draws is null ? [] : [example.Draws]);
    }

    [Test]
    public void Every_derived_type_of_the_schema_has_one_rule_with_an_example_and_a_counterexample()
    {
        DerivationRules.Default.Select(rule => rule.Type)
            .Should().BeEquivalentTo(GraphSchema.Default.RelationshipTypes.Where(type => type.Kind == RelationshipKind.Derived).Select(type => type.Name));
        DerivationRules.Default.Should().OnlyContain(rule => rule.Examples.Any(example => example.Draws != null) && rule.Examples.Any(example => example.Draws == null));
    }

    [Test]
    public void Gathers_events_documents_and_the_days_between_which_they_lie()
    {
        PropertyGraph graph = PropertyGraph.Of(
            [
                Delivery("event:b", "occurred", new DateOnly(2019, 7, 1), new DateOnly(2019, 7, 31)),
                Delivery("event:a", "occurred", new DateOnly(2020, 1, 1), null),
                Delivery("event:c", "ended", null, new DateOnly(2018, 12, 31)),
                Delivery("event:d", "denied", new DateOnly(2001, 1, 1), new DateOnly(2030, 1, 1)),
            ],
            [
                Role("1", "SUPPLIER", "event:b", "ruritania", "x.txt", "y.txt"), Role("2", "RECIPIENT", "event:b", "borduria", "y.txt"),
                Role("3", "SUPPLIER", "event:a", "ruritania", "a.txt"), Role("4", "RECIPIENT", "event:a", "borduria", "b.txt"),
                Role("5", "SUPPLIER", "event:c", "ruritania", "c.txt"), Role("6", "RECIPIENT", "event:c", "borduria", "c.txt"),
                Role("7", "SUPPLIER", "event:d", "ruritania", "d.txt"), Role("8", "RECIPIENT", "event:d", "borduria", "d.txt"),
            ]);
        Relationship link = DerivedRelationships.Derive(graph, Supplied).Should().ContainSingle().Subject;
        link.Properties.List("events").Should().Equal("event:a", "event:b", "event:c");
        link.Properties.Number("count").Should().Be(3);
        link.Properties.List("documents").Should().Equal(["a.txt", "b.txt", "c.txt", "y.txt"], "x.txt names only one side of an event that y.txt names in full");
        link.Properties["first_date"].Should().Be(new DateOnly(2019, 7, 1));
        link.Properties["last_date"].Should().Be(new DateOnly(2019, 7, 31));
    }

    [Test]
    public void Draws_a_meeting_of_three_once_for_each_pair()
    {
        PropertyGraph graph = PropertyGraph.Of(
            [new Node("event:1", ["Event", "Meeting"], PropertyMap.Of(("status", "occurred")))],
            new[] { "c", "a", "b" }.Select((name, index) => Role($"r{index}", "PARTICIPANT", "event:1", name)));
        DerivedRelationships.Derive(graph).Select(link => (link.StartId, link.EndId)).Should().BeEquivalentTo([("a", "b"), ("a", "c"), ("b", "c")]);
    }

    [Test]
    public void Relates_nobody_to_himself()
    {
        PropertyGraph graph = PropertyGraph.Of(
            [Delivery("event:1", "occurred", null, null)],
            [Role("1", "SUPPLIER", "event:1", "ruritania"), Role("2", "RECIPIENT", "event:1", "ruritania")]);
        DerivedRelationships.Derive(graph).Should().BeEmpty();
    }

    [Test]
    public void Gives_the_same_whatever_order_the_graph_was_put_together_in()
    {
        Node[] nodes = [.. Enumerable.Range(0, 20).Select(i => Delivery($"event:{i}", "occurred", new DateOnly(2000 + i, 1, 1), null))];
        Relationship[] links = [.. nodes.SelectMany((node, i) => new[] { Role($"s{i}", "SUPPLIER", node.Id, $"s{i % 3}", "a"), Role($"t{i}", "RECIPIENT", node.Id, $"t{i % 2}", "b") })];
        PropertyGraph one = PropertyGraph.Of(nodes, links);
        PropertyGraph other = PropertyGraph.Of(nodes.Reverse(), links.Reverse());
        DerivedRelationships.Derive(one).Should().Equal(DerivedRelationships.Derive(other)).And.HaveCount(6).And.OnlyHaveUniqueItems(link => link.Id);
    }

    [TestCase("relationships: { SUPLIED: { events: [Delivery], from: [supplier], to: [recipient], examples: [] } }", "SUPLIED")]
    [TestCase("relationships: { SUPPLIED: { events: [Delivry], from: [supplier], to: [recipient], examples: [] } }", "Delivry")]
    [TestCase("relationships: { SUPPLIED: { events: [Delivery], from: [SUPPLIER], to: [recipient], examples: [] } }", "SUPPLIER")]
    [TestCase("relationships: { SUPPLIED: { events: [Delivery], from: [supplier], to: [recipient], statuses: [done], examples: [] } }", "done")]
    [TestCase("relationships: { SUPPLIED: { events: [Delivery], from: [supplier], to: [recipient] } }", "examples")]
    public void Refuses_a_rule_that_names_what_the_schema_does_not_have(string rules, string named)
    {
        Action load = () => DerivationRules.Load(new StringReader($"version: 1\nstatuses: [occurred]\n{rules}"), "rules.yml", GraphSchema.Default);
        load.Should().Throw<GraphSchemaException>().WithMessage($"*rules.yml(3,*{named}*");
    }

    private static Node Delivery(string id, string status, DateOnly? start, DateOnly? end) =>
        new(id, ["Event", "Delivery"], PropertyMap.Of(("status", status), ("start_date", start), ("end_date", end)));

    private static Relationship Role(string id, string type, string @event, string entity, params string[] documents) =>
        new(id, type, @event, entity, PropertyMap.Of(("documents", documents)));
}
