using System.Collections.Immutable;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Tests;

/// <summary>A small made-up graph with every kind of value that the graph stores.</summary>
internal static class ExampleGraph
{
    public static PropertyGraph Create() => PropertyGraph.Of(Nodes(), Relationships());

    public static ImmutableArray<Node> Nodes() =>
    [
        new("doc:a", ["Document"], PropertyMap.Of(("name", "a.txt"), ("text", "Ruritania \"delivered\"\n🚀 — 12 July; DROP `it` // $x"), ("sha256", "00"), ("start_date", new DateOnly(1, 1, 1)), ("end_date", new DateOnly(9999, 12, 31)), ("boilerplate", new[] { "0-3 menu" }))),
        new("doc:b", ["Document"], PropertyMap.Of(("name", "b.txt"), ("text", ""), ("sha256", "01"))),
        Entity("person:gok", "Person", "Ayşe Gök"),
        Entity("state:borduria", "State", "Borduria"),
        Entity("state:ruritania", "State", "Ruritania"),
        Entity("weapon:falke-3", "WeaponSystem", "Falke-3"),
        new("event:1", ["Event", "Delivery"], PropertyMap.Of(
            ("type", "Delivery"), ("title", "Delivery: Falke-3, Ruritania → Borduria"), ("status", "occurred"), ("statuses", new[] { "occurred", "denied" }),
            ("date", "2019-07-12"), ("start_date", new DateOnly(2019, 7, 12)), ("end_date", new DateOnly(2019, 7, 12)), ("report_count", 9007199254740993L))),
        new("event:2", ["Event", "Meeting"], PropertyMap.Of(("type", "Meeting"), ("title", "Meeting"), ("status", "planned"), ("date", "2020-03/.."), ("start_date", new DateOnly(2020, 3, 1)))),
    ];

    public static ImmutableArray<Relationship> Relationships() =>
    [
        new("r:1", "SUPPLIER", "event:1", "state:ruritania", PropertyMap.Of(("documents", new[] { "a.txt", "b.txt" }))),
        new("r:2", "RECIPIENT", "event:1", "state:borduria", PropertyMap.Of(("documents", new[] { "a.txt" }))),
        new("r:3", "ITEM", "event:1", "weapon:falke-3", PropertyMap.Empty),
        new("r:4", "REPORTED_IN", "event:1", "doc:a", PropertyMap.Of(("start", 0), ("end", 9), ("quote", "Ruritania"), ("status", "occurred"))),
        new("r:5", "RETELLS", "doc:b", "doc:a", PropertyMap.Of(("similarity", 1.0))),
        new("r:6", "SUPPLIED", "state:ruritania", "state:borduria", PropertyMap.Of(("events", new[] { "event:1" }), ("count", 1), ("first_date", new DateOnly(2019, 7, 12)), ("last_date", new DateOnly(2019, 7, 12)))),
        new("r:7", "PARTICIPANT", "event:2", "state:borduria", PropertyMap.Empty),
    ];

    private static Node Entity(string id, string type, string name) =>
        new(id, ["Entity", type], PropertyMap.Of(("name", name), ("type", type), ("aliases", new[] { name, name.ToUpperInvariant() }), ("mention_count", 1)));
}
