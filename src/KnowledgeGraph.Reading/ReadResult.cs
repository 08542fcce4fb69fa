using System.Collections.Immutable;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading;

/// <summary>What became of one document: <see cref="ReadDocument"/> or <see cref="ReadFailure"/>.</summary>
public abstract record ReadResult
{
    private protected ReadResult(string path) => Path = path;

    /// <summary>Where it came from: the file's path, for a JSON line with its line number (<c>news.jsonl:12</c>), "-" for standard input.</summary>
    public string Path { get; }
}

/// <summary>A document was read.</summary>
public sealed record ReadDocument : ReadResult
{
    /// <summary>A document that was read from <paramref name="path"/>.</summary>
    public ReadDocument(string path, Document document, ImmutableArray<string> warnings) : base(path) =>
        (Document, Warnings) = (document, warnings);

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>What was not as it should be (a date that is none, a guessed encoding), a sentence each; empty as a rule.</summary>
    public ImmutableArray<string> Warnings { get; }
}

/// <summary>No document came of it.</summary>
public sealed record ReadFailure : ReadResult
{
    /// <summary>Nothing was read from <paramref name="path"/>.</summary>
    public ReadFailure(string path, ReadFailureKind kind, string reason) : base(path) => (Kind, Reason) = (kind, reason);

    /// <summary>Whether that is a fault.</summary>
    public ReadFailureKind Kind { get; }

    /// <summary>What is wrong, where, and what to do about it.</summary>
    public string Reason { get; }
}

/// <summary>Why no document came of an input.</summary>
public enum ReadFailureKind
{
    /// <summary>It is broken, missing or not allowed: somebody should look at it.</summary>
    Failed,

    /// <summary>It was passed over on purpose: hidden, of a kind that is not read, empty, or not English.</summary>
    Skipped,

    /// <summary>The same document was read already under the same name.</summary>
    Duplicate,
}
