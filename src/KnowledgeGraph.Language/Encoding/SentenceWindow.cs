using System.Collections.Immutable;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>A sentence, or a stretch of one that is too long for the encoder at once.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="Sequence">Its pieces.</param>
/// <param name="Continues">True for a stretch that is not its sentence's first: its root hangs on the stretch before.</param>
internal sealed record SentenceWindow(int FirstToken, PieceSequence Sequence, bool Continues)
{
    /// <summary>Longer sentences are rare, none was trained on, and attention takes the square of the length.</summary>
    private const int MostWords = 150;

    public int EndToken => FirstToken + Sequence.WordCount;

    /// <summary>The windows of a text, in order.</summary>
    public static List<SentenceWindow> Create(WordPieceTokenizer tokenizer, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, int longestSequence)
    {
        int mostWords = Math.Min(MostWords, (longestSequence - 2) / 2);
        List<SentenceWindow> windows = [];
        foreach (Sentence sentence in sentences)
        {
            for (int first = sentence.FirstToken; first < sentence.EndToken;)
            {
                PieceSequence sequence = Fit(tokenizer, tokens, first, Math.Min(sentence.EndToken, first + mostWords), longestSequence);
                windows.Add(new SentenceWindow(first, sequence, first > sentence.FirstToken));
                first += sequence.WordCount;
            }
        }
        return windows;
    }

    /// <summary>As many words as fit: halves their number until they do.</summary>
    private static PieceSequence Fit(WordPieceTokenizer tokenizer, ImmutableArray<Token> tokens, int first, int end, int longestSequence)
    {
        while (true)
        {
            string[] words = new string[end - first];
            for (int i = 0; i < words.Length; i++)
                words[i] = tokens[first + i].Text;
            PieceSequence sequence = PieceSequence.Create(tokenizer, words);
            if (sequence.Length <= longestSequence || words.Length == 1)
                return sequence;
            end = first + words.Length / 2;
        }
    }
}
