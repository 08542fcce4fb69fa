using System.Collections.Frozen;
using KnowledgeGraph.Language.Resources;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Parts clitics from their word: do|n't, it|'s, Turkey|'s, can|not.</summary>
internal sealed class ContractionSplitter
{
    private readonly string[] _clitics = [.. LanguageResource.ReadRows("en/clitics.txt").Select(row => row[0])];
    private readonly FrozenDictionary<string, int> _contractions = LanguageResource.ReadRows("en/contractions.txt")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the second token of a word starts; the word's end where it is one token.</summary>
    public int SplitPoint(string text, TextSpan word)
    {
        ReadOnlySpan<char> form = text.AsSpan(word.Start, word.Length);
        if (_contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out int first))
            return word.Start + first;
        foreach (string clitic in _clitics)
        {
            if (form.Length > clitic.Length && EndsWith(form, clitic) && !IsDecade(form, clitic))
                return word.End - clitic.Length;
        }
        return word.End;
    }

    private static bool EndsWith(ReadOnlySpan<char> form, string clitic)
    {
        ReadOnlySpan<char> tail = form[^clitic.Length..];
        for (int i = 0; i < clitic.Length; i++)
        {
            bool same = clitic[i] == '\'' ? TextCharacters.IsApostrophe(tail[i]) : char.ToLowerInvariant(tail[i]) == clitic[i];
            if (!same)
                return false;
        }
        return true;
    }

    /// <summary>"1980's" is a plural, one token.</summary>
    private static bool IsDecade(ReadOnlySpan<char> form, string clitic) => clitic == "'s" && char.IsDigit(form[0]);
}
