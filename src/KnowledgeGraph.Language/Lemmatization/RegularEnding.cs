namespace KnowledgeGraph.Language.Lemmatization;

/// <summary>Takes the regular endings -s, -ed and -ing from a word, with the spelling changes of English.</summary>
internal static class RegularEnding
{
    private const string Vowels = "aeiou";

    public static string Strip(string word)
    {
        if (word.EndsWith('s'))
            return StripS(word);
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 2)) && !word.EndsWith("eed", StringComparison.Ordinal))
            return Restore(word[..^2]);
        if (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 && HasVowel(word.AsSpan(0, word.Length - 3)))
            return Restore(word[..^3]);
        return word;
    }

    private static string StripS(string word)
    {
        if (EndsWithAny(word, "ss", "us", "is", "ics", "ews"))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        if (EndsWithAny(word, "sses", "shes", "ches", "xes", "zzes", "oes"))
            return word[..^2];
        return word[..^1];
    }

    /// <summary>Gives a stem back what the ending took: the doubled consonant's single, or the silent e.</summary>
    private static string Restore(string stem)
    {
        if (stem.Length < 3)
            return stem + (stem.Length == 2 && IsVowel(stem[0]) ? "e" : "");
        char last = stem[^1];
        if (last == stem[^2] && last is not ('l' or 's' or 'z' or 'f' or 'e' or 'o'))
            return stem[..^1];
        return NeedsSilentE(stem) ? stem + "e" : stem;
    }

    private static bool NeedsSilentE(string stem)
    {
        if (EndsWithAny(stem, "at", "iz", "is", "us", "os", "as", "uc", "ac", "nc", "rc", "uir", "iv", "av", "ov", "rv", "lv", "g", "ur", "ut", "ibl", "abl", "u", "tl", "pl", "bl", "dl", "gl", "kl", "fl"))
            return !EndsWithAny(stem, "ng", "eat", "oat", "ocus");
        return stem.Length <= 4 && !IsVowel(stem[^1]) && stem[^1] is not ('w' or 'x' or 'y' or 'r' or 'l' or 't' or 'n') && IsVowel(stem[^2]) && !IsVowel(stem[^3])
            || EndsWithAny(stem, "ir", "or", "in") && stem.Length == 3 || EndsWithAny(stem, "quir", "plor", "gnor", "efin", "bin", "lin", "duc", "as", "uid", "vid", "cid", "lud", "rad", "pos", "ik", "ak");
    }

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        foreach (char c in stem)
        {
            if (IsVowel(c) || c == 'y')
                return true;
        }
        return false;
    }

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
