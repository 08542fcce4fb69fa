namespace KnowledgeGraph.Pipeline;

/// <summary>How a build goes about its work. None of it changes the graph.</summary>
public sealed record BuildOptions
{
    /// <summary>How many texts are read at the same time; all processors by default. At least 1.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How many extractions are stored in one transaction; 256 by default. At least 1.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>How many inputs there will be, where that is known before they are read; for progress only.</summary>
    public int? ExpectedInputs { get; init; }
}
