using System.Collections.Frozen;
using System.Numerics;

namespace KnowledgeGraph.Reading.Language;

/// <summary>
/// Tells texts that are not English from texts that are, clumsy and translated ones included: it says "not English" only where
/// another language explains clearly more of the words and trigrams. Below <see cref="MinWords"/> words everything is English.
/// </summary>
/// <remarks>Method: share of function words (Dunning 1994 weighs trigrams, Ingle 1976 short words) plus share of the language's
/// 300 most frequent trigrams. At most <see cref="MaxWords"/> words are looked at: from the start, the middle and the end.</remarks>
internal sealed class LanguageDetector(LanguageProfiles profiles)
{
    /// <summary>From this many words on there is a verdict.</summary>
    public const int MinWords = 20;

    /// <summary>This many words of a longer text are looked at.</summary>
    public const int MaxWords = 210;

    // Languages without spaces have few "words": 40 letters of a foreign script say enough.
    private const int MinForeignLetters = 40;

    // How much better another language must explain a text than English does. Measured: of 500 English news texts none passes
    // 0.76, single sentences in the other languages begin at 1.96 (Danish).
    private const double MinLead = 1.4;

    // A list of foreign names has a language's trigrams but hardly its function words.
    private const double MinFunctionWords = 0.1;

    private const int WindowLetters = 600;

    /// <summary>The name of the language that the text is probably in; null for English and for what is too short to tell.</summary>
    public string? FindForeign(string text)
    {
        var counts = new Counts(profiles.Names.Length, profiles.Scripts.Length);
        int third = text.Length / 3;
        if (text.Length <= 3 * WindowLetters)
            Count(text, counts, MaxWords);
        else
        {
            foreach (int start in new[] { 0, third, text.Length - WindowLetters })
                Count(text.AsSpan(start, WindowLetters), counts, MaxWords / 3);
        }
        return Foreign(counts);
    }

    private string? Foreign(Counts counts)
    {
        int foreign = counts.ScriptLetters.Sum(), script = Array.IndexOf(counts.ScriptLetters, counts.ScriptLetters.Max());
        bool otherScript = foreign >= MinForeignLetters && 2 * foreign > counts.Letters;
        if (!otherScript && counts.Words < MinWords)
            return null;
        int best = Best(counts);
        if (!otherScript)
            return IsClear(best, counts) ? profiles.Names[best] : null;
        // Only Cyrillic languages have profiles of their own; a text in another script matches none.
        return counts.Score(best) > 0.4 && best != profiles.English ? profiles.Names[best] : profiles.Scripts[script].Name;
    }

    private bool IsClear(int best, Counts counts) =>
        best != profiles.English
        && counts.WordHits[best] >= MinFunctionWords * counts.Words
        && counts.Score(best) > MinLead * counts.Score(profiles.English);

    private static int Best(Counts counts)
    {
        int best = 0;
        for (int i = 1; i < counts.WordHits.Length; i++)
        {
            if (counts.Score(i) > counts.Score(best))
                best = i;
        }
        return best;
    }

    private void Count(ReadOnlySpan<char> text, Counts counts, int maxWords)
    {
        Span<char> word = stackalloc char[32];
        FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> words = profiles.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        int length = 0, seen = 0;
        for (int i = 0; i <= text.Length && seen < maxWords; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                CountLetter(text[i], counts);
                if (length < word.Length)
                    word[length++] = char.ToLowerInvariant(text[i]);
                continue;
            }
            if (length == 0)
                continue;
            CountWord(word[..length], words, counts);
            (length, seen) = (0, seen + 1);
        }
    }

    private void CountLetter(char letter, Counts counts)
    {
        counts.Letters++;
        if (letter < 0x0370)
            return;
        for (int i = 0; i < profiles.Scripts.Length; i++)
        {
            if (letter >= profiles.Scripts[i].First && letter <= profiles.Scripts[i].Last)
                counts.ScriptLetters[i]++;
        }
    }

    private void CountWord(ReadOnlySpan<char> word, FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> words, Counts counts)
    {
        counts.Words++;
        if (words.TryGetValue(word, out uint mask))
            Add(mask, counts.WordHits);
        for (int i = 0; i < word.Length; i++)
        {
            counts.Trigrams++;
            char before = i == 0 ? ' ' : word[i - 1], after = i == word.Length - 1 ? ' ' : word[i + 1];
            if (profiles.Trigrams.TryGetValue(LanguageProfiles.Pack(before, word[i], after), out uint languages))
                Add(languages, counts.TrigramHits);
        }
    }

    private static void Add(uint mask, int[] hits)
    {
        for (; mask != 0; mask &= mask - 1)
            hits[BitOperations.TrailingZeroCount(mask)]++;
    }

    private sealed class Counts(int languages, int scripts)
    {
        public int Words, Trigrams, Letters;
        public readonly int[] WordHits = new int[languages];
        public readonly int[] TrigramHits = new int[languages];
        public readonly int[] ScriptLetters = new int[scripts];

        public double Score(int language) =>
            Words == 0 ? 0 : (double)WordHits[language] / Words + (double)TrigramHits[language] / Trigrams;
    }
}
