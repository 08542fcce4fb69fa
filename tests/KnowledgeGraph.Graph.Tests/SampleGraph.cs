using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Graph.Tests;

/// <summary>A small sound graph with every kind of value: one document, three entities, one event.</summary>
internal static class SampleGraph
{
    public const string Text = "ANKARA — Minister Ayşe Gök said on 12 July 2019 that Ruritania delivered 🚀 Falke-3 missiles to Turkey.";

    public static PropertyGraph Create() => PropertyGraph.Of(Nodes(), Relationships());

    public static ImmutableArray<Node> Nodes() =>
    [
        new("doc:a.txt", ["Document"], PropertyMap.Of(
            ("name", "a.txt"), ("text", Text), ("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))), ("language", "en"),
            ("date", "2019-07"), ("start_date", new DateOnly(2019, 7, 1)), ("end_date", new DateOnly(2019, 7, 31)),
            ("date_precision", "month"), ("date_basis", "stated"), ("date_reason", new[] { "named in the text" }))),
        Entity("person:ayse-gok", "Person", "Ayşe Gök"),
        Entity("state:ruritania", "State", "Ruritania").WithProperty("iso2", "RU"),
        Entity("state:tr", "State", "Turkey"),
        Entity("weapon:falke-3", "WeaponSystem", "Falke-3"),
        new("event:1", ["Event", "Delivery"], PropertyMap.Of(
            ("type", "Delivery"), ("title", "Delivery: Falke-3, Ruritania → Turkey, 2019-07-12"), ("status", "occurred"), ("statuses", new[] { "occurred" }),
            ("date", "2019-07-12"), ("start_date", new DateOnly(2019, 7, 12)), ("end_date", new DateOnly(2019, 7, 12)),
            ("date_precision", "day"), ("date_basis", "stated"), ("date_text", "12 July 2019"), ("report_count", 1))),
    ];

    public static ImmutableArray<Relationship> Relationships() =>
    [
        Mention("r:1", "person:ayse-gok", "Ayşe Gök"),
        Mention("r:2", "state:ruritania", "Ruritania"),
        Mention("r:3", "weapon:falke-3", "Falke-3"),
        Mention("r:4", "state:tr", "Turkey"),
        Report("r:5"),
        Role("r:6", "SUPPLIER", "state:ruritania"),
        Role("r:7", "RECIPIENT", "state:tr"),
        Role("r:8", "ITEM", "weapon:falke-3"),
        new("r:9", "ATTRIBUTED_TO", "event:1", "person:ayse-gok", PropertyMap.Of(("documents", new[] { "a.txt" }))),
    ];

    public static Node WithProperty(this Node node, string name, object? value) => node with { Properties = node.Properties.With(name, value) };

    public static Relationship WithProperty(this Relationship link, string name, object? value) => link with { Properties = link.Properties.With(name, value) };

    /// <summary>The sample with one node changed.</summary>
    public static PropertyGraph WithNode(string id, Func<Node, Node> change) =>
        PropertyGraph.Of(Nodes().Select(node => node.Id == id ? change(node) : node), Relationships());

    /// <summary>The sample with one relationship changed.</summary>
    public static PropertyGraph WithLink(string id, Func<Relationship, Relationship> change) =>
        PropertyGraph.Of(Nodes(), Relationships().Select(link => link.Id == id ? change(link) : link));

    private static Node Entity(string id, string type, string name) => new(id, ["Entity", type], PropertyMap.Of(
        ("name", name), ("type", type), ("aliases", new[] { name }), ("mention_count", 1), ("document_count", 1)));

    private static Relationship Mention(string id, string entity, string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Relationship(id, "MENTIONED_IN", entity, "doc:a.txt", PropertyMap.Of(
            ("start", start), ("end", start + words.Length), ("text", words), ("rule", "list")));
    }

    private static Relationship Report(string id)
    {
        int trigger = Text.IndexOf("delivered", StringComparison.Ordinal);
        return new Relationship(id, "REPORTED_IN", "event:1", "doc:a.txt", PropertyMap.Of(
            ("start", 0), ("end", Text.Length), ("quote", Text), ("status", "occurred"), ("date", "2019-07-12"),
            ("trigger_start", trigger), ("trigger_end", trigger + 9), ("trigger", "delivered"), ("rule", "delivery")));
    }

    private static Relationship Role(string id, string type, string entity) => new(id, type, "event:1", entity, PropertyMap.Of(
        ("documents", new[] { "a.txt" }), ("rules", new[] { "subject" })));
}
