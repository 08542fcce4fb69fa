using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Resolution;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Pipeline;

/// <summary>Turns what was extracted from a text into compact JSON and back, without loss.</summary>
public static class ExtractionCodec
{
    /// <summary>Letters of all languages are written as they are.</summary>
    private static readonly ExtractionJson Json =
        new(new JsonSerializerOptions(ExtractionJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The extraction as UTF-8 JSON. Equal extractions give equal bytes.</summary>
    public static byte[] Encode(ResolvedDocument extraction)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        return JsonSerializer.SerializeToUtf8Bytes(extraction, Json.ResolvedDocument);
    }

    /// <summary>The extraction that <see cref="Encode"/> was given.</summary>
    /// <exception cref="JsonException">The payload is not an extraction.</exception>
    public static ResolvedDocument Decode(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize(payload, Json.ResolvedDocument) ?? throw new JsonException("The payload is null.");

    /// <summary>SHA-256, in lower-case hexadecimal, of the text with its name, metadata and boilerplate.</summary>
    public static string ContentHash(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        byte[] content = JsonSerializer.SerializeToUtf8Bytes(document, Json.Document);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}

/// <summary>The serialiser's code, generated at compile time: no reflection at start.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(TextSpanConverter), typeof(EdtfDateConverter)])]
[JsonSerializable(typeof(ResolvedDocument))]
[JsonSerializable(typeof(Document))]
internal sealed partial class ExtractionJson : JsonSerializerContext;

/// <summary>A span as <c>[start,end]</c>.</summary>
internal sealed class TextSpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A span is written [start,end].");
        int start = NextNumber(ref reader), end = NextNumber(ref reader);
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || start < 0 || end < start)
            throw new JsonException("A span is written [start,end] with 0 <= start <= end.");
        return new TextSpan(start, end);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int NextNumber(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number)
            ? number
            : throw new JsonException("A span is written [start,end] with whole numbers.");
}

/// <summary>A date as its EDTF text.</summary>
internal sealed class EdtfDateConverter : JsonConverter<EdtfDate>
{
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EdtfDate.TryParse(reader.GetString(), out EdtfDate? date) ? date : throw new JsonException("A date is written in EDTF.");

    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
