using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Cli.Output;

/// <summary>JSON on standard output: indented, letters of all languages as they are, ending with a line feed.</summary>
internal static class JsonOutput
{
    /// <summary>Writes one value.</summary>
    public static void Write(TextWriter output, JsonNode value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
            value.WriteTo(writer);
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
        output.Flush();
    }

    /// <summary>An array of texts.</summary>
    public static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode?)JsonValue.Create(value))];

    /// <summary>An array of values.</summary>
    public static JsonArray Array(IEnumerable<JsonNode> values) => [.. values];
}
