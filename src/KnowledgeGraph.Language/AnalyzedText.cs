using System.Collections.Immutable;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language;

/// <summary>A document with its tokens and sentences, and what else the analyser knows of them. Immutable.</summary>
public sealed class AnalyzedText
{
    private readonly ImmutableArray<int> _sentenceOfToken;

    /// <summary>Puts an analysis together.</summary>
    /// <exception cref="ArgumentException">A token lies outside the text or its characters differ from the text at its span; tokens overlap; or sentences do not cover all tokens in order.</exception>
    public AnalyzedText(Document document, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<NameSpan> names = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        (Document, Tokens, Sentences, Names) = (document, tokens, sentences, names.IsDefault ? [] : names);
        CheckTokens(document.Text, tokens);
        _sentenceOfToken = SentenceIndex(tokens.Length, sentences);
    }

    /// <summary>The text itself.</summary>
    public Document Document { get; }

    /// <summary>All tokens, in order of the text.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>All sentences, in order; together they hold every token once.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Names that a model found; empty where the analyser has none.</summary>
    public ImmutableArray<NameSpan> Names { get; }

    /// <summary>The index in <see cref="Sentences"/> of the sentence that holds a token.</summary>
    public int SentenceOf(int tokenIndex) => _sentenceOfToken[tokenIndex];

    /// <summary>The characters from the first token's start to the last one's end.</summary>
    public TextSpan SpanOf(int firstToken, int endToken) => new(Tokens[firstToken].Span.Start, Tokens[endToken - 1].Span.End);

    private static void CheckTokens(string text, ImmutableArray<Token> tokens)
    {
        int last = 0;
        foreach (Token token in tokens)
        {
            TextSpan span = token.Span;
            if (span.Start < last || span.End > text.Length || span.Length == 0 || !text.AsSpan(span.Start, span.Length).SequenceEqual(token.Text))
                throw new ArgumentException($"Token '{token.Text}' at {span} does not stand there in the text, or overlaps the one before it. An analyser must give exact offsets.", nameof(tokens));
            last = span.End;
        }
    }

    private static ImmutableArray<int> SentenceIndex(int tokenCount, ImmutableArray<Sentence> sentences)
    {
        int[] index = new int[tokenCount];
        int next = 0;
        for (int s = 0; s < sentences.Length; s++)
        {
            if (sentences[s].FirstToken != next || sentences[s].EndToken <= next || sentences[s].EndToken > tokenCount)
                throw new ArgumentException($"Sentence {s} holds tokens {sentences[s].FirstToken} to {sentences[s].EndToken}, expected to start at {next}: sentences must hold every token once, in order.", nameof(sentences));
            for (; next < sentences[s].EndToken; next++)
                index[next] = s;
        }
        return next == tokenCount ? [.. index] : throw new ArgumentException($"The last {tokenCount - next} tokens are in no sentence.", nameof(sentences));
    }
}
