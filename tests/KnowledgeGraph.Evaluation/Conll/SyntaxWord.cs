namespace KnowledgeGraph.Evaluation.Conll;

/// <summary>A syntactic word with the characters of its surface token.</summary>
/// <param name="Form">Its own form.</param>
/// <param name="Start">Start of its surface token, counted in characters that are no space.</param>
/// <param name="End">Behind its surface token.</param>
/// <param name="IsMultiword">True where several words share the surface token ("don't").</param>
internal sealed record SyntaxWord(string Form, int Start, int End, bool IsMultiword)
{
    public string? Lemma { get; init; }

    public string? Upos { get; init; }

    public string? Xpos { get; init; }

    public string? Features { get; init; }

    /// <summary>Index of the head among all words; -1 for a root; null where there is no tree.</summary>
    public int? Head { get; init; }

    /// <summary>The relation without its subtype.</summary>
    public string? Relation { get; init; }
}

/// <summary>What is scored: surface tokens, sentences and words, all by characters that are no space.</summary>
internal sealed record SyntaxAnalysis(string Characters, IReadOnlyList<(int Start, int End)> Tokens, IReadOnlyList<(int Start, int End)> Sentences, IReadOnlyList<SyntaxWord> Words);
