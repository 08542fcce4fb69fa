namespace KnowledgeGraph.Training.Learning;

/// <summary>What a run is made of.</summary>
internal sealed record TrainingOptions
{
    public required string Data { get; init; }

    public required string Output { get; init; }

    /// <summary>A finished run to start from instead of the pretrained encoder; its first layers and its heads are taken.</summary>
    public string? From { get; init; }

    /// <summary>A finished run whose distributions are learned too; null to learn from labels only.</summary>
    public string? Teacher { get; init; }

    /// <summary>How many sentences of <c>raw-text</c> the teacher labels.</summary>
    public int RawSentences { get; init; }

    public int Layers { get; init; } = 6;

    public int Epochs { get; init; } = 4;

    public int BatchPieces { get; init; } = 1024;

    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    /// <summary>The share of all steps over which the learning rate rises.</summary>
    public double WarmUp { get; init; } = 0.06;

    public bool BFloat16 { get; init; }
}
