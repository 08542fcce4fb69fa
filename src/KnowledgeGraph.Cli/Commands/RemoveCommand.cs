using System.CommandLine;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg remove</c>: takes documents out of the graph.</summary>
internal sealed class RemoveCommand : Command
{
    private readonly CommandHost _host;
    private readonly Argument<string[]> _names = new("NAME") { Description = "Names of documents, as 'kg documents' lists them.", Arity = ArgumentArity.OneOrMore };

    public RemoveCommand(CommandHost host) : base("remove", "Remove documents: the graph is then the one that never saw them.")
    {
        _host = host;
        Arguments.Add(_names);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string[] names = parsed.GetValue(_names)!;
        await using GraphSession session = await _host.OpenAsync(parsed, GraphAccess.Change, cancellationToken);
        string[] stored = [.. (await session.Get<IExtractionStore>().ListAsync(cancellationToken)).Select(key => key.Name)];
        string[] unknown = [.. names.Except(stored, StringComparer.Ordinal)];
        foreach (string name in unknown)
            _host.Tell($"kg remove: no document is called '{name}'.{NearestName.Hint(name, stored)} 'kg documents' lists them.");
        if (unknown.Length == names.Distinct(StringComparer.Ordinal).Count())
            return ExitCode.NotFound;
        BuildReport report = await session.Get<IncrementalBuild>().RemoveAsync([.. names.Except(unknown)], null, cancellationToken);
        Report(parsed, report, unknown);
        return unknown.Length > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }

    private void Report(ParseResult parsed, BuildReport report, string[] unknown)
    {
        if (_host.IsJson(parsed))
            _host.Print(new JsonObject { ["removed"] = report.Removed, ["documents"] = report.Documents, ["not_found"] = JsonOutput.Array(unknown) });
        else if (!_host.IsQuiet(parsed))
            _host.Terminal.Out.WriteLine($"Removed {report.Removed} of {report.Removed + report.Documents} documents.");
    }
}
