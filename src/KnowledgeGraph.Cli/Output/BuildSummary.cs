using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Output;

/// <summary>What a build did and what the graph now holds.</summary>
internal sealed class BuildSummary(BuildReport report, GraphIndex graph)
{
    private const int MostDocuments = 40;
    private const int MostEvents = 100;

    /// <summary>For people: tables on standard output.</summary>
    public void Print(CommandHost host)
    {
        TextWriter output = host.Terminal.Out;
        foreach (TableData table in new[] { DocumentsCommand.Table(graph, MostDocuments), StatsCommand.EntityTypes(graph), StatsCommand.EventTypes(graph), TimelineCommand.Table(graph.Events, MostEvents) })
        {
            host.Print(table);
            output.WriteLine();
        }
        if (report.Skipped.Length > 0)
            host.Print(new TableData($"Passed over: {report.Skipped.Length}", ["Name", "Reason"], [.. report.Skipped.Select(skipped => new[] { skipped.Name, skipped.Reason })]));
        output.WriteLine(Sentence());
        output.Flush();
    }

    /// <summary>For programs.</summary>
    public JsonObject ToJson() => new()
    {
        ["read"] = report.Read,
        ["added"] = report.Added,
        ["updated"] = report.Updated,
        ["unchanged"] = report.Unchanged,
        ["renewed"] = report.Renewed,
        ["failed"] = JsonOutput.Array(report.Failed.Select(Note)),
        ["skipped"] = JsonOutput.Array(report.Skipped.Select(Note)),
        ["warnings"] = JsonOutput.Array(report.Warnings.Select(Note)),
        ["interrupted"] = report.Interrupted,
        ["elapsed_seconds"] = Math.Round(report.Elapsed.TotalSeconds, 3),
        ["changes"] = new JsonObject
        {
            ["nodes_written"] = report.Graph.NodesWritten,
            ["nodes_removed"] = report.Graph.NodesRemoved,
            ["relationships_written"] = report.Graph.RelationshipsWritten,
            ["relationships_removed"] = report.Graph.RelationshipsRemoved,
        },
        ["graph"] = StatsCommand.Json(graph),
    };

    private static JsonObject Note(InputNote note) => new() { ["name"] = note.Name, ["reason"] = note.Reason };

    private string Sentence()
    {
        (string Word, int Count)[] counts =
        [
            ("added", report.Added), ("updated", report.Updated), ("unchanged", report.Unchanged),
            ("read again", report.Renewed), ("passed over", report.Skipped.Length), ("failed", report.Failed.Length),
        ];
        string texts = string.Join(", ", counts.Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {pair.Word}"));
        string changes = report.Graph.NothingChanged
            ? "the graph did not change"
            : $"nodes +{report.Graph.NodesWritten} -{report.Graph.NodesRemoved}, relationships +{report.Graph.RelationshipsWritten} -{report.Graph.RelationshipsRemoved}";
        return $"Texts: {(texts.Length > 0 ? texts : "none")}; {changes}; {report.Elapsed.TotalSeconds:0.0} s.";
    }
}
