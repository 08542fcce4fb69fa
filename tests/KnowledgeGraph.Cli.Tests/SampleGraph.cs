using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Two texts with three events, made by hand.</summary>
internal static class SampleGraph
{
    private const string First = "Norway sent radars to Latvia in May 2015.\nOslo said so.";
    private const string Second = "Radars went from Norway to Latvia.";

    public static KgApplication Application { get; } = new((_, _) => Task.FromResult(new GraphSession(
        new ServiceCollection().AddSingleton<IGraphReader>(new Reader(Create())).BuildServiceProvider())));

    public static PropertyGraph Create() => PropertyGraph.Of(
        [
            new Node("doc:a.txt", ["Document"], PropertyMap.Of(("name", "a.txt"), ("text", First), ("sha256", "0"), ("date", "2015-06-01"), ("date_basis", "stated"), ("title", "Radars for Latvia"))),
            new Node("doc:b.txt", ["Document"], PropertyMap.Of(("name", "b.txt"), ("text", Second), ("sha256", "0"))),
            Entity("state:no", "State", "Norway", ["Norway", "Oslo"], 3, 2),
            Entity("state:lv", "State", "Latvia", ["Latvia"], 2, 2),
            Entity("weapon:radars", "WeaponSystem", "Radar X", ["Radar \u001b[31mX"], 1, 1),
            Entity("person:no", "Person", "Oslo", ["Oslo"], 1, 1),
            Event("event:1", "Delivery", "2015-05", new DateOnly(2015, 5, 1), new DateOnly(2015, 5, 31), "occurred"),
            Event("event:2", "Meeting", "2015/2016", new DateOnly(2015, 1, 1), new DateOnly(2016, 12, 31), "planned"),
            Event("event:3", "Meeting", "2015", new DateOnly(2015, 1, 1), new DateOnly(2015, 12, 31), "occurred"),
            Event("event:4", "Refusal", null, null, null, "denied"),
        ],
        [
            Mention("r:1", "state:no", "doc:a.txt", 0, 6, "Norway"),
            Mention("r:2", "state:no", "doc:a.txt", 42, 46, "Oslo"),
            Mention("r:3", "state:lv", "doc:a.txt", 22, 28, "Latvia"),
            Role("r:4", "SUPPLIER", "event:1", "state:no"),
            Role("r:5", "RECIPIENT", "event:1", "state:lv"),
            Role("r:6", "PARTICIPANT", "event:3", "state:lv"),
            Report("r:7", "event:1", "doc:a.txt", 0, 41, "Norway sent radars to Latvia in May 2015.", "2015-05"),
            Report("r:8", "event:1", "doc:b.txt", 0, 34, "Radars went from Norway to Latvia.", null),
            new Relationship("r:9", "ATTRIBUTED_TO", "event:1", "person:no", PropertyMap.Of(("documents", new[] { "a.txt" }))),
        ]);

    private static Node Entity(string id, string type, string name, string[] aliases, int mentions, int documents) =>
        new(id, ["Entity", type], PropertyMap.Of(("name", name), ("type", type), ("aliases", aliases), ("mention_count", mentions), ("document_count", documents)));

    private static Node Event(string id, string type, string? date, DateOnly? first, DateOnly? last, string status) => new(id, ["Event", type], PropertyMap.Of(
        ("type", type), ("title", $"{type}: sample {id}"), ("date", date), ("start_date", first), ("end_date", last), ("status", status),
        ("date_basis", date is null ? null : "stated"), ("document_count", 2), ("source_count", 1)));

    private static Relationship Mention(string id, string entity, string document, int start, int end, string text) =>
        new(id, "MENTIONED_IN", entity, document, PropertyMap.Of(("start", start), ("end", end), ("text", text), ("rule", "by-hand")));

    private static Relationship Role(string id, string role, string from, string to) =>
        new(id, role, from, to, PropertyMap.Of(("documents", new[] { "a.txt" }), ("rules", new[] { "by-hand" })));

    private static Relationship Report(string id, string from, string document, int start, int end, string quote, string? date) => new(id, "REPORTED_IN", from, document, PropertyMap.Of(
        ("start", start), ("end", end), ("quote", quote), ("status", "occurred"), ("date", date), ("rule", "by-hand")));

    private sealed class Reader(PropertyGraph graph) : IGraphReader
    {
        public Task<PropertyGraph> ReadAsync(CancellationToken cancellationToken = default) => Task.FromResult(graph);
    }
}
