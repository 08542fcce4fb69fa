using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>A text with what the finders ask of it again and again.</summary>
public sealed class EntityContext
{
    private readonly ImmutableArray<int> _firstPiece;

    /// <summary>Prepares a text.</summary>
    public EntityContext(AnalyzedText text, ImmutableArray<TextPiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Text, Pieces) = (text, pieces);
        int[] first = new int[text.Tokens.Length + 1];
        Array.Fill(first, pieces.Length);
        for (int p = pieces.Length - 1; p >= 0; p--)
            first[pieces[p].Token] = p;
        for (int t = first.Length - 2; t >= 0; t--)
            first[t] = Math.Min(first[t], first[t + 1]);
        _firstPiece = [.. first];
    }

    /// <summary>The text.</summary>
    public AnalyzedText Text { get; }

    /// <summary>Its pieces.</summary>
    public ImmutableArray<TextPiece> Pieces { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Token> Tokens => Text.Tokens;

    /// <summary>Index of the first piece at or behind a token.</summary>
    public int FirstPiece(int token) => _firstPiece[token];

    /// <summary>Gazetteer matches that start with a token and end with one, the longest first, with the token behind them.</summary>
    public IEnumerable<(GazetteerEntry Entry, int EndToken)> WholeTokenMatches(Gazetteer gazetteer, int token)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        int start = FirstPiece(token);
        if (start >= Pieces.Length || Pieces[start].Token != token)
            yield break;
        foreach (GazetteerMatch match in gazetteer.MatchesAt(Pieces, start))
        {
            int end = Pieces[match.End - 1].Token + 1;
            if (match.End == Pieces.Length || Pieces[match.End].Token != end - 1)
                yield return (match.Entry, end);
        }
    }

    /// <summary>The word at a token index; empty outside the text or across the border of the sentence of <paramref name="near"/>.</summary>
    public string WordNear(int token, int near) =>
        token >= 0 && token < Tokens.Length && Text.SentenceOf(token) == Text.SentenceOf(near) ? Tokens[token].Text : "";

    /// <summary>True where the token is the first word of its sentence, quotes and brackets aside.</summary>
    public bool IsSentenceStart(int token)
    {
        int first = Text.Sentences[Text.SentenceOf(token)].FirstToken;
        while (first < token && !char.IsLetterOrDigit(Tokens[first].Text[0]))
            first++;
        return first == token;
    }

    /// <summary>True where the token starts with an upper-case letter.</summary>
    public bool IsCapitalized(int token) => token >= 0 && token < Tokens.Length && char.IsUpper(Tokens[token].Text[0]);

    /// <summary>The characters from one token's start to another's end.</summary>
    public string Words(int firstToken, int endToken)
    {
        TextSpan span = Text.SpanOf(firstToken, endToken);
        return Text.Document.Text.Substring(span.Start, span.Length);
    }
}

/// <summary>A mention that a finder proposes; which proposals stand is decided together.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Type">The type proposed.</param>
/// <param name="Name">The canonical name proposed.</param>
/// <param name="Key">The gazetteer's key, or null.</param>
/// <param name="Rule">The rule or list that proposes it.</param>
/// <param name="Score">How sure it is, 0 to 1.</param>
public sealed record EntityCandidate(int FirstToken, int EndToken, EntityType Type, string Name, string? Key, string Rule, double Score)
{
    /// <summary>False where the words only describe a thing.</summary>
    public bool CanAct { get; init; } = true;

    /// <summary>The title before a person's name, or null.</summary>
    public string? Title { get; init; }

    /// <summary>True where the mention counts only if the text names the same entity otherwise too.</summary>
    public bool NeedsSupport { get; init; }

    /// <summary>The exact stretch where it is not that of whole tokens (a designation inside a token); null otherwise.</summary>
    public TextSpan? ExactSpan { get; init; }
}

/// <summary>Finds mentions of one kind.</summary>
public interface IEntityFinder
{
    /// <summary>Proposes mentions; they may overlap each other and those of other finders.</summary>
    IEnumerable<EntityCandidate> Find(EntityContext context);
}
