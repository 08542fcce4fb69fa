using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language;

/// <summary>
/// A word or punctuation mark of a text. An analyser fills what it knows; what it does not know stays null, so that a
/// reader can tell "no lemma" from "lemma not computed".
/// </summary>
/// <param name="Span">Where it stands, in UTF-16 code units of the document's text.</param>
/// <param name="Text">The characters at <paramref name="Span"/>, unchanged.</param>
public sealed record Token(TextSpan Span, string Text)
{
    /// <summary>The dictionary form, lower case except for names.</summary>
    public string? Lemma { get; init; }

    /// <summary>The universal part of speech (UPOS) of Universal Dependencies: NOUN, PROPN, VERB, ….</summary>
    public string? Upos { get; init; }

    /// <summary>The Penn Treebank tag (XPOS): NN, NNP, VBD, ….</summary>
    public string? Xpos { get; init; }

    /// <summary>Morphological features in CoNLL-U form: <c>Number=Plur|Tense=Past</c>; empty where it has none.</summary>
    public string? Features { get; init; }

    /// <summary>Index of the governing token in <see cref="AnalyzedText.Tokens"/>; -1 for a sentence's root.</summary>
    public int? Head { get; init; }

    /// <summary>The relation to <see cref="Head"/> in Universal Dependencies: nsubj, obj, obl:agent, ….</summary>
    public string? DependencyRelation { get; init; }
}
