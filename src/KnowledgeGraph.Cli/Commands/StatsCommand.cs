using System.CommandLine;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg stats</c>: how much of what the graph holds.</summary>
internal sealed class StatsCommand : Command
{
    private readonly CommandHost _host;

    public StatsCommand(CommandHost host) : base("stats", "Count what the graph holds.")
    {
        _host = host;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        GraphIndex graph = await _host.ReadGraphAsync(parsed, cancellationToken);
        if (_host.IsJson(parsed))
        {
            _host.Print(Json(graph));
            return ExitCode.Ok;
        }
        _host.Print(EntityTypes(graph));
        _host.Terminal.Out.WriteLine();
        _host.Print(EventTypes(graph));
        _host.Terminal.Out.WriteLine();
        _host.Print(Counts("Relationships by type", "Type", graph.Graph.Relationships.Select(link => link.Type)));
        return ExitCode.Ok;
    }

    /// <summary>Entities by type.</summary>
    public static TableData EntityTypes(GraphIndex graph) => Counts($"Entities: {graph.Entities.Count}", "Type", graph.Entities.Select(GraphIndex.TypeOf));

    /// <summary>Events by type.</summary>
    public static TableData EventTypes(GraphIndex graph) => Counts($"Events: {graph.Events.Count}", "Type", graph.Events.Select(view => view.Type));

    /// <summary>All counts as JSON.</summary>
    public static JsonObject Json(GraphIndex graph) => new()
    {
        ["documents"] = graph.Documents.Count,
        ["entities"] = graph.Entities.Count,
        ["events"] = graph.Events.Count,
        ["nodes"] = graph.Graph.Nodes.Length,
        ["relationships"] = graph.Graph.Relationships.Length,
        ["entities_by_type"] = Json(graph.Entities.Select(GraphIndex.TypeOf)),
        ["events_by_type"] = Json(graph.Events.Select(view => view.Type)),
        ["relationships_by_type"] = Json(graph.Graph.Relationships.Select(link => link.Type)),
    };

    private static TableData Counts(string title, string column, IEnumerable<string> values) =>
        new(title, [column, new("Count", true)], [.. Count(values).Select(pair => new[] { pair.Name, $"{pair.Count}" })]);

    private static JsonObject Json(IEnumerable<string> values)
    {
        var json = new JsonObject();
        foreach ((string name, int count) in Count(values))
            json[name] = count;
        return json;
    }

    private static IEnumerable<(string Name, int Count)> Count(IEnumerable<string> values) =>
        values.GroupBy(value => value, StringComparer.Ordinal).Select(group => (group.Key, group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal);
}
