using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg push</c>: from the graph file to a Neo4j server.</summary>
internal sealed class PushCommand : Command
{
    private readonly CommandHost _host;
    private readonly Neo4jAccess _neo4j;

    public PushCommand(CommandHost host) : base("push", "Make a Neo4j server hold the graph of the file. What else its database holds stays untouched.")
    {
        _host = host;
        _neo4j = new Neo4jAccess(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using GraphSession session = await _host.OpenAsync(parsed, GraphAccess.Read, cancellationToken);
        await PushAsync(_host, parsed, _neo4j, session.Get<IGraphReader>(), cancellationToken);
        return ExitCode.Ok;
    }

    /// <summary>Writes a graph to the server of the command line and tells what that changed.</summary>
    public static async Task PushAsync(CommandHost host, ParseResult parsed, Neo4jAccess neo4j, IGraphReader source, CancellationToken cancellationToken)
    {
        PropertyGraph graph = await source.ReadAsync(cancellationToken);
        IProgress<GraphWriteProgress>? progress = host.IsQuiet(parsed) ? null : new WriteProgressLine(host);
        GraphWriteSummary summary = await neo4j.WithStoreAsync(parsed, store => store.WriteAsync(graph, progress, cancellationToken));
        if (!host.IsQuiet(parsed))
            host.Tell(summary.NothingChanged ? "The server already holds this graph." : Text(summary));
    }

    private static string Text(GraphWriteSummary summary) =>
        $"On the server: {summary.NodesWritten} nodes and {summary.RelationshipsWritten} relationships written, {summary.NodesRemoved} nodes and {summary.RelationshipsRemoved} relationships removed.";
}
