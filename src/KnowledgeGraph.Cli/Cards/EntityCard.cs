using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Cards;

/// <summary>What is known of an entity.</summary>
internal sealed class EntityCard(Node entity, GraphIndex graph) : INodeCard
{
    private IEnumerable<Relationship> Mentions => graph.Outgoing(entity.Id, "MENTIONED_IN")
        .OrderBy(link => link.EndId, StringComparer.Ordinal).ThenBy(link => link.Properties.Number("start"));

    private IEnumerable<(string Form, int Count)> Forms => Mentions
        .GroupBy(link => link.Properties.Text("text") ?? "", StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    public void Write(CardWriter card)
    {
        card.Title($"{GraphIndex.Name(entity)} ({GraphIndex.TypeOf(entity)}, {entity.Id})");
        card.Field("Named", string.Join(", ", Forms.Select(form => $"{form.Form} ×{form.Count}")));
        card.Field("Kind", entity.Properties.Text("kind"));
        card.Field("Country", string.Join(", ", entity.Properties.List("country")));
        card.Field("ISO code", entity.Properties.Text("iso2"));
        card.Field("Wikidata", entity.Properties.Text("wikidata"));
        card.Fields("Office", Offices());
        card.Field("Mentions", $"{Mentions.Count()} in {Mentions.Select(link => link.EndId).Distinct().Count()} texts");
        card.Part("Events", graph.EventsOf(entity).Select(DescribeEvent));
        card.Part("Related", Derived());
        card.Part("Mentions", Mentions.Select(DescribeMention));
    }

    public JsonObject ToJson()
    {
        JsonObject json = NodeJson.Of(entity);
        json["forms"] = JsonOutput.Array(Forms.Select(form => new JsonObject { ["text"] = form.Form, ["count"] = form.Count }));
        json["offices"] = JsonOutput.Array(Offices());
        json["events"] = JsonOutput.Array(graph.EventsOf(entity).Select(view => NodeJson.Of(view)));
        json["mentions"] = JsonOutput.Array(Mentions.Select(MentionJson));
        return json;
    }

    private IEnumerable<string> Offices() =>
        graph.Outgoing(entity.Id, "HOLDS_OFFICE").Select(link => $"{link.Properties.Text("title")}, {NameOf(link.EndId)}")
            .Concat(graph.Incoming(entity.Id, "HOLDS_OFFICE").Select(link => $"held by {NameOf(link.StartId)}: {link.Properties.Text("title")}"))
            .Order(StringComparer.Ordinal);

    /// <summary>Relationships between entities that rules derive from events.</summary>
    private IEnumerable<string> Derived() =>
        graph.Outgoing(entity.Id).Where(IsDerived).Select(link => $"{link.Type} {NameOf(link.EndId)}{Extent(link)}")
            .Concat(graph.Incoming(entity.Id).Where(IsDerived).Select(link => $"{NameOf(link.StartId)} {link.Type} this{Extent(link)}"))
            .Order(StringComparer.Ordinal);

    private static bool IsDerived(Relationship link) => !link.Properties.List("events").IsEmpty;

    private static string Extent(Relationship link) => link.Properties.Number("count") is { } count ? $" ×{count}" : "";

    private string NameOf(string id) => graph.Find(id) is { } node ? GraphIndex.Name(node) : id;

    private string DescribeEvent(EventView view)
    {
        IEnumerable<string> roles = view.Participants.Where(participant => participant.Entity.Id == entity.Id).Select(participant => participant.Role)
            .Concat(view.AttributedTo.Any(node => node.Id == entity.Id) ? ["source"] : []);
        return $"{view.Date ?? "undated",-24} {view.Type}: {view.DescribeParticipants()} [{view.Status}] as {string.Join(", ", roles.Distinct())}  {view.Node.Id}";
    }

    private string DescribeMention(Relationship link) =>
        $"{Evidence.Of(link, graph)?.ToString() ?? NameOf(link.EndId)}  \"{link.Properties.Text("text")}\"  by {link.Properties.Text("rule") ?? "?"}";

    private JsonObject MentionJson(Relationship link)
    {
        JsonObject json = Evidence.Of(link, graph)?.ToJson() ?? new JsonObject { ["document"] = NameOf(link.EndId) };
        json["text"] = link.Properties.Text("text");
        json["rule"] = link.Properties.Text("rule");
        return json;
    }
}
