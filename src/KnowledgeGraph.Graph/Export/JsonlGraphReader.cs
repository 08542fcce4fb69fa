using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Export;

/// <summary>
/// Reads what <see cref="JsonlGraphExporter"/> writes. JSON has no days: properties that the schema types as <c>date</c>
/// become <see cref="DateOnly"/>. Numbers with a point or an exponent become decimals, others whole numbers.
/// </summary>
public sealed class JsonlGraphReader
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _days;

    /// <summary>Reads by a schema; by <see cref="GraphSchema.Default"/> where none is given.</summary>
    public JsonlGraphReader(GraphSchema? schema = null)
    {
        schema ??= GraphSchema.Default;
        IEnumerable<(string Name, SchemaNames<PropertyDefinition> Properties)> holders =
            [.. schema.Labels.Select(label => (label.Name, label.Properties)), .. schema.RelationshipTypes.Select(type => (type.Name, type.Properties))];
        _days = holders.DistinctBy(holder => holder.Name).ToFrozenDictionary(
            holder => holder.Name,
            holder => holder.Properties.Where(property => property.Type == PropertyType.Date).Select(property => property.Name).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>Reads the whole stream; it stays open. Empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A line is not a node or relationship in that shape; the message names the line.</exception>
    public async Task<PropertyGraph> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var nodes = new List<Node>();
        var relationships = new List<Relationship>();
        for (int line = 1; await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } text; line++)
        {
            if (text.Length > 0)
                Add(text, line, nodes, relationships);
        }
        return PropertyGraph.Of(nodes, relationships);
    }

    private void Add(string text, int line, List<Node> nodes, List<Relationship> relationships)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement item = document.RootElement;
            switch (item.GetProperty("type").GetString())
            {
                case "node":
                    nodes.Add(NodeOf(item));
                    break;
                case "relationship":
                    relationships.Add(RelationshipOf(item));
                    break;
                default:
                    throw new FormatException("'type' must be 'node' or 'relationship'");
            }
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"Line {line} of the JSON Lines export is no node or relationship in the shape of apoc.export.json: {fault.Message}", fault);
        }
    }

    private Node NodeOf(JsonElement item)
    {
        ImmutableArray<string> labels = Texts(item.GetProperty("labels"));
        return new Node(Text(item, "id"), labels, Properties(item, labels));
    }

    private Relationship RelationshipOf(JsonElement item)
    {
        string type = Text(item, "label");
        return new Relationship(Text(item, "id"), type, Text(item.GetProperty("start"), "id"), Text(item.GetProperty("end"), "id"), Properties(item, [type]));
    }

    private PropertyMap Properties(JsonElement item, ImmutableArray<string> labels)
    {
        if (!item.TryGetProperty("properties", out JsonElement properties))
            return PropertyMap.Empty;
        return PropertyMap.From(properties.EnumerateObject().Select(property =>
            KeyValuePair.Create(property.Name, Value(property.Value, IsDay(labels, property.Name)))));
    }

    private bool IsDay(ImmutableArray<string> labels, string property)
    {
        foreach (string label in labels)
        {
            if (_days.TryGetValue(label, out FrozenSet<string>? days) && days.Contains(property))
                return true;
        }
        return false;
    }

    private static object? Value(JsonElement value, bool isDay) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => Texts(value),
        JsonValueKind.Number => value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && value.TryGetInt64(out long number) ? (object)number : value.GetDouble(),
        JsonValueKind.String => TextOrDay(value.GetString()!, isDay),
        _ => throw new FormatException("a property is an object; the graph stores texts, numbers, booleans and lists of texts"),
    };

    private static object TextOrDay(string text, bool isDay) =>
        isDay && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : text;

    private static string Text(JsonElement item, string name) =>
        item.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' must be a text");

    private static ImmutableArray<string> Texts(JsonElement list) =>
        [.. list.EnumerateArray().Select(item => item.GetString() ?? throw new FormatException("a list holds null"))];
}
