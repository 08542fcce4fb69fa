using System.Collections.Immutable;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Pipeline;

/// <summary>What a reader should know of one input.</summary>
/// <param name="Name">The document's name or the file's path.</param>
/// <param name="Reason">What is wrong and, where something can be done, what.</param>
public sealed record InputNote(string Name, string Reason);

/// <summary>What a build did.</summary>
public sealed record BuildReport
{
    /// <summary>Texts that are new in the store.</summary>
    public int Added { get; init; }

    /// <summary>Texts whose content differs from what was stored.</summary>
    public int Updated { get; init; }

    /// <summary>Texts that were stored already, as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Stored texts that were read again because the analysis has changed.</summary>
    public int Renewed { get; init; }

    /// <summary>Texts that were removed.</summary>
    public int Removed { get; init; }

    /// <summary>Inputs that failed, in ordinal order of their names.</summary>
    public ImmutableArray<InputNote> Failed { get; init; } = [];

    /// <summary>Inputs that were passed over, in ordinal order of their names.</summary>
    public ImmutableArray<InputNote> Skipped { get; init; } = [];

    /// <summary>What was not as it should be with inputs that were read all the same (a guessed encoding), in ordinal order of their names.</summary>
    public ImmutableArray<InputNote> Warnings { get; init; } = [];

    /// <summary>Texts that were read from the inputs: added, updated and unchanged.</summary>
    public int Read => Added + Updated + Unchanged;

    /// <summary>Bytes of the inputs.</summary>
    public long Bytes { get; init; }

    /// <summary>Texts in the store at the end.</summary>
    public int Documents { get; init; }

    /// <summary>What changed in the graph.</summary>
    public GraphWriteSummary Graph { get; init; } = new(0, 0, 0, 0);

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>True where it was told to stop before all inputs were read; what had been read is in the graph.</summary>
    public bool Interrupted { get; init; }
}
