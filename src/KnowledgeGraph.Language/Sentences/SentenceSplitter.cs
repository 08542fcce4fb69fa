using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Language.Resources;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Sentences;

/// <summary>Groups tokens into sentences. A blank line always ends one, a single line break as <see cref="LineLayout"/> says. Thread-safe.</summary>
internal sealed class SentenceSplitter
{
    private const int LongestHeadingTokens = 30;

    private readonly AbbreviationList _abbreviations;
    private readonly FrozenSet<string> _starters = LanguageResource.ReadSet("en/sentence-starters.txt", StringComparer.OrdinalIgnoreCase);

    public SentenceSplitter(AbbreviationList abbreviations) => _abbreviations = abbreviations;

    /// <summary>The sentences of a text, holding each token once, in order.</summary>
    public ImmutableArray<Sentence> Split(string text, IReadOnlyList<TextSpan> tokens)
    {
        LineLayout layout = new(text);
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        int paragraph = 0;
        int line = 0;
        int block = 0;
        while (block < tokens.Count)
        {
            int firstLine = line = LineOf(layout, line, tokens[block]);
            int end = BlockEnd(layout, ref line, tokens, block);
            int before = sentences.Count;
            SplitBlock(text, tokens, block, end, paragraph++, sentences);
            if (sentences.Count == before + 1 && IsHeading(text, layout, firstLine, tokens, sentences[^1]))
                sentences[^1] = sentences[^1] with { IsHeading = true };
            block = end;
        }
        return sentences.ToImmutable();
    }

    private static int LineOf(LineLayout layout, int line, TextSpan token)
    {
        while (layout[line].End <= token.Start)
            line++;
        return line;
    }

    /// <summary>The end of the run of tokens whose lines go on in one another.</summary>
    private static int BlockEnd(LineLayout layout, ref int line, IReadOnlyList<TextSpan> tokens, int start)
    {
        int end = start;
        while (true)
        {
            while (end < tokens.Count && tokens[end].Start < layout[line].End)
                end++;
            if (end == tokens.Count || !layout.ContinuesInNext(line))
                return end;
            line++;
        }
    }

    private static bool IsHeading(string text, LineLayout layout, int firstLine, IReadOnlyList<TextSpan> tokens, Sentence sentence)
    {
        if (layout.Count == 1 || sentence.EndToken - sentence.FirstToken > LongestHeadingTokens || layout.IsListItem(firstLine))
            return false;
        int last = sentence.EndToken - 1;
        while (last > sentence.FirstToken && TextCharacters.IsClosing(text[tokens[last].Start]))
            last--;
        char end = text[tokens[last].End - 1];
        bool closed = TextCharacters.IsTerminal(end) && end is not ('?' or '!') || end is ':' or ';' or ',';
        return !closed && ContainsLetter(text.AsSpan(sentence.Span.Start, sentence.Span.Length));
    }

    private static bool ContainsLetter(ReadOnlySpan<char> characters)
    {
        foreach (char c in characters)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    private void SplitBlock(string text, IReadOnlyList<TextSpan> tokens, int first, int end, int paragraph, ImmutableArray<Sentence>.Builder sentences)
    {
        int start = first;
        for (int i = first; i < end; i++)
        {
            int closed = ClosingEnd(text, tokens, i, end);
            if (closed < end && !EndsSentence(text, tokens, start, i, closed))
                continue;
            if (closed == end && i < end - 1 && !TextCharacters.IsTerminal(text[tokens[i].End - 1]))
                continue;
            sentences.Add(new Sentence(new TextSpan(tokens[start].Start, tokens[closed - 1].End), start, closed) { Paragraph = paragraph });
            start = closed;
            i = closed - 1;
        }
    }

    /// <summary>Behind the quotes and brackets that close directly after a token.</summary>
    private static int ClosingEnd(string text, IReadOnlyList<TextSpan> tokens, int token, int end)
    {
        int next = token + 1;
        if (!TextCharacters.IsTerminal(text[tokens[token].End - 1]))
            return next;
        while (next < end && tokens[next].Start == tokens[next - 1].End && TextCharacters.IsClosing(text[tokens[next].Start]) && !GluedToWord(text, tokens[next]))
            next++;
        return next;
    }

    private static bool GluedToWord(string text, TextSpan quote) =>
        text[quote.Start] is '"' or '\'' or '’' && quote.End < text.Length && char.IsLetterOrDigit(text[quote.End]);

    private bool EndsSentence(string text, IReadOnlyList<TextSpan> tokens, int start, int stop, int next)
    {
        TextSpan last = tokens[stop];
        char first = text[tokens[next].Start];
        if (!TextCharacters.IsTerminal(text[last.End - 1]))
            return false;
        if (tokens[next].Start == tokens[next - 1].End)
            return next == stop + 1 && IsForgottenSpace(text, tokens, stop);
        if (!CanStart(first))
            return false;
        if (!TextCharacters.IsTerminal(text[last.Start]))
            return AbbreviationEnds(text, last, tokens, next);
        bool closed = next > stop + 1;
        if (last.Length > 1 && text[last.Start] == '.' || text[last.Start] == '…' || (closed && char.IsLower(first)))
            return !char.IsLower(first);
        return text[last.Start] != '.' || !IsListMark(text, tokens, start, stop);
    }

    /// <summary>"end.The": a full stop between a small and a capital letter.</summary>
    private static bool IsForgottenSpace(string text, IReadOnlyList<TextSpan> tokens, int stop)
    {
        TextSpan next = tokens[stop + 1];
        return tokens[stop].Length == 1 && stop > 0 && next.Length > 1 && char.IsUpper(text[next.Start])
            && tokens[stop - 1].End == tokens[stop].Start && tokens[stop - 1].Length > 1 && char.IsLower(text[tokens[stop - 1].End - 1]);
    }

    private static bool CanStart(char c) =>
        char.IsLetterOrDigit(c) || TextCharacters.IsOpening(c) || c is '"' or '\'' or '`' or '$' or '€' or '£' or '¿' or '¡' or '@' or '#' or '*' or '.' or '…' || TextCharacters.IsBullet(c) || char.IsSurrogate(c);

    private bool AbbreviationEnds(string text, TextSpan abbreviation, IReadOnlyList<TextSpan> tokens, int next)
    {
        AbbreviationKind kind = _abbreviations.KindOf(text.AsSpan(abbreviation.Start, abbreviation.Length));
        if (kind is AbbreviationKind.Title or AbbreviationKind.Inner or AbbreviationKind.Number)
            return false;
        int word = next;
        while (word + 1 < tokens.Count && !char.IsLetterOrDigit(text[tokens[word].Start]) && tokens[word + 1].Start == tokens[word].End)
            word++;
        ReadOnlySpan<char> form = text.AsSpan(tokens[word].Start, tokens[word].Length);
        if (!char.IsUpper(form[0]))
            return false;
        return kind == AbbreviationKind.None || (word > next && kind == AbbreviationKind.Either) || _starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
    }

    /// <summary>"1." or "b." that opens a list item.</summary>
    private static bool IsListMark(string text, IReadOnlyList<TextSpan> tokens, int start, int stop)
    {
        if (stop != start + 1)
            return false;
        TextSpan mark = tokens[start];
        return char.IsDigit(text[mark.Start]) ? mark.Length <= 3 : mark.Length == 1 && char.IsLetter(text[mark.Start]);
    }
}
