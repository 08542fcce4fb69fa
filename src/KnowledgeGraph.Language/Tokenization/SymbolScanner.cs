using KnowledgeGraph.Language.Resources;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Finds where a token that is no word ends: runs of one mark, paired quotes, emoticons, characters outside the basic plane.</summary>
internal sealed class SymbolScanner
{
    private readonly string[] _emoticons = [.. LanguageResource.ReadRows("en/emoticons.txt").Select(row => row[0]).OrderByDescending(row => row.Length)];

    /// <summary>The end of the mark at <paramref name="start"/>, which is neither space nor part of a word.</summary>
    public int Scan(string text, int start)
    {
        int emoticon = ScanEmoticon(text, start);
        if (emoticon > start)
            return emoticon;
        char c = text[start];
        return c switch
        {
            '.' or '…' => ScanRun(text, start, other => other is '.' or '…'),
            '!' or '?' => ScanRun(text, start, other => other is '!' or '?'),
            '-' or '=' or '*' or '_' or '+' or '~' or '#' or '—' or '–' or '|' => ScanRun(text, start, other => other == c),
            '\'' or '`' or '’' or '‘' or '<' or '>' => ScanPair(text, start),
            _ => ScanCharacter(text, start),
        };
    }

    private int ScanEmoticon(string text, int start)
    {
        if (text[start] is not (':' or ';' or '=' or '^' or '<' or '-') || (start > 0 && !TextCharacters.IsSpace(text[start - 1])))
            return start;
        foreach (string emoticon in _emoticons)
        {
            int end = start + emoticon.Length;
            if (string.CompareOrdinal(text, start, emoticon, 0, emoticon.Length) == 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return end;
        }
        return start;
    }

    private static int ScanRun(string text, int start, Func<char, bool> belongs)
    {
        int end = start + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end;
    }

    /// <summary>Two of the same: '' `` &lt;&lt; &gt;&gt; are one mark.</summary>
    private static int ScanPair(string text, int start) =>
        start + 1 < text.Length && text[start + 1] == text[start] ? start + 2 : start + 1;

    private static int ScanCharacter(string text, int start)
    {
        int end = start + (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);
        while (end < text.Length && TextCharacters.IsMark(text[end]))
            end++;
        return end;
    }
}
