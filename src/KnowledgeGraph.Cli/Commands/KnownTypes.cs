using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Checks the names of types and statuses that a user gives, whatever their case.</summary>
internal static class KnownTypes
{
    /// <summary>The entity type of that name.</summary>
    /// <exception cref="KgException">There is none.</exception>
    public static string Entity(string wanted) => Find("entity type", wanted, Enum.GetNames<EntityType>());

    /// <summary>The status of that name.</summary>
    /// <exception cref="KgException">There is none.</exception>
    public static string Status(string wanted) => Find("status", wanted, [.. Enum.GetNames<EventStatus>().Select(name => name.ToLowerInvariant())]);

    /// <summary>The one of <paramref name="known"/> with that name.</summary>
    /// <exception cref="KgException">There is none.</exception>
    public static string Find(string what, string wanted, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        ?? throw KgException.Usage($"There is no {what} '{wanted}'.{NearestName.Hint(wanted, known)} Known: {string.Join(", ", known)}.");
}
