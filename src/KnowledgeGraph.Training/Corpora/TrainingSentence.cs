namespace KnowledgeGraph.Training.Corpora;

/// <summary>A sentence with whatever a corpus says of it; what it does not say is null and trains nothing.</summary>
internal sealed record TrainingSentence(string Source, string[] Words)
{
    /// <summary>The corpus's own id, by which machine-made labels are found.</summary>
    public string Id { get; init; } = "";

    /// <summary>The kind of text, where the corpus says so.</summary>
    public string Genre { get; init; } = "";

    public string[]? Upos { get; init; }

    public string[]? Xpos { get; init; }

    public string[]? Features { get; init; }

    public string[]? Lemmas { get; init; }

    /// <summary>Index of the head, counted from 1; 0 for the root.</summary>
    public int[]? Heads { get; init; }

    public string[]? Relations { get; init; }

    /// <summary>BIO labels (PER ORG LOC MISC WEAPON); a null entry is a word of which nothing is known.</summary>
    public string?[]? Names { get; init; }
}
