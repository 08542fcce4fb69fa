using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Graph.Verification;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg verify</c>: does the graph keep the rules of its schema, and does every quote stand where the graph says?</summary>
internal sealed class VerifyCommand : Command
{
    private readonly CommandHost _host;

    public VerifyCommand(CommandHost host) : base("verify", "Check the graph against its schema and every quote against its text.")
    {
        _host = host;
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using GraphSession session = await _host.OpenAsync(parsed, GraphAccess.Read, cancellationToken);
        PropertyGraph graph = await session.Get<IGraphReader>().ReadAsync(cancellationToken);
        ImmutableArray<GraphViolation> violations = GraphVerifier.Verify(graph, GraphSchema.Default);
        if (_host.IsJson(parsed))
            _host.Print(Json(graph, violations));
        else
            Tell(parsed, graph, violations);
        return violations.IsEmpty ? ExitCode.Ok : ExitCode.Violations;
    }

    private void Tell(ParseResult parsed, PropertyGraph graph, ImmutableArray<GraphViolation> violations)
    {
        foreach (GraphViolation violation in violations)
            _host.Terminal.Out.WriteLine(Printable.Line($"{violation.Rule}: {violation}"));
        if (!_host.IsQuiet(parsed))
            _host.Terminal.Out.WriteLine($"{graph.Nodes.Length} nodes and {graph.Relationships.Length} relationships checked: {(violations.IsEmpty ? "no violations" : $"{violations.Length} violations")}.");
    }

    private static JsonObject Json(PropertyGraph graph, ImmutableArray<GraphViolation> violations) => new()
    {
        ["nodes"] = graph.Nodes.Length,
        ["relationships"] = graph.Relationships.Length,
        ["violations"] = JsonOutput.Array(violations.Select(violation => new JsonObject
        {
            ["rule"] = violation.Rule.ToString(),
            ["id"] = violation.Id,
            ["where"] = violation.Where,
            ["what"] = violation.What,
            ["remedy"] = violation.Remedy,
        })),
    };
}
