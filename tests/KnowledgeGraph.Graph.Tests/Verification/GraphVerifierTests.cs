using System.Collections.Immutable;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Graph.Verification;

namespace KnowledgeGraph.Graph.Tests.Verification;

public class GraphVerifierTests
{
    [Test]
    public void A_sound_graph_breaks_no_rule() => Verify(SampleGraph.Create()).Should().BeEmpty();

    [Test]
    public void An_empty_graph_breaks_no_rule() => Verify(PropertyGraph.Empty).Should().BeEmpty();

    private static IEnumerable<TestCaseData> BrokenGraphs()
    {
        yield return Node("a node id that stands twice", GraphRule.UniqueId, "state:tr", "Another node has the same id", SampleGraph.Nodes().Add(SampleGraph.Nodes()[3]));
        yield return Link("a relationship id that stands twice", GraphRule.UniqueId, "r:9", "Another relationship has the same id", SampleGraph.Relationships().Add(SampleGraph.Relationships()[8]));
        yield return Link("a relationship to nowhere", GraphRule.EndsExist, "r:x", "There is no node 'doc:none'", SampleGraph.Relationships().Add(SampleGraph.Relationships()[3] with { Id = "r:x", EndId = "doc:none" }));
        yield return Node("state:tr", "an unknown label", GraphRule.KnownLabel, node => node with { Labels = ["Entity", "Sttae"] }, "Did you mean 'State'?");
        yield return Node("state:tr", "an entity without a type label", GraphRule.KnownLabel, node => node with { Labels = ["Entity"] }, "Person, State");
        yield return Node("event:1", "a type label without its general one", GraphRule.KnownLabel, node => node with { Labels = ["Delivery"] }, "Put 'Event' before it");
        yield return Link("r:6", "an unknown relationship type", GraphRule.KnownRelationshipType, link => link with { Type = "SUPLIER" }, "Did you mean 'SUPPLIER'?");
        yield return Link("r:6", "a role that points to a document", GraphRule.AllowedEnds, link => link with { EndId = "doc:a.txt" }, "Its end is Document.");
        yield return Link("r:6", "a role the wrong way round", GraphRule.AllowedEnds, link => link with { StartId = link.EndId }, "turn it round");
        yield return Node("person:ayse-gok", "a property of another label", GraphRule.KnownProperty, node => node.WithProperty("iso2", "TR"), "no property 'iso2'");
        yield return Node("doc:a.txt", "a misspelt property", GraphRule.KnownProperty, node => node.WithProperty("titel", "x"), "Did you mean 'title'?");
        yield return Link("r:1", "a number that is a text", GraphRule.PropertyType, link => link.WithProperty("start", "9"), "The value is a text. The schema wants a whole number.");
        yield return Node("event:1", "a day that is a text", GraphRule.PropertyType, node => node.WithProperty("start_date", "2019-07-12"), "The schema wants a day.");
        yield return Node("state:tr", "a list that is a text", GraphRule.PropertyType, node => node.WithProperty("aliases", "Turkey"), "The schema wants a list of texts.");
        yield return Node("event:1", "an unknown status", GraphRule.KnownTerm, node => node.WithProperty("status", "occured"), "Did you mean 'occurred'?");
        yield return Node("event:1", "an unknown status in a list", GraphRule.KnownTerm, node => node.WithProperty("statuses", new[] { "occurred", "rumoured" }), "'rumoured'");
        yield return Node("event:1", "a type that is not the label", GraphRule.KnownTerm, node => node.WithProperty("type", "Attack"), "'Attack' is not a label of the node");
        yield return Link("r:5", "an unknown status of a report", GraphRule.KnownTerm, link => link.WithProperty("status", "maybe"), "'maybe'");
        yield return Node("state:tr", "an entity without a name", GraphRule.RequiredProperty, node => node.WithProperty("name", null), "'name' is missing");
        yield return Link("r:6", "a role without documents", GraphRule.RequiredProperty, link => link.WithProperty("documents", null), "'documents' is missing");
        yield return Link("r:4", "an end behind the text", GraphRule.OffsetsInText, link => link.WithProperty("end", 4000), "do not lie within the text");
        yield return Link("r:4", "a negative start", GraphRule.OffsetsInText, link => link.WithProperty("start", -1), "do not lie within the text");
        yield return Link("r:4", "an end before the start", GraphRule.OffsetsInText, link => link.WithProperty("end", 3), "do not lie within the text");
        yield return Link("r:4", "a start inside a surrogate pair", GraphRule.OffsetsInText,
            link => link.WithProperty("start", SampleGraph.Text.IndexOf("🚀", StringComparison.Ordinal) + 1), "inside a surrogate pair");
        yield return Link("r:4", "an end inside a surrogate pair", GraphRule.OffsetsInText,
            link => link.WithProperty("start", 0).WithProperty("end", SampleGraph.Text.IndexOf("🚀", StringComparison.Ordinal) + 1), "inside a surrogate pair");
        yield return Link("r:1", "a mention in other letters", GraphRule.QuoteAtOffsets, link => link.WithProperty("text", "Ayse Gök"), "but the text has \"Ayşe Gök\"");
        yield return Link("r:5", "a quote that is not in the text", GraphRule.QuoteAtOffsets, link => link.WithProperty("quote", "Nothing of the kind."), "'quote' is");
        yield return Link("r:5", "a trigger at the wrong place", GraphRule.QuoteAtOffsets,
            link => link.WithProperty("trigger_start", link.Properties.Number("trigger_start") - 1).WithProperty("trigger_end", link.Properties.Number("trigger_end") - 1), "'trigger' is");
        yield return Node("event:1", "a date that is no EDTF", GraphRule.EdtfDate, node => node.WithProperty("date", "12 July 2019"), "'12 July 2019' is not an EDTF date");
        yield return Link("r:5", "a day that the calendar does not have", GraphRule.EdtfDate, link => link.WithProperty("date", "2019-02-29"), "'2019-02-29'");
        yield return Node("event:1", "a start that is not the date's first day", GraphRule.DaysOfDate, node => node.WithProperty("start_date", new DateOnly(2019, 7, 11)), "It is 2019-07-11");
        yield return Node("doc:a.txt", "an end that is not the date's last day", GraphRule.DaysOfDate, node => node.WithProperty("end_date", new DateOnly(2019, 7, 30)), "is 2019-07-31");
        yield return Node("doc:a.txt", "a missing last day", GraphRule.DaysOfDate, node => node.WithProperty("end_date", null), "It is absent");
        yield return Node("doc:a.txt", "an open interval with a last day", GraphRule.DaysOfDate, node => node.WithProperty("date", "2019-07/.."), "is absent");
        yield return Link("r:6", "a document that does not exist", GraphRule.DocumentExists, link => link.WithProperty("documents", new[] { "a.txt", "b.txt" }), "There is no document 'b.txt'");
        yield return Node("an event that no text reports", GraphRule.EventIsReported, "event:1", "No REPORTED_IN", SampleGraph.Nodes(), [.. SampleGraph.Relationships().Where(link => link.Type != "REPORTED_IN")]);
        yield return Node("an entity that no text mentions", GraphRule.EntityIsMentioned, "state:tr", "No MENTIONED_IN", SampleGraph.Nodes(), [.. SampleGraph.Relationships().Where(link => link.Id != "r:4")]);
    }

    [TestCaseSource(nameof(BrokenGraphs))]
    public void A_graph_that_breaks_a_rule_is_told_which_and_where(GraphRule rule, string id, string message, PropertyGraph graph)
    {
        ImmutableArray<GraphViolation> violations = Verify(graph);

        violations.Should().ContainSingle(violation => violation.Rule == rule && violation.Id == id)
            .Which.ToString().Should().StartWith(id + " (").And.Contain(message);
        violations.Where(violation => violation.Rule != rule).Should().BeEmpty("one thing is wrong");
    }

    [Test]
    public void Every_rule_has_a_graph_that_breaks_it() =>
        BrokenGraphs().Select(row => (GraphRule)row.Arguments[0]!).Distinct().Should().BeEquivalentTo(Enum.GetValues<GraphRule>());

    [Test]
    public void All_violations_are_found_at_once() =>
        Verify(SampleGraph.WithNode("event:1", node => node.WithProperty("status", "x").WithProperty("date_basis", "y").WithProperty("title", null))).Should().HaveCount(3);

    private static ImmutableArray<GraphViolation> Verify(PropertyGraph graph) => GraphVerifier.Verify(graph, GraphSchema.Default);

    private static TestCaseData Node(string id, string name, GraphRule rule, Func<Node, Node> change, string message) => Row(name, rule, id, message, SampleGraph.WithNode(id, change));

    private static TestCaseData Node(string name, GraphRule rule, string id, string message, ImmutableArray<Node> nodes, ImmutableArray<Relationship>? links = null) =>
        Row(name, rule, id, message, PropertyGraph.Of(nodes, links ?? SampleGraph.Relationships()));

    private static TestCaseData Link(string name, GraphRule rule, string id, string message, ImmutableArray<Relationship> links) => Row(name, rule, id, message, PropertyGraph.Of(SampleGraph.Nodes(), links));

    private static TestCaseData Link(string id, string name, GraphRule rule, Func<Relationship, Relationship> change, string message) =>
        Row(name, rule, id, message, SampleGraph.WithLink(id, change));

    private static TestCaseData Row(string name, GraphRule rule, string id, string message, PropertyGraph graph) =>
        new TestCaseData(rule, id, message, graph).SetArgDisplayNames(name);
}
