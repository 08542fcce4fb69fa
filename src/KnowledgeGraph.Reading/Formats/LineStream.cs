namespace KnowledgeGraph.Reading.Formats;

/// <summary>Splits a stream into lines of bytes (LF or CRLF) and holds no more than one of them.</summary>
internal static class LineStream
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The lines with their numbers from 1; null for a line of more than <paramref name="maxBytes"/>, which is passed over.</summary>
    public static IEnumerable<(int Number, byte[]? Line)> Lines(Stream stream, long maxBytes)
    {
        byte[] buffer = new byte[64 * 1024];
        using var line = new MemoryStream();
        int number = 1, read;
        bool tooLong = false;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            int start = 0, feed;
            while ((feed = Array.IndexOf(buffer, (byte)'\n', start, read - start)) >= 0)
            {
                tooLong |= !Append(line, buffer, start, feed - start, maxBytes);
                yield return Take(line, number++, tooLong);
                (start, tooLong) = (feed + 1, false);
            }
            tooLong |= !Append(line, buffer, start, read - start, maxBytes);
        }
        if (line.Length > 0 || tooLong)
            yield return Take(line, number, tooLong);
    }

    private static bool Append(MemoryStream line, byte[] buffer, int start, int count, long maxBytes)
    {
        if (line.Length + count > maxBytes)
            return false;
        line.Write(buffer, start, count);
        return true;
    }

    private static (int Number, byte[]? Line) Take(MemoryStream line, int number, bool tooLong)
    {
        ReadOnlySpan<byte> bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (number == 1 && bytes.StartsWith(Utf8Mark))
            bytes = bytes[Utf8Mark.Length..];
        byte[]? taken = tooLong ? null : bytes.TrimEnd((byte)'\r').ToArray();
        line.SetLength(0);
        return (number, taken);
    }
}
