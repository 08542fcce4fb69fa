using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg pull</c>: from a Neo4j server to the graph file.</summary>
internal sealed class PullCommand : Command
{
    private readonly CommandHost _host;
    private readonly Neo4jAccess _neo4j;

    public PullCommand(CommandHost host) : base("pull", "Make the graph file hold the graph of a Neo4j server. A later build replaces it by what its own texts say.")
    {
        _host = host;
        _neo4j = new Neo4jAccess(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        PropertyGraph graph = await _neo4j.WithStoreAsync(parsed, store => store.ReadAsync(cancellationToken));
        await using GraphSession session = await _host.OpenAsync(parsed, GraphAccess.Create, cancellationToken);
        await session.Get<IGraphWriter>().WriteAsync(graph, cancellationToken: cancellationToken);
        if (!_host.IsQuiet(parsed))
            _host.Tell($"Read {graph.Nodes.Length} nodes and {graph.Relationships.Length} relationships from the server.");
        return ExitCode.Ok;
    }
}
