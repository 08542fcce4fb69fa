using System.CommandLine;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The options that choose events, for every command that lists them.</summary>
internal sealed class EventFilter
{
    private readonly Option<string?> _type = new("--type", "-t") { Description = "Only events of a type: Delivery, Contract, ….", HelpName = "TYPE" };
    private readonly Option<string?> _entity = new("--entity", "-e") { Description = "Only events in which an entity has a role or which are attributed to it.", HelpName = "ID|NAME" };
    private readonly Option<string?> _from = new("--from") { Description = "Only events that can have happened on or after a date: 2019, 2019-07, 2019-07-12.", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Only events that can have happened on or before a date.", HelpName = "DATE" };
    private readonly Option<string?> _status = new("--status") { Description = "Only events of a status: occurred, planned, proposed, denied, ended.", HelpName = "STATUS" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _type, _entity, _from, _to, _status })
            command.Options.Add(option);
    }

    /// <summary>The events that the options let through, by date.</summary>
    /// <exception cref="KgException">An option names what does not exist.</exception>
    public IReadOnlyList<EventView> Apply(ParseResult parsed, GraphIndex graph)
    {
        string? status = parsed.GetValue(_status) is { } wanted ? KnownTypes.Status(wanted) : null;
        string? type = parsed.GetValue(_type) is { } wantedType ? EventType(wantedType, graph) : null;
        DateOnly? from = Day(parsed, _from)?.FirstDay, to = Day(parsed, _to)?.LastDay;
        bool dated = parsed.GetValue(_from) is not null || parsed.GetValue(_to) is not null;
        IEnumerable<EventView> events = parsed.GetValue(_entity) is { } name ? graph.EventsOf(Entity(graph, name)) : graph.Events;
        return [.. events.Where(view => (type is null || view.Type == type) && (status is null || view.Status == status) && (!dated || view.IsWithin(from, to)))];
    }

    private static string EventType(string wanted, GraphIndex graph)
    {
        string[] present = [.. graph.Events.Select(view => view.Type).Distinct()];
        return present.FirstOrDefault(type => type.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? KnownTypes.Find("event type", wanted, [.. GraphSchema.Default.EventTypes.Names]);
    }

    private static Node Entity(GraphIndex graph, string name) => NodeSearch.One(name, graph, graph.Entities);

    private static EdtfDate? Day(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text)
            return null;
        return EdtfDate.TryParse(text, out EdtfDate? date) ? date : throw KgException.Usage($"{option.Name}: '{text}' is not a date. Write 2019, 2019-07 or 2019-07-12.");
    }
}
