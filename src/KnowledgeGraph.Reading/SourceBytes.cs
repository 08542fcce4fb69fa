namespace KnowledgeGraph.Reading;

/// <summary>A source's content, or the reason why there is none; one of the two is set.</summary>
internal sealed record SourceBytes(byte[]? Bytes, string? Reason = null)
{
    /// <summary>Reads a file or standard input whole, up to the options' limit.</summary>
    public static SourceBytes Read(InputSource source, ReadOptions options)
    {
        try
        {
            using Stream stream = Open(source, options);
            return ReadAll(source, stream, options.MaxDocumentBytes);
        }
        catch (Exception error) when (IsFileError(error))
        {
            return new SourceBytes(null, Unreadable(source, error));
        }
    }

    /// <summary>Opens a file or standard input.</summary>
    public static Stream Open(InputSource source, ReadOptions options) => source.Path == InputSource.StandardInput
        ? options.OpenStandardInput()
        : new FileStream(source.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);

    /// <summary>True for what the file system, not the program, is to blame for.</summary>
    public static bool IsFileError(Exception error) => error is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException;

    /// <summary>The sentence for a file that cannot be opened or read.</summary>
    public static string Unreadable(InputSource source, Exception error) =>
        $"{source.Path} cannot be read: {error.Message.TrimEnd('.')}. Check that it is a file and that you may read it.";

    private static SourceBytes ReadAll(InputSource source, Stream stream, long limit)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Math.Min(limit + 1, Array.MaxLength)) : 0);
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (content.Length + read > limit)
                return new SourceBytes(null, $"{source.Path} is larger than {limit:N0} bytes, the most that is read as one document. Divide it, or raise the limit (MaxDocumentBytes).");
            content.Write(buffer, 0, read);
        }
        return new SourceBytes(content.ToArray());
    }
}
