using System.Collections.Frozen;
using KnowledgeGraph.Language.Resources;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Finds where a number ends: "1,500", "2.5", "24/7", "7:30", "1990s", "20th".</summary>
internal sealed class NumberScanner
{
    private readonly FrozenSet<string> _units = LanguageResource.ReadSet("en/number-units.txt", StringComparer.Ordinal);

    /// <summary>The end of the number at <paramref name="start"/>, where a digit stands; letters that belong to it included.</summary>
    public int Scan(string text, int start)
    {
        int end = ScanDigits(text, start);
        if (IsDecade(text, start, end))
            return end + 2;
        int letters = end;
        while (letters < text.Length && TextCharacters.IsWordCharacter(text[letters]))
            letters++;
        return letters == end || _units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(end, letters - end)) ? end : letters;
    }

    /// <summary>"1980's", "80's": a plural, one token.</summary>
    private static bool IsDecade(string text, int start, int end) =>
        end - start is 2 or 4 && text[end - 1] == '0' && end + 1 < text.Length && TextCharacters.IsApostrophe(text[end]) && text[end + 1] == 's'
        && (end + 2 == text.Length || !TextCharacters.IsWordCharacter(text[end + 2]));

    private static int ScanDigits(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || IsJoint(text, end)))
            end++;
        return end;
    }

    /// <summary>A mark between digits: a comma only before a group of three, the others before any digit.</summary>
    private static bool IsJoint(string text, int index)
    {
        if (index == 0 || !char.IsDigit(text[index - 1]) || index + 1 >= text.Length || !char.IsDigit(text[index + 1]))
            return false;
        return text[index] switch
        {
            '.' or ':' or '/' or '⁄' => true,
            ',' => IsGroupOfThree(text, index + 1),
            _ => false,
        };
    }

    private static bool IsGroupOfThree(string text, int index) =>
        index + 2 < text.Length && char.IsDigit(text[index + 1]) && char.IsDigit(text[index + 2])
        && (index + 3 == text.Length || !char.IsDigit(text[index + 3]));
}
