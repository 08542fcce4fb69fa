using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Http;

/// <summary>Reads the Query API's typed JSON: every value is <c>{"$type": …, "_value": …}</c>, whole numbers and decimals as text.</summary>
internal static class TypedJson
{
    public static object? Read(JsonElement typed)
    {
        JsonElement value = typed.GetProperty("_value");
        return typed.GetProperty("$type").GetString() switch
        {
            "Null" => null,
            "Boolean" => value.GetBoolean(),
            "Integer" => long.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            "Float" => double.Parse(value.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
            "Date" => Day(value.GetString()!),
            "List" => value.EnumerateArray().Select(Read).ToImmutableArray(),
            "Map" => Map(value),
            "Node" => new CypherNode(
                value.GetProperty("_element_id").GetString()!,
                [.. value.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!)],
                Map(value.GetProperty("_properties"))),
            "Relationship" => new CypherRelationship(
                value.GetProperty("_element_id").GetString()!, value.GetProperty("_type").GetString()!,
                value.GetProperty("_start_node_element_id").GetString()!, value.GetProperty("_end_node_element_id").GetString()!,
                Map(value.GetProperty("_properties"))),
            "Path" => new CypherPath([.. value.EnumerateArray().Select(Read)]),
            // Other times, durations, points, bytes, vectors: as the server writes them.
            _ => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(),
        };
    }

    private static ImmutableSortedDictionary<string, object?> Map(JsonElement map) =>
        map.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal);

    // A year outside 0001 to 9999 is no DateOnly; it stays as the server writes it.
    private static object Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : text;
}
