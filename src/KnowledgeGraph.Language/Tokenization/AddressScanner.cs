using System.Buffers;
using System.Collections.Frozen;
using KnowledgeGraph.Language.Resources;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Finds web addresses, mail addresses, file names, @handles and #tags, each one token.</summary>
internal sealed class AddressScanner
{
    /// <summary>A mail address or host name longer than this is not looked for, so that scanning stays linear.</summary>
    private const int LongestName = 254;

    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "mailto:", "www."];
    private static readonly SearchValues<char> TrailingPunctuation = SearchValues.Create(".,;:!?'\"’”»*");
    private readonly FrozenSet<string> _suffixes = LanguageResource.ReadSet("en/domain-suffixes.txt", StringComparer.OrdinalIgnoreCase);

    /// <summary>The end of an address that starts at <paramref name="start"/>, or <paramref name="start"/> where none does.</summary>
    public int Scan(string text, int start)
    {
        char first = text[start];
        if (first is '@' or '#')
            return ScanHandle(text, start);
        if (!char.IsAsciiLetterOrDigit(first))
            return start;
        foreach (string scheme in Schemes)
        {
            if (StartsWith(text, start, scheme))
                return ScanUrl(text, start, start + scheme.Length);
        }
        return ScanName(text, start);
    }

    private static bool StartsWith(string text, int start, string prefix) =>
        text.Length - start > prefix.Length && text.AsSpan(start, prefix.Length).Equals(prefix, StringComparison.OrdinalIgnoreCase)
        && !TextCharacters.IsSpace(text[start + prefix.Length]);

    private static int ScanHandle(string text, int start)
    {
        int end = start + 1;
        if (end == text.Length || !(char.IsLetter(text[end]) || text[end] == '_'))
            return start;
        while (end < text.Length && (TextCharacters.IsWordCharacter(text[end]) || text[end] == '_'))
            end++;
        return end;
    }

    private static int ScanUrl(string text, int start, int from)
    {
        int end = from;
        int open = 0;
        int close = 0;
        while (end < text.Length && !TextCharacters.IsSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»'))
        {
            open += text[end] is '(' or '[' ? 1 : 0;
            close += text[end] is ')' or ']' ? 1 : 0;
            end++;
        }
        while (end > from && (TrailingPunctuation.Contains(text[end - 1]) || (text[end - 1] is ')' or ']' && close > open)))
        {
            close -= text[end - 1] is ')' or ']' ? 1 : 0;
            end--;
        }
        return end > from ? end : start;
    }

    /// <summary>A name with dots: a mail address, a host with a known suffix (and its path), or a file with a known ending.</summary>
    private int ScanName(string text, int start)
    {
        if (start > 0 && TextCharacters.IsWordCharacter(text[start - 1]))
            return start;
        int limit = Math.Min(text.Length, start + LongestName);
        int end = start;
        int at = -1;
        int lastDot = -1;
        for (; end < limit && IsNameCharacter(text[end]); end++)
        {
            if (text[end] == '@' && at >= 0)
                break;
            at = text[end] == '@' ? end : at;
            lastDot = text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]) ? end : lastDot;
        }
        if (lastDot <= start || end == limit && limit == start + LongestName)
            return start;
        while (!char.IsAsciiLetterOrDigit(text[end - 1]))
            end--;
        return Accept(text, start, end, at, lastDot);
    }

    private int Accept(string text, int start, int end, int at, int lastDot)
    {
        ReadOnlySpan<char> suffix = text.AsSpan(lastDot + 1, end - lastDot - 1);
        if (at > start && lastDot > at + 1)
            return suffix.Length >= 2 && AllLetters(suffix) ? end : start;
        if (at >= 0 || !_suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(suffix) || !char.IsAsciiLetterOrDigit(text[lastDot - 1]))
            return start;
        // "end.In" is a full stop without its space: a suffix that is a word of its own counts only in lower case.
        if (char.IsUpper(suffix[0]) && suffix.Length > 1 && char.IsLower(suffix[1]))
            return start;
        return end < text.Length && text[end] == '/' ? ScanUrl(text, start, end) : end;
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '%' or '@' or '&';

    private static bool AllLetters(ReadOnlySpan<char> suffix)
    {
        foreach (char c in suffix)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }
        return true;
    }
}
