using KnowledgeGraph.Reading.Formats;
using KnowledgeGraph.Reading.Inputs;

namespace KnowledgeGraph.Reading;

/// <summary>Reads text, Markdown, HTML, PDF and JSON lines. The instance is immutable: threads may share it.</summary>
/// <exception cref="InvalidOperationException">A data file of the project is faulty; all faults are named.</exception>
public sealed class DocumentReader : IDocumentReader
{
    private readonly HtmlFormat _html = new();
    private readonly DocumentFinisher _finisher = new();

    /// <inheritdoc/>
    public IReadOnlyList<InputSource> List(IEnumerable<string> paths, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return [.. paths.SelectMany(path => InputLister.List(path ?? "", options ?? ReadOptions.Default))];
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(IEnumerable<string> paths, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<InputSource> sources = List(paths, options);
        var names = new NameRegister();
        return sources.SelectMany(source => Read(source, options, cancellationToken)).Select(names.Admit);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(InputSource source, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= ReadOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxDocumentBytes, nameof(options));
        if (source.Failure is not null)
            return [source.Failure];
        return source.Format == InputFormat.JsonLines
            ? ReadLines(source, options, cancellationToken)
            : One(source, options, cancellationToken);
    }

    private IEnumerable<ReadResult> One(InputSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SourceBytes content = SourceBytes.Read(source, options);
        if (content.Bytes is null)
        {
            yield return new ReadFailure(source.Path, ReadFailureKind.Failed, content.Reason!);
            yield break;
        }
        FormatResult result = source.Format switch
        {
            InputFormat.Markdown => MarkdownFormat.Read(content.Bytes),
            InputFormat.Html => _html.Read(content.Bytes),
            InputFormat.Pdf => content.Bytes.Length == 0 ? new FormatResult("") : PdfFormat.Read(content.Bytes, cancellationToken),
            _ => PlainTextFormat.Read(content.Bytes),
        };
        yield return _finisher.Finish(source.Path, source.Name, result, options);
    }

    private IEnumerable<ReadResult> ReadLines(InputSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        using var lines = new JsonLinesFile(source, options);
        foreach ((int number, byte[]? line, string? fault) in lines.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string place = number == 0 ? source.Path : $"{source.Path}:{number}";
            if (fault is not null)
                yield return new ReadFailure(place, ReadFailureKind.Failed, fault);
            else if (line is not null && line.AsSpan().IndexOfAnyExcept(" \t"u8) >= 0)
                yield return FinishLine(source, place, number, line, options);
        }
    }

    private ReadResult FinishLine(InputSource source, string place, int number, byte[] line, ReadOptions options)
    {
        (string? name, FormatResult result) = JsonLineFormat.Read(line);
        return _finisher.Finish(place, name ?? $"{source.Name}:{number}", result, options);
    }
}
