namespace KnowledgeGraph.Training.Corpora;

/// <summary>
/// Names out of GUM's entity brackets. GUM marks every phrase; a name is a phrase of proper nouns, less its article, its titles and a
/// possessive ending. Proper nouns in no such phrase stay unknown.
/// </summary>
internal static class GumNames
{
    private const int LongestName = 10;

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "President", "Vice", "Prime", "Minister", "Mr", "Mrs", "Ms", "Dr", "Sir", "Lord", "Lady", "Senator", "Sen", "General", "Gen", "Secretary", "King", "Queen", "Prince", "Princess",
        "Pope", "Governor", "Gov", "Mayor", "Judge", "Justice", "Professor", "Prof", "Chancellor", "Captain", "Capt", "Colonel", "Col", "Major", "Lieutenant", "Lt", "Sergeant", "Sgt",
        "Admiral", "Adm", "Rep", "Congressman", "Congresswoman", "Ambassador", "Emperor", "Saint", "Director", "Chairman", "Chief",
    };

    public static string?[] Read(TrainingSentence sentence, string[] misc)
    {
        string?[] names = [.. Enumerable.Range(0, sentence.Words.Length).Select(i => IsProper(sentence, i) ? null : "O")];
        foreach ((int first, int last, string type) in Phrases(misc).OrderByDescending(phrase => phrase.Last - phrase.First))
            Mark(sentence, names, first, last, type);
        return names;
    }

    private static void Mark(TrainingSentence sentence, string?[] names, int first, int last, string type)
    {
        string? label = type switch { "person" => "PER", "organization" => "ORG", "place" => "LOC", "event" or "object" or "abstract" => "MISC", _ => null };
        if (label is null)
            return;
        while (last > first && sentence.Xpos![last] == "POS")
            last--;
        while (first < last && (sentence.Upos![first] == "DET" || (label == "PER" && IsTitle(sentence.Words[first]))))
            names[first++] = "O";
        if (label == "PER" && IsTitle(sentence.Words[first]))
        {
            names[first] ??= "O";
            return;
        }
        if (Enumerable.Range(first, last - first + 1).Any(i => names[i] is not (null or "O")) || !IsName(sentence, first, last))
            return;
        for (int i = first; i <= last; i++)
            names[i] = (i == first ? "B-" : "I-") + label;
    }

    private static bool IsName(TrainingSentence sentence, int first, int last)
    {
        if (last - first >= LongestName || !IsProper(sentence, first) || !(IsProper(sentence, last) || sentence.Upos![last] == "NUM"))
            return false;
        for (int i = first; i <= last; i++)
        {
            bool inside = IsProper(sentence, i) || sentence.Upos![i] is "ADP" or "DET" or "CCONJ" or "PUNCT" or "NUM" or "SYM" or "PART";
            if (!inside || sentence.Words[i] is "," or "(" or ")" or ";" or ":" or "\"" or "“" or "”")
                return false;
        }
        return Enumerable.Range(first, last - first + 1).Count(i => sentence.Heads![i] - 1 < first || sentence.Heads[i] - 1 > last) == 1;
    }

    private static bool IsTitle(string word) => Titles.Contains(word.TrimEnd('.'));

    private static bool IsProper(TrainingSentence sentence, int word) => sentence.Upos![word] == "PROPN" || sentence.Xpos![word].StartsWith("NNP", StringComparison.Ordinal);

    /// <summary>Brackets as "(12-person-…" and "12)", "(12-person-…)" around one word.</summary>
    private static IEnumerable<(int First, int Last, string Type)> Phrases(string[] misc)
    {
        List<(string Id, string Type, int First)> open = [];
        for (int word = 0; word < misc.Length; word++)
        {
            string brackets = misc[word].Split('|').FirstOrDefault(field => field.StartsWith("Entity=", StringComparison.Ordinal)) ?? "Entity=";
            for (int i = 7; i < brackets.Length;)
            {
                bool opens = brackets[i] == '(';
                int end = brackets.AsSpan(i + 1).IndexOfAny('(', ')') is var found && found < 0 ? brackets.Length : i + 1 + found;
                string[] fields = brackets[(opens ? i + 1 : i)..end].Split('-');
                bool closes = end < brackets.Length && brackets[end] == ')';
                if (opens && !closes)
                    open.Add((fields[0], fields.ElementAtOrDefault(1) ?? "", word));
                else if (opens)
                    yield return (word, word, fields.ElementAtOrDefault(1) ?? "");
                else if (open.FindLastIndex(phrase => phrase.Id == fields[0]) is var match and >= 0)
                {
                    yield return (open[match].First, word, open[match].Type);
                    open.RemoveAt(match);
                }
                i = closes ? end + 1 : end;
            }
        }
    }
}
