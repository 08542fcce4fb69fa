namespace KnowledgeGraph.Cli.Querying;

/// <summary>The roles of events as relationship types, in the order in which they are shown. The schema lists the same.</summary>
internal static class Roles
{
    /// <summary>From an event to those who report it.</summary>
    public const string Attribution = "ATTRIBUTED_TO";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> InOrder { get; } = ["ACTOR", "SUPPLIER", "RECIPIENT", "ITEM", "TARGET", "PARTICIPANT", "OUTLET", "PLACE"];

    /// <summary>True where a relationship type is a role.</summary>
    public static bool IsRole(string relationshipType) => InOrder.Contains(relationshipType);
}
