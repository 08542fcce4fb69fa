using System.CommandLine;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg entities</c>: who and what the texts name.</summary>
internal sealed class EntitiesCommand : Command
{
    private readonly CommandHost _host;
    private readonly Option<string?> _type = new("--type", "-t") { Description = "Only entities of a type: Person, State, Organization, WeaponSystem, Place.", HelpName = "TYPE" };
    private readonly Option<string?> _name = new("--name", "-n") { Description = "Only entities whose name or an alias contains this.", HelpName = "TEXT" };

    public EntitiesCommand(CommandHost host) : base("entities", "List entities.")
    {
        _host = host;
        Options.Add(_type);
        Options.Add(_name);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string? type = parsed.GetValue(_type) is { } wanted ? KnownTypes.Entity(wanted) : null;
        GraphIndex graph = await _host.ReadGraphAsync(parsed, cancellationToken);
        Node[] found = [.. graph.Entities.Where(entity => Matches(entity, type, parsed.GetValue(_name)))];
        if (_host.IsJson(parsed))
            _host.Print(new JsonObject { ["entities"] = JsonOutput.Array(found.Select(entity => NodeJson.Of(entity))) });
        else
            _host.Print(new TableData("", ["Type", "Name", new("Mentions", true), new("Texts", true), new("Events", true), "Aliases", "Id"], [.. found.Select(entity => Row(graph, entity))]));
        return ExitCode.Ok;
    }

    private static bool Matches(Node entity, string? type, string? name) =>
        (type is null || GraphIndex.TypeOf(entity) == type)
        && (name is null || entity.Properties.List("aliases").Prepend(GraphIndex.Name(entity)).Any(form => form.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static string[] Row(GraphIndex graph, Node entity) =>
    [
        GraphIndex.TypeOf(entity), GraphIndex.Name(entity), $"{entity.Properties.Number("mention_count")}", $"{entity.Properties.Number("document_count")}",
        $"{graph.EventsOf(entity).Count()}", string.Join("; ", entity.Properties.List("aliases").Where(alias => alias != GraphIndex.Name(entity))), entity.Id,
    ];
}
