using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Cards;

/// <summary>What is known of an event.</summary>
internal sealed class EventCard(EventView view, GraphIndex graph) : INodeCard
{
    private PropertyMap Properties => view.Node.Properties;

    public void Write(CardWriter card)
    {
        card.Title($"{view.Title} ({view.Type}, {view.Node.Id})");
        card.Field("Status", Properties.List("statuses") is { Length: > 1 } all ? $"{view.Status} (reports say: {string.Join(", ", all)})" : view.Status);
        card.Field("Date", DescribeDate());
        card.Fields("Reason", Properties.List("date_reason"));
        card.Fields("Roles", view.Participants.Select(DescribeParticipant));
        card.Field("According to", string.Join(", ", view.AttributedTo.Select(GraphIndex.Name)));
        card.Fields("Concerns", graph.Outgoing(view.Node.Id, "CONCERNS").Select(link => TitleOf(link.EndId)));
        card.Fields("Concern of", graph.Incoming(view.Node.Id, "CONCERNS").Select(link => TitleOf(link.StartId)));
        card.Field("Known from", $"{view.DocumentCount} texts, {view.SourceCount} independent");
        card.Part("Reports", view.Reports.SelectMany(DescribeReport));
    }

    public JsonObject ToJson()
    {
        JsonObject json = NodeJson.Of(view);
        json["concerns"] = JsonOutput.Array(graph.Outgoing(view.Node.Id, "CONCERNS").Select(link => link.EndId));
        json["reports"] = JsonOutput.Array(view.Reports.Select(ReportJson));
        return json;
    }

    private string DescribeDate()
    {
        if (view.Date is not { } date)
            return "not known";
        string basis = Properties.Text("date_basis") is { } known ? $", {known.Replace('_', ' ')}" : "";
        return date + basis + (Properties.Text("date_text") is { } words ? $": \"{words}\"" : "");
    }

    private static string DescribeParticipant(Participant participant) =>
        $"{participant.Role,-12}{GraphIndex.Name(participant.Entity)} ({participant.Entity.Id}), said by {string.Join(", ", participant.Link.Properties.List("documents"))}";

    private IEnumerable<string> DescribeReport(Relationship link)
    {
        Evidence? evidence = Evidence.Of(link, graph);
        string date = link.Properties.Text("date") is { } given ? $", {given}" : ", no date given";
        string speakers = string.Join(", ", Speakers(link));
        yield return $"{evidence?.ToString() ?? link.EndId}  {link.Properties.Text("status")}{date}" + (speakers.Length > 0 ? $", according to {speakers}" : "");
        yield return $"    \"{link.Properties.Text("quote") ?? evidence?.Quote}\"";
    }

    private static IEnumerable<string> Speakers(Relationship link) =>
        link.Properties.Text("unnamed_source") is { } unnamed ? link.Properties.List("attributed_to").Append($"\"{unnamed}\"") : link.Properties.List("attributed_to");

    private string TitleOf(string id) => graph.Find(id) is { } node ? $"{node.Properties.Text("title") ?? id} ({id})" : id;

    private JsonObject ReportJson(Relationship link)
    {
        JsonObject json = Evidence.Of(link, graph)?.ToJson() ?? [];
        foreach ((string name, object value) in link.Properties)
        {
            if (!json.ContainsKey(name))
                json[name] = NodeJson.Value(value);
        }
        return json;
    }
}
