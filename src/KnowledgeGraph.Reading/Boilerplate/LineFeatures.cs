using System.Collections.Frozen;

namespace KnowledgeGraph.Reading.Boilerplate;

/// <summary>What rules ask of a stretch of text, counted once.</summary>
/// <param name="Words">Words divided by white space.</param>
/// <param name="EndsSentence">It ends with . ! ? or …, closing quotes and brackets not counted.</param>
/// <param name="Capitalized">The share of words of four letters and more that begin with a capital or digit; 0 to 1.</param>
/// <param name="Uppercase">The share of letters that are capitals; 0 to 1.</param>
/// <param name="FunctionWords">The share of words that headlines leave out (articles, auxiliaries, pronouns); 0 to 1.</param>
/// <param name="Stops">Full stops, question and exclamation marks and semicolons inside, abbreviations such as "U.S." not counted.</param>
internal readonly record struct LineFeatures(int Words, bool EndsSentence, double Capitalized, double Uppercase, double FunctionWords, int Stops)
{
    private static readonly FrozenSet<string> LeftOutOfHeadlines = new[]
    {
        "the", "a", "an", "is", "are", "was", "were", "has", "have", "had", "been", "said", "that", "which", "who",
        "he", "she", "it", "they", "his", "her", "its", "their", "there", "this", "these", "would",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts.</summary>
    public static LineFeatures Of(ReadOnlySpan<char> text)
    {
        int words = 0, longWords = 0, capitalized = 0, function = 0, stops = 0, letters = 0, upper = 0;
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> leftOut = LeftOutOfHeadlines.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in text.SplitAny(' ', '\t', '\u00A0', '\n', '\r'))
        {
            ReadOnlySpan<char> token = text[range], word = token.Trim("\"'“”‘’()[],.;:!?…|–—-*•_");
            if (token.IsEmpty)
                continue;
            words++;
            stops += EndsInStop(token.TrimEnd("\"'”’)]"), word.Length) ? 1 : 0;
            if (word.IsEmpty)
                continue;
            function += leftOut.Contains(word) ? 1 : 0;
            longWords += word.Length >= 4 ? 1 : 0;
            capitalized += word.Length >= 4 && (char.IsUpper(word[0]) || char.IsDigit(word[0])) ? 1 : 0;
            foreach (char letter in word)
                (letters, upper) = (letters + (char.IsLetter(letter) ? 1 : 0), upper + (char.IsUpper(letter) ? 1 : 0));
        }
        return new LineFeatures(words, EndsWithStop(text), Share(capitalized, longWords), Share(upper, letters), Share(function, words), stops);
    }

    private static bool EndsInStop(ReadOnlySpan<char> token, int wordLength) => !token.IsEmpty && token[^1] switch
    {
        '!' or '?' or ';' or '…' => true,
        '.' => wordLength > 2 && token.IndexOf('.') == token.Length - 1,
        _ => false,
    };

    private static bool EndsWithStop(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> end = text.TrimEnd(" \t\u00A0\"'”’)]»*_");
        return !end.IsEmpty && end[^1] is '.' or '!' or '?' or '…';
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
