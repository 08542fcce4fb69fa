using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language;

/// <summary>A sentence, a heading or a list item.</summary>
/// <param name="Span">From its first token's start to its last token's end, in UTF-16 code units.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
public sealed record Sentence(TextSpan Span, int FirstToken, int EndToken)
{
    /// <summary>Index of the paragraph (lines between line breaks) in which it stands, from 0.</summary>
    public int Paragraph { get; init; }

    /// <summary>True for a heading: a line of its own without a closing full stop.</summary>
    public bool IsHeading { get; init; }
}

/// <summary>A name that an analyser's model recognised.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Label">The model's type: PER, ORG, LOC, ….</param>
/// <param name="Score">The model's probability, 0 to 1.</param>
public sealed record NameSpan(int FirstToken, int EndToken, string Label, float Score);
