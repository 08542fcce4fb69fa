using System.Collections.Frozen;
using KnowledgeGraph.Language.Resources;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Knows which words keep their full stop, and whether that may end a sentence.</summary>
internal sealed class AbbreviationList
{
    private readonly FrozenDictionary<string, AbbreviationKind> _kinds = Read();

    /// <summary>The kind of a form with its full stop.</summary>
    public AbbreviationKind KindOf(ReadOnlySpan<char> form)
    {
        if (form.Length < 2 || form[^1] != '.')
            return AbbreviationKind.None;
        if (_kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out AbbreviationKind kind))
            return kind;
        if (form.Length == 2)
            return char.IsLetter(form[0]) ? AbbreviationKind.Initial : AbbreviationKind.None;
        return form[..^1].Contains('.') ? AbbreviationKind.Either : AbbreviationKind.None;
    }

    /// <summary>True where the word and the full stop behind it are one token.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The word's first character.</param>
    /// <param name="stop">Its full stop.</param>
    public bool KeepsStop(string text, int start, int stop)
    {
        if (!_kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(start, stop + 1 - start), out AbbreviationKind kind))
            return stop - start == 1 && IsInitial(text, start);
        return kind != AbbreviationKind.Number || NumberFollows(text, stop + 1);
    }

    /// <summary>"J." before another capital: "J. D. Vance", "George W. Bush"; not "Plan B." at a line's end.</summary>
    private static bool IsInitial(string text, int start)
    {
        if (!char.IsUpper(text[start]))
            return false;
        int next = start + 2;
        while (next < text.Length && text[next] is ' ' or '\u00A0')
            next++;
        return next < text.Length && (char.IsUpper(text[next]) || text[next] is ',' or '-') && !EndsList(text, start);
    }

    /// <summary>The mark of a list item: "A. First" at a line's start. "I." and a family name look the same, so only a line's start counts.</summary>
    private static bool EndsList(string text, int start)
    {
        int before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        return before >= 0 && text[before] is '\n' or '\r';
    }

    private static bool NumberFollows(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\u00A0')
            index++;
        return index < text.Length && (char.IsDigit(text[index]) || text[index] is 'I' or 'V' or 'X');
    }

    private static FrozenDictionary<string, AbbreviationKind> Read()
    {
        Dictionary<string, AbbreviationKind> kinds = new(StringComparer.Ordinal);
        foreach (string[] row in LanguageResource.ReadRows("en/abbreviations.txt"))
        {
            AbbreviationKind kind = Enum.Parse<AbbreviationKind>(row[1], ignoreCase: true);
            kinds[row[0]] = kind;
            if (kind is AbbreviationKind.Title or AbbreviationKind.Either && char.IsUpper(row[0][0]))
                kinds.TryAdd(row[0].ToUpperInvariant(), kind);
        }
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
