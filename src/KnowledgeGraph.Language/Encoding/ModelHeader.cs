namespace KnowledgeGraph.Language.Encoding;

/// <summary>What a model file says of its network: sizes, and the classes of each head in the order of their numbers.</summary>
internal sealed record ModelHeader
{
    /// <summary>Name and version, part of the analyser's name.</summary>
    public required string Name { get; init; }

    public required int Layers { get; init; }

    public required int Width { get; init; }

    public required int AttentionHeads { get; init; }

    public required int Intermediate { get; init; }

    public required int ArcWidth { get; init; }

    public required int RelationWidth { get; init; }

    /// <summary>The heads that classify single words, in the order of their columns, and their classes.</summary>
    public required IReadOnlyDictionary<string, string[]> Heads { get; init; }

    public required string[] Relations { get; init; }

    /// <summary>The vocabulary's pieces, in the order of their ids.</summary>
    public required string[] Pieces { get; init; }
}
