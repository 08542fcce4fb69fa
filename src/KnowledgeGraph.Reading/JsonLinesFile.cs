using KnowledgeGraph.Reading.Formats;

namespace KnowledgeGraph.Reading;

/// <summary>The lines of a JSON-lines source, read one after the other; a fault of the file ends them.</summary>
internal sealed class JsonLinesFile(InputSource source, ReadOptions options) : IDisposable
{
    private Stream? _stream;

    /// <summary>Number from 1, and either the line's bytes or what is wrong with it; number 0 where the whole file is at fault.</summary>
    public IEnumerable<(int Number, byte[]? Line, string? Fault)> Read()
    {
        if (Try(() => _stream = SourceBytes.Open(source, options)) is string closed)
        {
            yield return (0, null, closed);
            yield break;
        }
        using IEnumerator<(int Number, byte[]? Line)> lines = LineStream.Lines(_stream!, options.MaxDocumentBytes).GetEnumerator();
        while (true)
        {
            bool more = false;
            if (Try(() => more = lines.MoveNext()) is string broken)
                yield return (0, null, broken);
            if (!more)
                yield break;
            (int number, byte[]? line) = lines.Current;
            if (number == 1 && line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                yield return (0, null, $"{source.Path} cannot be read: JSON lines are UTF-8, this is UTF-16. Save it as UTF-8.");
                yield break;
            }
            yield return (number, line, line is null ? $"{source.Path}:{number} is longer than {options.MaxDocumentBytes:N0} bytes, the most that is read as one document. Divide it, or raise the limit (MaxDocumentBytes)." : null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream?.Dispose();

    private string? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception error) when (SourceBytes.IsFileError(error))
        {
            return SourceBytes.Unreadable(source, error);
        }
    }
}
