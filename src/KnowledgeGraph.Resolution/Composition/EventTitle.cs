using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>A title by which a person knows an event again: "Delivery: S-400, Russia → Turkey, 2019-07".</summary>
internal static class EventTitle
{
    public static string Of(string type, ImmutableArray<(string Role, string Name)> roles, EdtfDate? date, EventStatus status)
    {
        string Names(string role) => string.Join(" and ", roles.Where(r => r.Role == role).Select(r => r.Name).Distinct(StringComparer.Ordinal));
        string from = First(Names("supplier"), Names("actor")), to = First(Names("recipient"), Names("target"), Names("outlet"));
        string arrow = (from.Length, to.Length) switch { (0, 0) => "", (_, 0) => from, (0, _) => $"→ {to}", _ => $"{from} → {to}" };
        string place = Names("place");
        string[] parts = [Names("item"), arrow, Names("participant"), place.Length > 0 ? $"in {place}" : "", date?.Text ?? "", status == EventStatus.Occurred ? "" : status.ToString().ToLowerInvariant()];
        return $"{type}: {string.Join(", ", parts.Where(part => part.Length > 0))}";
    }

    private static string First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (name.Length > 0)
                return name;
        }
        return "";
    }
}
