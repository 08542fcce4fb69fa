using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Reading.Formats;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading.Pdf;

/// <summary>
/// Makes paragraphs of pages: lines are joined, words divided at a line's end put together again, paragraphs continued over a
/// page's end. Blocks at a page's edge that come back on other pages (numbers not compared) are running heads or page numbers.
/// </summary>
internal sealed partial class PdfTextBuilder
{
    // A paragraph's last line rarely reaches the right edge.
    private const double ShortLine = 0.85;

    private readonly StringBuilder _text = new();
    private readonly List<BoilerplateSpan> _marks = [];
    private readonly List<(string Text, string Kind)> _pending = [];
    private readonly HashSet<string> _hyphenated = new(StringComparer.OrdinalIgnoreCase);
    private bool _open;

    /// <summary>The text of the pages.</summary>
    public static FormatResult Build(IReadOnlyList<PdfPage> pages)
    {
        var builder = new PdfTextBuilder();
        foreach (Match compound in pages.SelectMany(page => page.Blocks).SelectMany(block => block.Lines).SelectMany(line => Compound().Matches(line.Text)))
            builder._hyphenated.Add(compound.Value);
        HashSet<string> repeated = Repeated(pages);
        foreach (PdfPage page in pages)
            builder.Add(page, repeated);
        builder.FlushPending();
        return new FormatResult(builder._text.ToString()) { Boilerplate = [.. builder._marks] };
    }

    private static HashSet<string> Repeated(IReadOnlyList<PdfPage> pages) =>
        [.. pages.SelectMany(page => page.Blocks.Where(IsCandidate).Select(Shape).Distinct())
            .GroupBy(shape => shape, StringComparer.Ordinal).Where(group => group.Count() >= 2).Select(group => group.Key)];

    private static bool IsCandidate(PdfBlock block) => block.IsAtEdge && block.Lines.Length <= 2;

    private static string Shape(PdfBlock block) => Digits().Replace(string.Join(' ', block.Lines.Select(line => line.Text)), "#").ToLowerInvariant();

    private void Add(PdfPage page, HashSet<string> repeated)
    {
        foreach (PdfBlock block in page.Blocks)
        {
            if (IsCandidate(block) && Kind(block, page.Number, repeated) is string kind)
                _pending.Add((string.Join(' ', block.Lines.Select(line => line.Text)), kind));
            else
                AddBody(block);
        }
    }

    private static string? Kind(PdfBlock block, int pageNumber, HashSet<string> repeated)
    {
        string shape = Shape(block);
        if (PageNumber().IsMatch(shape))
            return repeated.Contains(shape) || block.Lines[0].Text == pageNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) ? "page-number" : null;
        return repeated.Contains(shape) ? "running-head" : null;
    }

    private void AddBody(PdfBlock block)
    {
        for (int i = 0; i < block.Lines.Length; i++)
        {
            string line = block.Lines[i].Text;
            if (line.Length == 0)
                continue;
            bool continues = _open && (i > 0 ? !EndsParagraph(block.Lines[i - 1]) : char.IsLower(line[0]));
            if (continues)
                Join(line);
            else
                Begin(line);
        }
    }

    private static bool EndsParagraph(PdfLine line) => line.End < ShortLine && SentenceEnd().IsMatch(line.Text);

    private void Begin(string line)
    {
        FlushPending();
        Separate();
        _text.Append(line);
        _open = true;
    }

    private void Join(string line)
    {
        bool divided = _text.Length > 1 && _text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(_text[^2]) && char.IsLower(line[0]);
        if (!divided)
            _text.Append(' ');
        else if (!IsCompound(line))
            _text.Length--;
        _text.Append(line);
    }

    /// <summary>True where the text writes the word with a hyphen elsewhere, within a line.</summary>
    private bool IsCompound(string line)
    {
        int start = _text.Length - 1;
        while (start > 0 && char.IsLetter(_text[start - 1]))
            start--;
        string first = _text.ToString(start, _text.Length - 1 - start), second = new([.. line.TakeWhile(char.IsLetter)]);
        return _hyphenated.Contains($"{first}-{second}");
    }

    private void FlushPending()
    {
        foreach ((string text, string kind) in _pending)
        {
            Separate();
            _marks.Add(new BoilerplateSpan(new TextSpan(_text.Length, _text.Length + text.Length), kind, "pdf-" + kind));
            _text.Append(text);
        }
        _pending.Clear();
    }

    private void Separate() => _text.Append(_text.Length == 0 ? "" : "\n\n");

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[-–—\s|]*(page|p\.|seite)?\s*#\s*((/|of|\|)\s*#)?[-–—\s|]*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?<=\s|^)\p{L}+-\p{L}+")]
    private static partial Regex Compound();

    [GeneratedRegex("""[.!?…:]["”’')\]]*$""")]
    private static partial Regex SentenceEnd();
}
