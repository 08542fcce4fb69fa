using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Cards;

/// <summary>What is known of a document.</summary>
internal sealed class DocumentCard(Node document, GraphIndex graph) : INodeCard
{
    private IEnumerable<EventView> Events => graph.EventsIn(document);

    private IEnumerable<(Node Entity, int Count)> Entities => graph.Incoming(document.Id, "MENTIONED_IN")
        .GroupBy(link => link.StartId, StringComparer.Ordinal)
        .Where(group => graph.Find(group.Key) is not null)
        .Select(group => (graph.Find(group.Key)!, group.Count()))
        .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Item1.Id, StringComparer.Ordinal);

    public void Write(CardWriter card)
    {
        PropertyMap properties = document.Properties;
        card.Title($"{GraphIndex.Name(document)} (Document, {document.Id})");
        card.Field("Title", properties.Text("title"));
        card.Field("Source", properties.Text("source"));
        card.Field("Address", properties.Text("url"));
        card.Field("Date", properties.Text("date") is { } date ? $"{date}, {properties.Text("date_basis")?.Replace('_', ' ')}" : "not known");
        card.Fields("Reason", properties.List("date_reason"));
        card.Field("Language", properties.Text("language"));
        card.Field("SHA-256", properties.Text("sha256"));
        card.Field("Length", $"{properties.Text("text")?.Length ?? 0} UTF-16 code units");
        card.Fields("Left out", properties.List("boilerplate"));
        card.Fields("Retells", Retellings().Select(pair => $"{GraphIndex.Name(pair.Other)}, {pair.Link.Properties["similarity"]} alike"));
        card.Part("Events", Events.Select(view => $"{view.Date ?? "undated",-24} {view.Type}: {view.DescribeParticipants()} [{view.Status}]  {view.Node.Id}"));
        card.Part("Entities", Entities.Select(pair => $"{GraphIndex.TypeOf(pair.Entity),-14}{GraphIndex.Name(pair.Entity)} ×{pair.Count}  {pair.Entity.Id}"));
    }

    public JsonObject ToJson()
    {
        JsonObject json = NodeJson.Of(document, "text");
        json["retells"] = JsonOutput.Array(Retellings().Select(pair => GraphIndex.Name(pair.Other)));
        json["events"] = JsonOutput.Array(Events.Select(NodeJson.Of));
        json["entities"] = JsonOutput.Array(Entities.Select(Mentioned));
        return json;
    }

    private static JsonObject Mentioned((Node Entity, int Count) pair)
    {
        JsonObject json = NodeJson.Reference(pair.Entity);
        json["count"] = pair.Count;
        return json;
    }

    private IEnumerable<(Node Other, Relationship Link)> Retellings() =>
        graph.Outgoing(document.Id, "RETELLS").Select(link => (graph.Find(link.EndId), link))
            .Concat(graph.Incoming(document.Id, "RETELLS").Select(link => (graph.Find(link.StartId), link)))
            .Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.link));
}
