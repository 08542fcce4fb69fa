using System.Collections.Immutable;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Derivation;

namespace KnowledgeGraph.Storage.Neo4j.Tests;

/// <summary>A made-up story to which every saved query has an answer, put together by hand.</summary>
internal static class StoryGraph
{
    /// <summary>What to ask about, by the names of the queries' parameters.</summary>
    public static ImmutableDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["weapon"] = "Falke-3",
        ["name"] = "Borduria",
        ["person"] = "Gök",
        ["one"] = "Ruritania",
        ["other"] = "Borduria",
        ["day"] = "2019-07-12",
        ["sources"] = "1",
        ["text"] = "Rurit*",
    }.ToImmutableDictionary();

    public static PropertyGraph Create()
    {
        PropertyGraph stated = PropertyGraph.Of(Nodes(), Links());
        return PropertyGraph.Of(stated.Nodes, stated.Relationships.AddRange(DerivedRelationships.Derive(stated)));
    }

    private static IEnumerable<Node> Nodes() =>
    [
        Document("doc:a", "a.txt"), Document("doc:b", "b.txt"),
        Entity("person:gok", "Person", "Ayşe Gök", "Gök"), Entity("org:post", "Organization", "The Zenda Post"), Entity("place:zenda", "Place", "Zenda"),
        Entity("state:borduria", "State", "Borduria", "Bordurians"), Entity("state:ruritania", "State", "Ruritania"), Entity("state:syldavia", "State", "Syldavia"),
        Entity("weapon:adler-1", "WeaponSystem", "Adler-1"), Entity("weapon:falke-3", "WeaponSystem", "Falke-3", "F3"),
        Event("contract", "Contract", "Contract: Falke-3, Ruritania → Borduria", "2017", new(2017, 1, 1), new(2017, 12, 31)),
        Event("order", "Contract", "Contract: Adler-1, Ruritania → Syldavia", "2018", new(2018, 1, 1), new(2018, 12, 31)),
        Event("delivery", "Delivery", "Delivery: Falke-3, Ruritania → Borduria", "2019-07-12", new(2019, 7, 12), new(2019, 7, 12), "occurred", "denied"),
        Event("sanction", "Sanction", "Sanction: Syldavia against Borduria", "2020", new(2020, 1, 1), new(2020, 12, 31)),
        Event("meeting", "Meeting", "Meeting of Ruritania and Borduria", "2019-03", new(2019, 3, 1), new(2019, 3, 31)),
        Event("proposal", "Proposal", "Proposal: Borduria to Ruritania", "2021", new(2021, 1, 1), new(2021, 12, 31), "proposed"),
        Event("refusal", "Refusal", "Refusal: Ruritania", "2021-05", new(2021, 5, 1), new(2021, 5, 31)),
        Event("attack", "Attack", "Attack on Zenda", null, null, null),
    ];

    private static IEnumerable<Relationship> Links()
    {
        (string Event, string Role, string Filler)[] roles =
        [
            ("contract", "SUPPLIER", "state:ruritania"), ("contract", "RECIPIENT", "state:borduria"), ("contract", "ITEM", "weapon:falke-3"),
            ("order", "SUPPLIER", "state:ruritania"), ("order", "RECIPIENT", "state:syldavia"), ("order", "ITEM", "weapon:adler-1"),
            ("delivery", "SUPPLIER", "state:ruritania"), ("delivery", "RECIPIENT", "state:borduria"), ("delivery", "ITEM", "weapon:falke-3"),
            ("sanction", "ACTOR", "state:syldavia"), ("sanction", "TARGET", "state:borduria"),
            ("meeting", "PARTICIPANT", "state:ruritania"), ("meeting", "PARTICIPANT", "state:borduria"),
            ("proposal", "ACTOR", "state:borduria"), ("proposal", "TARGET", "state:ruritania"), ("proposal", "ITEM", "weapon:falke-3"),
            ("refusal", "ACTOR", "state:ruritania"), ("refusal", "TARGET", "state:borduria"), ("refusal", "ITEM", "weapon:falke-3"),
            ("attack", "ACTOR", "state:borduria"), ("attack", "PLACE", "place:zenda"), ("attack", "ITEM", "weapon:falke-3"),
        ];
        foreach ((string @event, string role, string filler) in roles)
            yield return new Relationship($"r:{@event}-{role}-{filler}", role, $"event:{@event}", filler, PropertyMap.Of(("documents", new[] { "a.txt" })));
        yield return Report("delivery", "doc:a", "Ruritania delivered", "occurred", "2019-07-12").Attributed("Ayşe Gök");
        yield return Report("delivery", "doc:b", "no such delivery", "denied", "2019-07") with { Id = "r:denial" };
        foreach (string @event in new[] { "contract", "sanction", "meeting", "refusal", "attack" })
            yield return Report(@event, "doc:a", $"Ruritania and the {@event}", "occurred", null);
        Relationship proposal = Report("proposal", "doc:b", "a source said", "proposed", null);
        yield return proposal with { Properties = proposal.Properties.With("unnamed_source", "a source") };
        yield return new Relationship("r:says", "ATTRIBUTED_TO", "event:delivery", "person:gok", PropertyMap.Of(("documents", new[] { "a.txt" })));
        yield return new Relationship("r:content", "CONCERNS", "event:proposal", "event:delivery", PropertyMap.Of(("documents", new[] { "b.txt" })));
        yield return new Relationship("r:office", "HOLDS_OFFICE", "person:gok", "state:borduria", PropertyMap.Of(("title", "minister"), ("documents", new[] { "a.txt" })));
        yield return new Relationship("r:copy", "RETELLS", "doc:b", "doc:a", PropertyMap.Of(("similarity", 0.5), ("shared_quotes", 24)));
        yield return new Relationship("r:mention", "MENTIONED_IN", "person:gok", "doc:a", PropertyMap.Of(("start", 0), ("end", 3), ("text", "Gök")));
    }

    private static Relationship Report(string @event, string document, string quote, string status, string? date) => new(
        $"r:{@event}-report", "REPORTED_IN", $"event:{@event}", document,
        PropertyMap.Of(("start", 0), ("end", quote.Length), ("quote", quote), ("status", status), ("date", date)));

    private static Relationship Attributed(this Relationship report, string name) =>
        report with { Properties = report.Properties.With("attributed_to", new[] { name }) };

    private static Node Document(string id, string name) => new(id, ["Document"], PropertyMap.Of(("name", name), ("text", "Ruritania"), ("sha256", "00")));

    private static Node Entity(string id, string type, string name, params string[] aliases) => new(id, ["Entity", type], PropertyMap.Of(
        ("name", name), ("type", type), ("aliases", aliases.Prepend(name).Order(StringComparer.Ordinal)), ("mention_count", 1), ("document_count", 1)));

    private static Node Event(string id, string type, string title, string? date, DateOnly? start, DateOnly? end, params string[] statuses) => new($"event:{id}", ["Event", type], PropertyMap.Of(
        ("type", type), ("title", title), ("date", date), ("start_date", start), ("end_date", end), ("date_precision", "day"), ("date_basis", date is null ? null : "stated"),
        ("status", statuses.FirstOrDefault("occurred")), ("statuses", statuses), ("report_count", 1), ("document_count", 1), ("source_count", 1)));
}
