using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Evaluation.Conll;

/// <summary>Brings an analyser's result into the form that is scored.</summary>
internal static class AnalyzedTextReading
{
    public static SyntaxAnalysis ToSyntaxAnalysis(this AnalyzedText analyzed)
    {
        string text = analyzed.Document.Text;
        int[] offsets = NonSpaceOffsets(text, out string characters);
        (int Start, int End) Map(TextSpan span) => (offsets[span.Start], offsets[span.End]);
        List<(int, int)> tokens = [];
        List<SyntaxWord> words = [];
        for (int i = 0; i < analyzed.Tokens.Length;)
        {
            int end = i + 1;
            while (end < analyzed.Tokens.Length && IsGlued(analyzed.Tokens[end - 1], analyzed.Tokens[end]))
                end++;
            (int Start, int End) surface = Map(analyzed.SpanOf(i, end));
            tokens.Add(surface);
            for (int word = i; word < end; word++)
                words.Add(ToWord(analyzed.Tokens[word], surface, end - i > 1));
            i = end;
        }
        return new SyntaxAnalysis(characters, tokens, [.. analyzed.Sentences.Select(sentence => Map(sentence.Span))], words);
    }

    /// <summary>Two words without a space between them that are one surface token: do|n't, can|not, Russia|'s, taxpayers|'.</summary>
    private static bool IsGlued(Token before, Token token)
    {
        if (before.Span.End != token.Span.Start || !char.IsLetter(before.Text[^1]) && before.Text[^1] != '.')
            return false;
        if (token.Text[0] is '\'' or '’' or '`' or '´')
            return token.Text.Length > 1 ? char.IsLetter(token.Text[1]) : token.Text[0] is '\'' or '’' && before.Text[^1] is 's' or 'S';
        return char.IsLetter(before.Text[^1]) && char.IsLetter(token.Text[0]);
    }

    private static SyntaxWord ToWord(Token token, (int Start, int End) surface, bool isMultiword) => new(token.Text, surface.Start, surface.End, isMultiword)
    {
        Lemma = token.Lemma,
        Upos = token.Upos,
        Xpos = token.Xpos,
        Features = token.Features,
        Head = token.Head,
        Relation = token.DependencyRelation?.Split(':')[0],
    };

    private static int[] NonSpaceOffsets(string text, out string characters)
    {
        int[] offsets = new int[text.Length + 1];
        char[] kept = new char[text.Length];
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            offsets[i] = count;
            if (!char.IsWhiteSpace(text[i]))
                kept[count++] = text[i];
        }
        offsets[text.Length] = count;
        characters = new string(kept, 0, count);
        return offsets;
    }
}
