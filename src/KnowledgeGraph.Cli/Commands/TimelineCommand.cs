using System.CommandLine;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg timeline</c>: dated events in order of time.</summary>
internal sealed class TimelineCommand : Command
{
    private readonly CommandHost _host;
    private readonly EventFilter _filter = new();

    public TimelineCommand(CommandHost host) : base("timeline", "Show dated events in order of time.")
    {
        _host = host;
        _filter.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<EventView> events = _filter.Apply(parsed, await _host.ReadGraphAsync(parsed, cancellationToken));
        if (_host.IsJson(parsed))
            _host.Print(new JsonObject { ["events"] = JsonOutput.Array(events.Where(view => view.Date is not null).Select(NodeJson.Of)) });
        else
            _host.Print(Table(events));
        return ExitCode.Ok;
    }

    /// <summary>The dated ones among events that stand by date; the title counts the others.</summary>
    /// <param name="events">Events in order of their dates.</param>
    /// <param name="limit">How many rows at most; the title says how many there are.</param>
    public static TableData Table(IReadOnlyList<EventView> events, int limit = int.MaxValue)
    {
        EventView[] dated = [.. events.Where(view => view.Date is not null)];
        int undated = events.Count - dated.Length;
        string title = $"Timeline: {dated.Length} dated events" + (undated > 0 ? $"; {undated} without a date: kg events" : "")
            + (dated.Length > limit ? $"; the last {limit} are shown: kg timeline" : "");
        return new TableData(title, ["Date", "Event", "Participants", "Status", new("Texts", true), new("Sources", true)], [.. dated.TakeLast(limit).Select(Row)]);
    }

    private static string[] Row(EventView view) =>
        [view.Date!, view.Type, view.DescribeParticipants(), view.Status, $"{view.DocumentCount}", $"{view.SourceCount}"];
}
