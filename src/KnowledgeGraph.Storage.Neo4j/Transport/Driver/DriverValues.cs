using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using global::Neo4j.Driver;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Driver;

/// <summary>Turns our values into the driver's and back.</summary>
internal static class DriverValues
{
    public static IDictionary<string, object?> ToParameters(IEnumerable<KeyValuePair<string, object?>> parameters) =>
        parameters.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value));

    public static object? FromDriver(object? value) => value switch
    {
        INode node => new CypherNode(node.ElementId, [.. node.Labels], Map(node.Properties)),
        IRelationship link => new CypherRelationship(link.ElementId, link.Type, link.StartNodeElementId, link.EndNodeElementId, Map(link.Properties)),
        IPath path => new CypherPath([.. Steps(path)]),
        // As<DateOnly>() throws in the driver; LocalDate turns itself into one.
        LocalDate day => day.ToDateOnly(),
        string or long or double or bool or null => value,
        IDictionary<string, object> map => Map(map),
        IList list => list.Cast<object?>().Select(FromDriver).ToImmutableArray(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    // Days go as text, as over HTTP, so that the same statements do for both: they say date(…).
    private static object? ToDriver(object? value) => value switch
    {
        null or string or bool or int or long or double => value,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable<KeyValuePair<string, object?>> map => ToParameters(map),
        IEnumerable items => items.Cast<object?>().Select(ToDriver).ToList(),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no Cypher parameter. Give text, numbers, booleans, days, lists or maps of these.", nameof(value)),
    };

    private static ImmutableSortedDictionary<string, object?> Map(IEnumerable<KeyValuePair<string, object>> map) =>
        map.ToImmutableSortedDictionary(pair => pair.Key, pair => FromDriver(pair.Value), StringComparer.Ordinal);

    private static IEnumerable<object?> Steps(IPath path)
    {
        yield return FromDriver(path.Start);
        for (int i = 0; i < path.Relationships.Count; i++)
        {
            yield return FromDriver(path.Relationships[i]);
            yield return FromDriver(path.Nodes[i + 1]);
        }
    }
}
