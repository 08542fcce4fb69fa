using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading;

/// <summary>The names of one run's documents: a name stands for one document in the graph. Not for use by several threads at once.</summary>
public sealed class NameRegister
{
    private readonly Dictionary<string, (string Path, string Hash)> _taken = new(StringComparer.Ordinal);

    /// <summary>
    /// The result itself; or a failure, where its document's name is taken: a duplicate where text and metadata are the same,
    /// a refusal that names both paths where they are not.
    /// </summary>
    public ReadResult Admit(ReadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result is not ReadDocument read)
            return result;
        string name = read.Document.Name, hash = DocumentHash.Sha256(read.Document);
        if (_taken.TryAdd(name, (read.Path, hash)))
            return read;
        (string path, string first) = _taken[name];
        return first == hash
            ? new ReadFailure(read.Path, ReadFailureKind.Duplicate, $"{read.Path} is the same document as {path}, which was read already: passed over.")
            : new ReadFailure(read.Path, ReadFailureKind.Failed, $"Two different documents are named '{name}': {path} was read, {read.Path} is refused. Rename one of them (in JSON lines: its id), or read the folder above both.");
    }
}
