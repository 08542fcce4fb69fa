using System.CommandLine;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg documents</c>: the texts that were read.</summary>
internal sealed class DocumentsCommand : Command
{
    private readonly CommandHost _host;

    public DocumentsCommand(CommandHost host) : base("documents", "List documents.")
    {
        _host = host;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        GraphIndex graph = await _host.ReadGraphAsync(parsed, cancellationToken);
        if (_host.IsJson(parsed))
            _host.Print(new JsonObject { ["documents"] = JsonOutput.Array(graph.Documents.Select(document => Json(graph, document))) });
        else
            _host.Print(Table(graph));
        return ExitCode.Ok;
    }

    /// <summary>Documents with their dates and what was found in them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="limit">How many rows at most; the title says how many there are.</param>
    public static TableData Table(GraphIndex graph, int limit = int.MaxValue)
    {
        string title = $"Documents: {graph.Documents.Count}" + (graph.Documents.Count > limit ? $"; the first {limit} are shown: kg documents" : "");
        return new TableData(title, ["Name", "Date", "Basis", new("Entities", true), new("Events", true), "Title"], [.. graph.Documents.Take(limit).Select(document => Row(graph, document))]);
    }

    private static string[] Row(GraphIndex graph, Node document) =>
    [
        GraphIndex.Name(document), document.Properties.Text("date") ?? "", document.Properties.Text("date_basis") ?? "",
        $"{CountOf(graph, document, "MENTIONED_IN")}", $"{CountOf(graph, document, "REPORTED_IN")}", document.Properties.Text("title") ?? "",
    ];

    private static JsonObject Json(GraphIndex graph, Node document)
    {
        JsonObject json = NodeJson.Of(document, "text", "boilerplate");
        json["entity_count"] = CountOf(graph, document, "MENTIONED_IN");
        json["event_count"] = CountOf(graph, document, "REPORTED_IN");
        return json;
    }

    private static int CountOf(GraphIndex graph, Node document, string type) =>
        graph.Incoming(document.Id, type).Select(link => link.StartId).Distinct(StringComparer.Ordinal).Count();
}
