namespace KnowledgeGraph.Training.Network;

/// <summary>The sizes of a network.</summary>
/// <param name="Layers">Layers of the encoder.</param>
internal sealed record NetworkShape(int Layers)
{
    public int Width { get; init; } = 384;

    public int AttentionHeads { get; init; } = 12;

    public int Intermediate { get; init; } = 1536;

    public int ArcWidth { get; init; } = 192;

    public int RelationWidth { get; init; } = 64;
}
