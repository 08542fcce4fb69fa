using System.Text.Json;
using KnowledgeGraph.Reading.Decoding;
using KnowledgeGraph.Reading.Metadata;

namespace KnowledgeGraph.Reading.Formats;

/// <summary>One line of JSON lines: an object with <c>text</c> and perhaps <c>id</c>, <c>title</c>, <c>date</c>, <c>source</c>, <c>url</c>.</summary>
internal static class JsonLineFormat
{
    private static readonly string[] Fields = ["title", "date", "source", "url"];

    /// <summary>Reads a line; the name is null where the line has no <c>id</c>.</summary>
    public static (string? Name, FormatResult Result) Read(ReadOnlySpan<byte> line)
    {
        DecodedText decoded = TextDecoder.Decode(line);
        if (decoded.Text is null)
            return (null, FormatResult.Refused(decoded.Refusal!));
        try
        {
            using JsonDocument json = JsonDocument.Parse(decoded.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? ReadObject(json.RootElement, decoded.Warning)
                : (null, FormatResult.Refused("the line is JSON but no object. Write {\"id\": …, \"text\": …}"));
        }
        catch (JsonException error)
        {
            return (null, FormatResult.Refused($"the line is not JSON (byte {error.BytePositionInLine + 1}). Write one complete object a line"));
        }
        catch (InvalidOperationException)
        {
            // GetString on an escape such as \ud800 without its second half.
            return (null, FormatResult.Refused("a string holds half a character (an unpaired surrogate escape). Correct the escape"));
        }
    }

    private static (string? Name, FormatResult Result) ReadObject(JsonElement line, string? warning)
    {
        if (!line.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String)
            return (null, FormatResult.Refused("it has no \"text\" that is a string. Give the document's text there"));
        var metadata = new MetadataBuilder();
        if (warning is not null)
            metadata.Warn(warning);
        foreach (string field in Fields)
            AddField(line, field, metadata);
        return (Name(line), new FormatResult(text.GetString()!) { Metadata = metadata.Build(), Warnings = [.. metadata.Warnings] });
    }

    private static void AddField(JsonElement line, string field, MetadataBuilder metadata)
    {
        if (!line.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return;
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            metadata.Add(field, value.ToString(), "JSON line");
        else
            metadata.Warn($"\"{field}\" is not a string: left out.");
    }

    private static string? Name(JsonElement line)
    {
        if (!line.TryGetProperty("id", out JsonElement id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            return null;
        string name = id.ToString().Trim();
        return name.Length == 0 ? null : name;
    }
}
