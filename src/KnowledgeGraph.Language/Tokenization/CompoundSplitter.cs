using System.Collections.Frozen;
using KnowledgeGraph.Language.Resources;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>
/// Decides which parts of a hyphenated run are tokens: UD English parts at the hyphen ("missile - defence"); designations of weapons
/// ("AIM-120C-7"), numbers with two hyphens or of a telephone's shape, and prefixes ("anti-ship") stay together.
/// </summary>
internal sealed class CompoundSplitter
{
    private const int LongestDesignationLetters = 5;
    private const int LongestDesignationSuffix = 4;

    private readonly FrozenSet<string> _prefixes = LanguageResource.ReadSet("en/hyphen-prefixes.txt", StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the tokens of a run.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="parts">The run's parts between its hyphens, at least one; a single hyphen stands between neighbours.</param>
    /// <param name="add">Takes each token, hyphens included, in order; true in its second argument for a word that may still part at an apostrophe.</param>
    public void Split(string text, IReadOnlyList<TextSpan> parts, Action<TextSpan, bool> add)
    {
        int first = 0;
        while (first < parts.Count)
        {
            int end = TogetherFrom(text, parts, first);
            add(new TextSpan(parts[first].Start, parts[end - 1].End), true);
            if (end < parts.Count)
                add(new TextSpan(parts[end - 1].End, parts[end].Start), false);
            first = end;
        }
    }

    private int TogetherFrom(string text, IReadOnlyList<TextSpan> parts, int first)
    {
        if (first + 1 == parts.Count)
            return parts.Count;
        int end = first == 0 ? NumberEnd(text, parts) : first;
        if (end > first)
            return end;
        end = DesignationEnd(text, parts, first);
        if (end > first)
            return end;
        return first == 0 && _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Part(text, parts[0])) ? 2 : first + 1;
    }

    /// <summary>Letters with a leading capital, then a part that starts with a digit, then short parts with a digit or capitals.</summary>
    private static int DesignationEnd(string text, IReadOnlyList<TextSpan> parts, int first)
    {
        ReadOnlySpan<char> letters = Part(text, parts[first]);
        if (letters.Length > LongestDesignationLetters || !char.IsUpper(letters[0]) || !char.IsDigit(text[parts[first + 1].Start]) || !IsAlphabetic(letters))
            return first;
        int end = first + 2;
        while (end < parts.Count && IsDesignationSuffix(Part(text, parts[end])))
            end++;
        return end;
    }

    private static bool IsDesignationSuffix(ReadOnlySpan<char> part) =>
        part.Length <= LongestDesignationSuffix && (char.IsDigit(part[0]) || (part.Length <= 2 && char.IsUpper(part[0]) && char.IsUpper(part[^1])));

    /// <summary>Digits only, in three parts or more (2019-07-12, 713-853-3989) or like a telephone number (345-9945).</summary>
    private static int NumberEnd(string text, IReadOnlyList<TextSpan> parts)
    {
        int end = 0;
        while (end < parts.Count && IsDigits(Part(text, parts[end])))
            end++;
        return end >= 3 || (end == 2 && parts[0].Length == 3 && parts[1].Length == 4) ? end : 0;
    }

    private static ReadOnlySpan<char> Part(string text, TextSpan part) => text.AsSpan(part.Start, part.Length);

    private static bool IsDigits(ReadOnlySpan<char> part)
    {
        foreach (char c in part)
        {
            if (!char.IsDigit(c))
                return false;
        }
        return true;
    }

    private static bool IsAlphabetic(ReadOnlySpan<char> part)
    {
        foreach (char c in part)
        {
            if (!char.IsLetter(c))
                return false;
        }
        return true;
    }
}
