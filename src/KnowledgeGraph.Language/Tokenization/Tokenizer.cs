using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>
/// Parts a text into tokens after the conventions of the UD English Web Treebank, except that designations ("S-400") stay whole.
/// Every character that is no space lies in exactly one token. Takes time linear in the text's length. Thread-safe.
/// </summary>
internal sealed class Tokenizer
{
    /// <summary>No acronym has more letters; a longer chain is something else, and scanning it again and again would not be linear.</summary>
    private const int LongestAcronym = 8;

    private readonly AddressScanner _addresses = new();
    private readonly NumberScanner _numbers = new();
    private readonly SymbolScanner _symbols = new();
    private readonly CompoundSplitter _compounds = new();
    private readonly ContractionSplitter _contractions = new();

    public Tokenizer(AbbreviationList abbreviations) => Abbreviations = abbreviations;

    public AbbreviationList Abbreviations { get; }

    /// <summary>The tokens' spans, in order.</summary>
    public List<TextSpan> Tokenize(string text)
    {
        List<TextSpan> tokens = new(text.Length / 5);
        List<TextSpan> parts = [];
        int position = 0;
        while (position < text.Length)
        {
            if (TextCharacters.IsSpace(text[position]))
                position++;
            else
                position = ScanToken(text, position, tokens, parts);
        }
        return tokens;
    }

    private int ScanToken(string text, int start, List<TextSpan> tokens, List<TextSpan> parts)
    {
        int end = _addresses.Scan(text, start);
        if (end == start)
            end = ScanAcronym(text, start);
        if (end > start)
            return Add(tokens, start, end);
        if (StartsNumber(text, start))
            return ScanCompound(text, start, tokens, parts);
        if (IsAbbreviatedYear(text, start))
            return Add(tokens, start, start + 3);
        if (char.IsLetterOrDigit(text[start]))
            return ScanCompound(text, start, tokens, parts);
        if (IsTrailingClitic(text, start, out int clitic))
            return Add(tokens, start, clitic);
        return Add(tokens, start, _symbols.Scan(text, start));
    }

    private static int Add(List<TextSpan> tokens, int start, int end)
    {
        tokens.Add(new TextSpan(start, end));
        return end;
    }

    /// <summary>".45" after a space is a number too.</summary>
    private static bool StartsNumber(string text, int start) =>
        text[start] == '.' && start + 1 < text.Length && char.IsDigit(text[start + 1]) && (start == 0 || TextCharacters.IsSpace(text[start - 1]) || text[start - 1] == '$');

    /// <summary>'02 and ’72, but not the digits of '2019.</summary>
    private static bool IsAbbreviatedYear(string text, int start) =>
        text[start] is '\'' or '’' && start + 2 < text.Length && char.IsDigit(text[start + 1]) && char.IsDigit(text[start + 2])
        && (start + 3 == text.Length || !TextCharacters.IsWordCharacter(text[start + 3])) && (start == 0 || !TextCharacters.IsWordCharacter(text[start - 1]));

    /// <summary>A possessive 's behind something that is no word of letters: U.S.'s, (NATO)'s.</summary>
    private static bool IsTrailingClitic(string text, int start, out int end)
    {
        end = start + 2;
        return start > 0 && !TextCharacters.IsSpace(text[start - 1]) && TextCharacters.IsApostrophe(text[start]) && end <= text.Length
            && text[start + 1] is 's' or 'S' && (end == text.Length || !TextCharacters.IsWordCharacter(text[end]));
    }

    /// <summary>Single letters with full stops: U.S., a.m., U.S.A, J.D.; at least two letters.</summary>
    private static int ScanAcronym(string text, int start)
    {
        if (start > 0 && TextCharacters.IsWordCharacter(text[start - 1]))
            return start;
        int end = start;
        int letters = 0;
        while (letters < LongestAcronym && end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            letters++;
            end += 2;
        }
        if (letters >= 1 && end < text.Length && char.IsLetter(text[end]) && (end + 1 == text.Length || !TextCharacters.IsWordCharacter(text[end + 1])))
            return IsOneWord(text, start, end + 1) ? end + 1 : start;
        return letters >= 2 && (end == text.Length || !TextCharacters.IsWordCharacter(text[end])) ? end : start;
    }

    /// <summary>"U.S" is one word, "a.I" is two with a space forgotten.</summary>
    private static bool IsOneWord(string text, int start, int end) => char.IsUpper(text[start]) == char.IsUpper(text[end - 1]);

    private int ScanCompound(string text, int start, List<TextSpan> tokens, List<TextSpan> parts)
    {
        parts.Clear();
        int end = ScanPart(text, start);
        parts.Add(new TextSpan(start, end));
        while (end + 1 < text.Length && TextCharacters.IsHyphen(text[end]) && char.IsLetterOrDigit(text[end + 1]) && !IsUnitBefore(text, parts[^1]))
        {
            int next = ScanPart(text, end + 1);
            parts.Add(new TextSpan(end + 1, next));
            end = next;
        }
        _compounds.Split(text, parts, (span, isWord) => AddWord(text, span, isWord, tokens));
        return AttachStop(text, tokens);
    }

    /// <summary>Parts of numbers end before their unit ("155mm-howitzer"): the unit starts a run of its own.</summary>
    private static bool IsUnitBefore(string text, TextSpan part) => part.End < text.Length && char.IsLetter(text[part.End]);

    private void AddWord(string text, TextSpan span, bool isWord, List<TextSpan> tokens)
    {
        int split = isWord ? _contractions.SplitPoint(text, span) : span.End;
        tokens.Add(new TextSpan(span.Start, split));
        if (split < span.End)
            tokens.Add(new TextSpan(split, span.End));
    }

    /// <summary>Gives the last token the full stop behind it where it is an abbreviation.</summary>
    private int AttachStop(string text, List<TextSpan> tokens)
    {
        TextSpan last = tokens[^1];
        if (last.End == text.Length || text[last.End] != '.' || !Abbreviations.KeepsStop(text, last.Start, last.End))
            return last.End;
        tokens[^1] = new TextSpan(last.Start, last.End + 1);
        return last.End + 1;
    }

    private int ScanPart(string text, int start)
    {
        if (char.IsDigit(text[start]) || text[start] == '.')
            return _numbers.Scan(text, text[start] == '.' ? start + 1 : start);
        int end = start + 1;
        while (end < text.Length && (TextCharacters.IsWordCharacter(text[end]) || text[end] == '_' || IsJoint(text, end)))
            end++;
        return end;
    }

    /// <summary>Apostrophes between letters (O'Brien, don't) and the sign of AT&amp;T, R&amp;D.</summary>
    private static bool IsJoint(string text, int index)
    {
        if (index + 1 >= text.Length || !char.IsLetter(text[index + 1]))
            return false;
        if (text[index] == '&')
            return char.IsUpper(text[index - 1]) && char.IsUpper(text[index + 1]);
        return TextCharacters.IsApostrophe(text[index]) && char.IsLetterOrDigit(text[index - 1]);
    }
}
