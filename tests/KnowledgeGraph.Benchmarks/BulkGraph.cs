using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Benchmarks;

/// <summary>A made-up graph of the shape and with the properties of a real one: of ten nodes one is a document, four are entities, five events; three relationships a node.</summary>
internal static class BulkGraph
{
    private const string Sentence = "The ministry said on Tuesday that the batteries had been handed over at the port, and that training would begin within weeks. ";

    public static PropertyGraph Create(int nodes, int relationships)
    {
        var random = new Random(7);
        int documents = nodes / 10, entities = nodes * 4 / 10, events = nodes - documents - entities;
        IEnumerable<Node> all = [
            .. Enumerable.Range(0, documents).Select(Document), .. Enumerable.Range(0, entities).Select(Entity), .. Enumerable.Range(0, events).Select(Event)];
        return PropertyGraph.Of(all, Enumerable.Range(0, relationships).Select(i => Link(i, random, documents, entities, events)).ToList());
    }

    private static Node Document(int i) => new($"doc:{i:000000}.txt", ["Document"], PropertyMap.Of(
        ("name", $"{i:000000}.txt"), ("title", $"Delivery number {i} announced"), ("date", "2019-07-12"), ("start_date", new DateOnly(2019, 7, 12)), ("end_date", new DateOnly(2019, 7, 12)),
        ("date_precision", "day"), ("date_basis", "stated"), ("date_reason", new[] { "meta article:published_time" }), ("source", "Example Times"), ("language", "en"),
        ("text", string.Concat(Enumerable.Repeat(Sentence, 16)) + i.ToString(CultureInfo.InvariantCulture)), ("sha256", Hash("text", i))));

    private static Node Entity(int i) => new($"org:{i:000000}", ["Entity", "Organization"], PropertyMap.Of(
        ("name", $"Organization {i}"), ("type", "Organization"), ("aliases", new[] { $"Organization {i}", $"Org {i}", $"O-{i}" }),
        ("kind", "ministry"), ("country", new[] { "Ruritania" }), ("mention_count", i % 90), ("document_count", i % 30)));

    private static Node Event(int i) => new("event:" + Hash("event", i)[..24], ["Event", "Delivery"], PropertyMap.Of(
        ("type", "Delivery"), ("title", $"Delivery: S-{i}, Ruritania → Organization {i}, 2019-07"), ("date", "2019-07"), ("start_date", new DateOnly(2019, 7, 1)), ("end_date", new DateOnly(2019, 7, 31)),
        ("date_precision", "month"), ("date_basis", "relative"), ("date_reason", new[] { "'this month' in a text of 2019-07-12" }), ("date_text", "this month"),
        ("status", "occurred"), ("statuses", new[] { "occurred", "planned" }), ("trigger", "hand over"), ("report_count", 2), ("document_count", 2), ("source_count", 1)));

    private static Relationship Link(int i, Random random, int documents, int entities, int events)
    {
        string id = "r:" + Hash("link", i)[..24];
        string document = $"{random.Next(documents):000000}.txt", entity = $"org:{random.Next(entities):000000}";
        string happening = "event:" + Hash("event", random.Next(events))[..24];
        return (i % 3) switch
        {
            0 => new Relationship(id, "MENTIONED_IN", entity, "doc:" + document, PropertyMap.Of(("start", i % 1900), ("end", (i % 1900) + 12), ("text", "The ministry"), ("rule", "gazetteer"))),
            1 => new Relationship(id, "REPORTED_IN", happening, "doc:" + document, PropertyMap.Of(
                ("start", 0), ("end", Sentence.Length), ("quote", Sentence), ("trigger_start", 56), ("trigger_end", 67), ("trigger", "handed over"), ("status", "occurred"), ("date", "2019-07"),
                ("date_text", "this month"), ("date_basis", "relative"), ("attributed_to", new[] { "The ministry" }), ("rule", "delivery-passive"))),
            _ => new Relationship(id, (i % 2) == 0 ? "SUPPLIER" : "RECIPIENT", happening, entity, PropertyMap.Of(("documents", new[] { document }), ("rules", new[] { "delivery-passive" }))),
        };
    }

    private static string Hash(string kind, int i) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {i}")));
}
