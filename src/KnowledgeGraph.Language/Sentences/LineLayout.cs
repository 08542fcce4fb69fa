using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Language.Sentences;

/// <summary>
/// The lines of a text, and which of them go on in the next one. A text is hard-wrapped when most lines are so long that the next
/// line's first word would not have fitted; elsewhere a line break ends a sentence.
/// </summary>
internal sealed class LineLayout
{
    private const int NarrowestColumn = 30;
    private const int WidestColumn = 140;
    private const int FewestPairs = 3;
    private const double WrappedShare = 0.5;
    private const double FullLine = 0.75;

    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly int _column;
    private readonly bool _wrapped;

    public LineLayout(string text)
    {
        _text = text;
        _lines = ReadLines(text);
        _column = ColumnWidth(_lines);
        _wrapped = IsWrapped();
    }

    public int Count => _lines.Count;

    public TextLine this[int line] => _lines[line];

    /// <summary>True where a line's sentence may go on in the next line.</summary>
    public bool ContinuesInNext(int line)
    {
        TextLine next = _lines[line + 1];
        if (next.AfterBlank || IsListItem(line + 1))
            return false;
        char last = _text[_lines[line].End - 1];
        if (char.IsLower(_text[next.Start]) && !TextCharacters.IsTerminal(last) && last is not (':' or ';'))
            return true;
        return _wrapped && Needed(line) > _column * FullLine;
    }

    /// <summary>True for a line that starts with a bullet or with a number or letter and a bracket or full stop.</summary>
    public bool IsListItem(int line)
    {
        TextLine item = _lines[line];
        if (item.Length < 3)
            return false;
        if (TextCharacters.IsBullet(_text[item.Start]) && TextCharacters.IsSpace(_text[item.Start + 1]))
            return true;
        int end = item.Start;
        while (end < item.End - 1 && end - item.Start < 3 && char.IsAsciiDigit(_text[end]))
            end++;
        return end > item.Start && _text[end] is '.' or ')' && TextCharacters.IsSpace(_text[Math.Min(end + 1, item.End - 1)]);
    }

    private bool IsWrapped()
    {
        if (_column is < NarrowestColumn or > WidestColumn)
            return false;
        int pairs = 0;
        int full = 0;
        for (int i = 0; i + 1 < _lines.Count; i++)
        {
            if (_lines[i + 1].AfterBlank)
                continue;
            pairs++;
            full += Needed(i) > _column ? 1 : 0;
        }
        return pairs >= FewestPairs && full >= pairs * WrappedShare;
    }

    /// <summary>How wide the line would be with the next line's first word.</summary>
    private int Needed(int line)
    {
        TextLine next = _lines[line + 1];
        int end = next.Start;
        while (end < next.End && end - next.Start < WidestColumn && !TextCharacters.IsSpace(_text[end]))
            end++;
        return _lines[line].Length + 1 + end - next.Start;
    }

    /// <summary>The width that nine lines of ten keep to.</summary>
    private static int ColumnWidth(List<TextLine> lines)
    {
        if (lines.Count == 0)
            return 0;
        int[] lengths = [.. lines.Select(line => line.Length)];
        Array.Sort(lengths);
        return lengths[(lengths.Length - 1) * 9 / 10];
    }

    private static List<TextLine> ReadLines(string text)
    {
        List<TextLine> lines = [];
        bool afterBlank = true;
        int position = 0;
        while (position < text.Length)
        {
            int end = position;
            while (end < text.Length && !IsLineBreak(text[end]))
                end++;
            afterBlank = !AddLine(text, position, end, afterBlank, lines);
            position = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static bool AddLine(string text, int start, int end, bool afterBlank, List<TextLine> lines)
    {
        while (start < end && TextCharacters.IsSpace(text[start]))
            start++;
        while (end > start && TextCharacters.IsSpace(text[end - 1]))
            end--;
        if (start == end)
            return false;
        lines.Add(new TextLine(start, end, afterBlank));
        return true;
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\f' or '\v';
}
