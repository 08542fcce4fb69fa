namespace KnowledgeGraph.Reading;

/// <summary>One thing to read: a file, standard input, or something that cannot be read and says why.</summary>
/// <param name="Path">Where it is, as the caller's path leads to it; "-" for standard input.</param>
/// <param name="Name">The document's name: the file's name where the file was given itself, else its path below the given folder, with '/'.</param>
/// <param name="Format">How it is to be understood.</param>
/// <param name="LengthInBytes">The file's size when it was listed; 0 where unknown.</param>
public sealed record InputSource(string Path, string Name, InputFormat Format, long LengthInBytes = 0)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Why it cannot or need not be read; null where it can. Reading such a source gives this failure.</summary>
    public ReadFailure? Failure { get; init; }
}
