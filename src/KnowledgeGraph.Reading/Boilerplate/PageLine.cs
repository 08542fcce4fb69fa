using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading.Boilerplate;

/// <summary>A line of the text that is not blank, with what rules ask of it and what they made of it.</summary>
internal sealed class PageLine(string text, TextSpan span, bool afterBlank)
{
    /// <summary>Longer lines are paragraphs, whatever is in them: only their tails can be marked.</summary>
    public const int MaxLength = 2000;

    private const int MinProseWords = 12;

    /// <summary>The line without white space around it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>True where a blank line or nothing stands above.</summary>
    public bool AfterBlank { get; } = afterBlank;

    /// <summary>True where it is too long for anything but prose.</summary>
    public bool IsLong => Span.Length > MaxLength;

    /// <summary>The line's characters; empty for a long line.</summary>
    public string Text { get; } = span.Length > MaxLength ? "" : span.In(text);

    /// <summary>The counts; of a long line nothing but that it is long.</summary>
    public LineFeatures Features { get; } = span.Length > MaxLength ? new LineFeatures(int.MaxValue, true, 0, 0, 1, 1) : LineFeatures.Of(text.AsSpan(span.Start, span.Length));

    /// <summary>What the whole line was marked as; null where it was not.</summary>
    public string? Kind { get; set; }

    /// <summary>A sentence of running text, by its looks.</summary>
    public bool IsProse => IsLong || (Features.Words >= MinProseWords && (Features.EndsSentence || Features.Stops > 0));

    /// <summary>A headline, by its looks: three to twenty words without an end.</summary>
    public bool IsHeadline => !IsLong && Features.Words is >= 3 and <= 20 && !Text.EndsWith('.') && !Text.EndsWith(':') && !Text.EndsWith(',') && Features.Stops <= 1;

    /// <summary>The lines of a text.</summary>
    public static List<PageLine> Of(string text)
    {
        List<PageLine> lines = [];
        bool afterBlank = true;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length, from = start, to = end;
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                lines.Add(new PageLine(text, new TextSpan(from, to), afterBlank));
            afterBlank = to == from;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }
}
