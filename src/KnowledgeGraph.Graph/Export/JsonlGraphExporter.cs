using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Graph.Export;

/// <summary>
/// JSON Lines in the shape of APOC's JSON export (<c>apoc.export.json</c>): nodes, then relationships, each in ordinal order of
/// their ids, keys of properties in ordinal order; UTF-8 without byte order mark, LF. Letters stand as they are, not as escapes.
/// Days are texts (<c>"2019-07-12"</c>); a decimal always has a point or an exponent, so that it is read back as one.
/// </summary>
public sealed class JsonlGraphExporter : IGraphExporter
{
    private const int FlushAfterBytes = 1 << 16;

    // Relaxed: the file is data, not part of an HTML page, and "Habertürk" should be readable in it. Validation would cost time on every value.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public string FileExtension => ".jsonl";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A decimal is not a number or infinite, which JSON cannot say.</exception>
    public async Task WriteAsync(PropertyGraph graph, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new ArrayBufferWriter<byte>(FlushAfterBytes * 2);
        using var json = new Utf8JsonWriter(buffer, Options);
        var labels = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            labels[node.Id] = node.Labels;
            WriteNode(json, node);
            await EndLineAsync(json, buffer, stream, cancellationToken).ConfigureAwait(false);
        }
        foreach (Relationship relationship in graph.Relationships)
        {
            WriteRelationship(json, relationship, labels);
            await EndLineAsync(json, buffer, stream, cancellationToken).ConfigureAwait(false);
        }
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask EndLineAsync(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, Stream stream, CancellationToken cancellationToken)
    {
        json.Flush();
        json.Reset();
        buffer.Write("\n"u8);
        if (buffer.WrittenCount < FlushAfterBytes)
            return;
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        buffer.ResetWrittenCount();
    }

    private static void WriteNode(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "node"u8);
        json.WriteString("id"u8, node.Id);
        WriteTexts(json, "labels", node.Labels);
        WriteProperties(json, node.Properties);
        json.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter json, Relationship relationship, Dictionary<string, ImmutableArray<string>> labels)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "relationship"u8);
        json.WriteString("id"u8, relationship.Id);
        json.WriteString("label"u8, relationship.Type);
        WriteProperties(json, relationship.Properties);
        WriteEnd(json, "start", relationship.StartId, labels);
        WriteEnd(json, "end", relationship.EndId, labels);
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, string id, Dictionary<string, ImmutableArray<string>> labels)
    {
        json.WriteStartObject(name);
        json.WriteString("id"u8, id);
        WriteTexts(json, "labels", labels.TryGetValue(id, out ImmutableArray<string> known) ? known : []);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, PropertyMap properties)
    {
        json.WriteStartObject("properties"u8);
        foreach ((string name, object value) in properties)
            WriteProperty(json, name, value);
        json.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case ImmutableArray<string> list:
                WriteTexts(json, name, list);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WritePropertyName(name);
                json.WriteRawValue(DecimalText(name, number), skipInputValidation: true);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case DateOnly day:
                json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteString(name, (string)value);
                break;
        }
    }

    private static string DecimalText(string name, double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException($"Property '{name}' is {number.ToString(CultureInfo.InvariantCulture)}, which JSON cannot say. Leave it out of the graph.", nameof(number));
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
