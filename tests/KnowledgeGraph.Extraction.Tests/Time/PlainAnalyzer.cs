using System.Collections.Immutable;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tests.Time;

/// <summary>Splits at white space and signs, and sentences at full stops and line ends: enough for tests of times.</summary>
internal sealed class PlainAnalyzer : ITextAnalyzer
{
    public string Name => "plain";

    public AnalyzedText Analyze(Document document)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        int first = 0;
        string text = document.Text;
        for (int at = 0; at < text.Length;)
        {
            int end = at + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[end]))
                end++;
            if (!char.IsWhiteSpace(text[at]))
                tokens.Add(new Token(new TextSpan(at, end), text[at..end]));
            if ((text[at] == '\n' || EndsSentence(text, at)) && tokens.Count > first)
                first = Close(tokens, sentences, first);
            at = end;
        }
        if (tokens.Count > first)
            Close(tokens, sentences, first);
        return new AnalyzedText(document, tokens.ToImmutable(), sentences.ToImmutable());
    }

    /// <summary>A full stop after a word of more than four letters or a number, before a space and a capital.</summary>
    private static bool EndsSentence(string text, int at) =>
        text[at] is '.' or '?' or '!' && at > 4 && at + 2 < text.Length && text[at + 1] == ' ' && char.IsUpper(text[at + 2])
        && (char.IsDigit(text[at - 1]) || text.AsSpan(at - 3, 3).IndexOfAny(" .") < 0);

    private static int Close(ImmutableArray<Token>.Builder tokens, ImmutableArray<Sentence>.Builder sentences, int first)
    {
        sentences.Add(new Sentence(new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count));
        return tokens.Count;
    }
}
