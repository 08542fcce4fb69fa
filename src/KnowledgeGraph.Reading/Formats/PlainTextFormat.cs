using KnowledgeGraph.Reading.Decoding;

namespace KnowledgeGraph.Reading.Formats;

/// <summary>Plain text: what the bytes say, nothing changed.</summary>
internal static class PlainTextFormat
{
    /// <summary>Reads a whole file.</summary>
    public static FormatResult Read(ReadOnlySpan<byte> bytes)
    {
        DecodedText decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
            return FormatResult.Refused(decoded.Refusal!);
        return new FormatResult(decoded.Text) { Warnings = decoded.Warning is null ? [] : [decoded.Warning] };
    }
}
