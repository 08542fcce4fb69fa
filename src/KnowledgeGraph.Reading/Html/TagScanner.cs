using System.Net;

namespace KnowledgeGraph.Reading.Html;

/// <summary>
/// Walks over a page's tags without building a tree, in one pass and without recursion: it measures pages that no tree should
/// be built of (a hundred thousand nested tags), and takes the text out of those.
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<char> html)
{
    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "noscript", "template" };
    private readonly ReadOnlySpan<char> _html = html;
    private int _position;

    /// <summary>The text before the tag, as written.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The tag's name in lower case; empty at the end and for comments.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>True for an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Moves behind the next tag; false at the end, where <see cref="Text"/> is the rest.</summary>
    public bool MoveNext()
    {
        (Tag, IsEnd) = ("", false);
        int start = _position, open = NextTag(start);
        Text = open < 0 ? _html[start..] : _html[start..open];
        if (open < 0)
        {
            _position = _html.Length;
            return false;
        }
        ReadTag(open);
        return true;
    }

    private readonly int NextTag(int from)
    {
        for (int i = from; i < _html.Length;)
        {
            int found = _html[i..].IndexOf('<');
            if (found < 0)
                return -1;
            i += found;
            if (i + 1 < _html.Length && (char.IsAsciiLetter(_html[i + 1]) || _html[i + 1] is '/' or '!' or '?'))
                return i;
            i++;
        }
        return -1;
    }

    private void ReadTag(int open)
    {
        if (_html[open..].StartsWith("<!--"))
        {
            _position = After(open, "-->");
            return;
        }
        IsEnd = _html[open + 1] == '/';
        int name = open + (IsEnd ? 2 : 1), end = name;
        while (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] == '-'))
            end++;
        Tag = _html[name..end].ToString().ToLowerInvariant();
        _position = After(end, ">");
        if (!IsEnd && Raw.Contains(Tag))
            SkipRaw();
    }

    private void SkipRaw()
    {
        int end = _html[_position..].IndexOf($"</{Tag}", StringComparison.OrdinalIgnoreCase);
        _position = end < 0 ? _html.Length : After(_position + end, ">");
        Tag = "";
    }

    private readonly int After(int from, string mark)
    {
        int found = _html[from..].IndexOf(mark, StringComparison.Ordinal);
        return found < 0 ? _html.Length : from + found + mark.Length;
    }

    /// <summary>How many start tags the page has, and how deep they nest at most (unclosed ones that HTML closes itself not counted).</summary>
    public static (int Tags, int Depth) Measure(string html)
    {
        int tags = 0, depth = 0, deepest = 0;
        var scanner = new TagScanner(html);
        while (scanner.MoveNext())
        {
            if (scanner.Tag.Length == 0)
                continue;
            tags += scanner.IsEnd ? 0 : 1;
            if (HtmlElements.ClosesItself(scanner.Tag))
                continue;
            depth = Math.Max(0, depth + (scanner.IsEnd ? -1 : 1));
            deepest = Math.Max(deepest, depth);
        }
        return (tags, deepest);
    }

    /// <summary>All text of the page, a paragraph a block element, without navigation.</summary>
    public static string ExtractText(string html)
    {
        var paragraphs = new ParagraphBuilder();
        var scanner = new TagScanner(html);
        int skipped = 0;
        bool more;
        do
        {
            more = scanner.MoveNext();
            if (skipped == 0)
                paragraphs.Append(WebUtility.HtmlDecode(scanner.Text.ToString()));
            if (HtmlElements.IsSkipped(scanner.Tag))
                skipped = Math.Max(0, skipped + (scanner.IsEnd ? -1 : 1));
            if (HtmlElements.IsBlock(scanner.Tag))
                paragraphs.EndParagraph();
            else if (scanner.Tag == "br")
                paragraphs.BreakLine();
        }
        while (more);
        return paragraphs.Build();
    }
}
