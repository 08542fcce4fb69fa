namespace KnowledgeGraph.Language.Tokenization;

/// <summary>How an abbreviation behaves at its full stop; the kinds of <c>Resources/en/abbreviations.txt</c>.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation.</summary>
    None,

    /// <summary>Stands before a name: never ends a sentence.</summary>
    Title,

    /// <summary>An abbreviation only before a number.</summary>
    Number,

    /// <summary>Stands inside a sentence.</summary>
    Inner,

    /// <summary>May end a sentence: the next word decides.</summary>
    Either,

    /// <summary>A single letter of a name: "J. D. Vance".</summary>
    Initial,
}
