using System.Collections.Immutable;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Pipeline;

/// <summary>One thing that a build was given: a text, or why there is none.</summary>
public sealed record BuildInput
{
    private BuildInput(string name) => Name = name;

    /// <summary>The document's name, or the path of what could not be read.</summary>
    public string Name { get; }

    /// <summary>The text; null where it could not or need not be read.</summary>
    public Document? Document { get; private init; }

    /// <summary>Size as it came, in bytes; for progress only.</summary>
    public long Bytes { get; private init; }

    /// <summary>Why it could not be read, or null.</summary>
    public string? Failure { get; private init; }

    /// <summary>Why it was passed over, or null.</summary>
    public string? Skipped { get; private init; }

    /// <summary>What was not as it should be with a text that was read; a sentence each.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>A text that was read.</summary>
    public static BuildInput Of(Document document, long bytes = 0)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new BuildInput(document.Name) { Document = document, Bytes = bytes };
    }

    /// <summary>Something that should have been a text but could not be read.</summary>
    public static BuildInput OfFailure(string name, string reason) => new(name) { Failure = reason };

    /// <summary>Something that is no text for this program, or not in a language that it reads.</summary>
    public static BuildInput OfSkipped(string name, string reason) => new(name) { Skipped = reason };
}
