namespace KnowledgeGraph.Reading;

/// <summary>Turns files, folders and standard input into documents. Safe to use from several threads at once.</summary>
/// <remarks>Bad input is never an exception: it gives a <see cref="ReadFailure"/>.</remarks>
public interface IDocumentReader
{
    /// <summary>
    /// Lists what <paramref name="paths"/> hold, in the order given; a folder in ordinal order of the paths below it. Reads no
    /// contents, so that its count is a cheap total for a progress bar. What cannot be read is listed with its failure.
    /// </summary>
    IReadOnlyList<InputSource> List(IEnumerable<string> paths, ReadOptions? options = null);

    /// <summary>Reads one source: one result, or one a line for JSON lines, which stream. Names are not compared with other sources'.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IEnumerable<ReadResult> Read(InputSource source, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists and reads everything in order. A second document of the same name is refused, or passed over where it is the same
    /// document; who reads sources in parallel passes the results, in the order of the sources, through a <see cref="NameRegister"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IEnumerable<ReadResult> Read(IEnumerable<string> paths, ReadOptions? options = null, CancellationToken cancellationToken = default);
}
