using System.Text;
using UtfUnknown;

namespace KnowledgeGraph.Reading.Decoding;

/// <summary>
/// Bytes to text: the byte order mark decides; else what the file declares of itself; else strict UTF-8; else a guess from the
/// bytes (UTF.Unknown, from a confidence of 0.8); else windows-1252. Assumptions are reported.
/// </summary>
internal static class TextDecoder
{
    private const int BytesToGuessFrom = 64 * 1024;
    private const float MinGuessConfidence = 0.8f;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The four-byte marks first: the UTF-16 mark FF FE is the beginning of the UTF-32 one.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    /// <summary>Decodes all of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">The file or line.</param>
    /// <param name="declared">The encoding's name as the file itself states it (HTML charset, XML declaration); null where it does not.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        foreach (Encoding encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
                return WithoutNul(encoding.GetString(bytes[encoding.Preamble.Length..]), encoding.WebName);
        }
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return new DecodedText(null, Refusal: $"it is not text: byte {nul + 1} is NUL. A UTF-16 text needs a byte order mark; save it as UTF-8");
        return Declared(bytes, declared) ?? Utf8(bytes) ?? Guessed(bytes);
    }

    private static DecodedText WithoutNul(string text, string encoding)
    {
        int nul = text.IndexOf('\0', StringComparison.Ordinal);
        return nul < 0
            ? new DecodedText(text, text.Contains('\uFFFD') ? $"It is not all valid {encoding}: the broken places were read as U+FFFD." : null)
            : new DecodedText(null, Refusal: $"it is not text: character {nul + 1} is NUL though its byte order mark says {encoding}. Save it as UTF-8");
    }

    private static DecodedText? Declared(ReadOnlySpan<byte> bytes, string? name)
    {
        // A page that was decoded to read its declaration cannot be UTF-16: HTML Standard, 13.2.3.2, reads such a claim as UTF-8.
        if (name is null || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        Encoding? encoding = Find(name);
        return encoding is null ? null : new DecodedText(encoding.GetString(bytes));
    }

    private static DecodedText? Utf8(ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        return new DecodedText(StrictUtf8.GetString(bytes));
    }

    private static DecodedText Guessed(ReadOnlySpan<byte> bytes)
    {
        int start = Math.Max(0, FirstNonAscii(bytes) - 1024);
        byte[] sample = bytes.Slice(start, Math.Min(BytesToGuessFrom, bytes.Length - start)).ToArray();
        DetectionDetail? guess = CharsetDetector.DetectFromBytes(sample).Detected;
        Encoding? guessed = guess is { Confidence: >= MinGuessConfidence } ? Find(guess.EncodingName) : null;
        Encoding encoding = guessed is null or ASCIIEncoding or UTF8Encoding ? Find("windows-1252")! : guessed;
        string reason = encoding == guessed ? "as its bytes suggest" : "the usual one of old Western files";
        return new DecodedText(encoding.GetString(bytes), $"It is not valid UTF-8: read as {encoding.WebName}, {reason}. Save it as UTF-8 to be sure of every letter.");
    }

    private static int FirstNonAscii(ReadOnlySpan<byte> bytes)
    {
        int index = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        return Math.Max(0, index);
    }

    private static Encoding? Find(string name)
    {
        try
        {
            // Latin-1 and ASCII mean windows-1252 on the web: WHATWG Encoding Standard, 4.2.
            string label = name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name;
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
