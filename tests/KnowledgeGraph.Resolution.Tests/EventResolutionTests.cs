using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Resolution.Composition;
using KnowledgeGraph.Resolution.Coreference;
using KnowledgeGraph.Resolution.Linking;

namespace KnowledgeGraph.Resolution.Tests;

public class EventResolutionTests
{
    [TestCase("2019-07", "2019", true)]       // a month lies in its year
    [TestCase("2019-07", null, true)]
    [TestCase("2019-07", "2020", false)]
    [TestCase("2019-07", "2019-08", false)]
    public void A_text_tells_one_event_twice_where_its_dates_agree(string first, string? second, bool same) =>
        InOneText(first, second, EventStatus.Occurred).Should().HaveCount(same ? 1 : 2);

    [Test]
    public void What_is_denied_in_another_sentence_is_another_record() =>
        InOneText("2019-07", null, EventStatus.Denied).Should().HaveCount(2);

    [TestCase("2019-07", "2019-07", 1)]
    [TestCase("2019-07", "2019-07-12", 1)]
    [TestCase("2019-07", "2019-08", 2)]
    public void Texts_report_one_event_where_dates_and_fillers_agree(string first, string second, int events) =>
        Linked(Delivery("a.txt", first, "de", "no"), Delivery("b.txt", second, "de", "no")).Events.Should().HaveCount(events);

    [Test]
    public void What_one_gave_another_is_not_what_the_other_gave_back() =>
        Linked(Delivery("a.txt", "2019-07", "de", "no"), Delivery("b.txt", "2019-07", "no", "de")).Events.Should().HaveCount(2);

    [Test]
    public void Texts_that_retell_each_other_are_one_source_and_both_stand_as_reports()
    {
        const string despatch = " The ministers of both countries stood side by side in the hall and spoke for an hour about the long road that had led to this day, and then they went out into the rain to see the first of the machines roll down the ramp of the ship.";
        PropertyGraph graph = new GraphComposer().Compose(Linked(Delivery("a.txt", "2019-07", "de", "no", despatch), Delivery("b.txt", "2019-07", "de", "no", despatch)));
        Node delivery = graph.Nodes.Single(node => node.Labels.Contains("Delivery"));
        delivery.Properties.Number("document_count").Should().Be(2);
        delivery.Properties.Number("source_count").Should().Be(1);
        graph.Relationships.Should().ContainSingle(r => r.Type == "RETELLS");
    }

    [Test]
    public void Texts_of_their_own_are_sources_of_their_own()
    {
        PropertyGraph graph = new GraphComposer().Compose(Linked(Delivery("a.txt", "2019-07", "de", "no"), Delivery("b.txt", "2019-07", "de", "no", " Nobody was there to see it.")));
        graph.Nodes.Single(node => node.Labels.Contains("Delivery")).Properties.Number("source_count").Should().Be(2);
    }

    private static ResolvedGraph Linked(params ResolvedDocument[] texts) => new GraphLinker().Link(texts);

    private static ResolvedDocument Delivery(string name, string date, string supplier, string recipient, string rest = "") =>
        new DocumentResolver().Resolve(new ResolutionFixture(name, "Alpha delivered them to Beta." + rest)
            .State("Alpha", supplier).State("Beta", recipient)
            .Event("Delivery", "delivered", date, EventStatus.Occurred, ("supplier", 0), ("recipient", 1)).Mentions());

    private static ImmutableArray<LocalEvent> InOneText(string first, string? second, EventStatus secondStatus) =>
        new DocumentResolver().Resolve(new ResolutionFixture("a.txt", "Alpha delivered them to Beta. The handover was seen.")
            .State("Alpha", "de").State("Beta", "no")
            .Event("Delivery", "delivered", first, EventStatus.Occurred, ("supplier", 0), ("recipient", 1))
            .Event("Delivery", "handover", second, secondStatus, ("supplier", 0), ("recipient", 1)).Mentions()).Events;
}
