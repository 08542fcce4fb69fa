using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Storage.Neo4j.Migrations;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg migrate</c>: a Neo4j database's constraints and indexes.</summary>
internal sealed class MigrateCommand : Command
{
    private readonly CommandHost _host;
    private readonly Neo4jAccess _neo4j;

    public MigrateCommand(CommandHost host) : base("migrate", "Bring the constraints and indexes of a Neo4j database up to date. push and build do it themselves.")
    {
        _host = host;
        _neo4j = new Neo4jAccess(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        ImmutableArray<Migration> applied = await _neo4j.WithTransportAsync(parsed, transport => new Neo4jMigrator(transport, TimeProvider.System).MigrateAsync(cancellationToken));
        if (_host.IsJson(parsed))
            _host.Print(JsonOutput.Array(applied.Select(migration => migration.Source)));
        else if (!_host.IsQuiet(parsed))
            _host.Tell(applied.IsEmpty ? "Nothing to do: all migrations are applied." : $"Applied {string.Join(", ", applied.Select(migration => migration.Source))}.");
        return ExitCode.Ok;
    }
}
