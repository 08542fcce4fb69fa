using System.CommandLine;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg events</c>: what the texts report.</summary>
internal sealed class EventsCommand : Command
{
    private readonly CommandHost _host;
    private readonly EventFilter _filter = new();

    public EventsCommand(CommandHost host) : base("events", "List events, by date; undated ones last.")
    {
        _host = host;
        _filter.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<EventView> events = _filter.Apply(parsed, await _host.ReadGraphAsync(parsed, cancellationToken));
        if (_host.IsJson(parsed))
            _host.Print(new JsonObject { ["events"] = JsonOutput.Array(events.Select(NodeJson.Of)) });
        else
            _host.Print(new TableData("", ["Date", "Basis", "Type", "Participants", "Status", new("Texts", true), new("Sources", true), "Id"], [.. events.Select(Row)]));
        return ExitCode.Ok;
    }

    private static string[] Row(EventView view) =>
    [
        view.Date ?? "", view.Node.Properties.Text("date_basis") ?? "", view.Type, view.DescribeParticipants(), view.Status,
        $"{view.DocumentCount}", $"{view.SourceCount}", view.Node.Id,
    ];
}
