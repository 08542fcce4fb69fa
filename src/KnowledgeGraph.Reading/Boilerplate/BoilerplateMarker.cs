using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading.Boilerplate;

/// <summary>Marks what belongs to the page and not to the article. Text and offsets stay as they are.</summary>
internal sealed partial class BoilerplateMarker(ImmutableArray<BoilerplateRule> rules)
{
    /// <summary>At most so many headlines are taken for a list below "Read more".</summary>
    public const int MaxHeadlines = 8;

    // How far up from the end page furniture is looked for.
    private const int MaxEndLines = 40;

    private const int MinTailLength = 60;

    private readonly ImmutableArray<BoilerplateRule> _anywhere = [.. rules.Where(rule => rule.Where == RulePlace.Anywhere)];
    private readonly ImmutableArray<BoilerplateRule> _end = [.. rules.Where(rule => rule.Where == RulePlace.End)];

    /// <summary>The marked stretches, in order and without overlap; those already <paramref name="known"/> stay.</summary>
    public ImmutableArray<BoilerplateSpan> Mark(string text, ImmutableArray<BoilerplateSpan> known)
    {
        List<BoilerplateSpan> found = [.. known];
        List<PageLine> lines = PageLine.Of(text);
        TakeOver(known, lines);
        int firstProse = lines.FindIndex(line => line.IsProse);
        var page = new Page(text, lines, firstProse < 0 ? lines.Count : firstProse, found);
        for (int i = 0; i < lines.Count; i++)
            MarkLine(page, i, _anywhere);
        MarkEnd(page);
        return InOrder(found);
    }

    private static void TakeOver(ImmutableArray<BoilerplateSpan> known, List<PageLine> lines)
    {
        int next = 0;
        foreach (PageLine line in lines)
        {
            while (next < known.Length && known[next].Span.End <= line.Span.Start)
                next++;
            if (next < known.Length && known[next].Span.Overlaps(line.Span))
                line.Kind = known[next].Kind;
        }
    }

    private void MarkEnd(Page page)
    {
        List<PageLine> lines = page.Lines;
        int last;
        do
        {
            last = LastProse(lines);
            for (int i = last; i < lines.Count; i++)
                MarkLine(page, i, _end);
        }
        while (last < lines.Count && lines[last].Kind is not null); // a newsletter's sentence hid the real end
    }

    /// <summary>The last unmarked line of prose; behind the last line where the text has none or its end is longer than page furniture gets.</summary>
    private static int LastProse(List<PageLine> lines)
    {
        int lowest = Math.Max(0, lines.Count - MaxEndLines);
        for (int i = lines.Count - 1; i >= lowest; i--)
        {
            if (lines[i].Kind is null && lines[i].IsProse)
                return i;
        }
        return lines.Count;
    }

    private static void MarkLine(Page page, int index, ImmutableArray<BoilerplateRule> rules)
    {
        List<PageLine> lines = page.Lines;
        foreach (BoilerplateRule rule in rules)
        {
            if (lines[index].Kind is not null)
                return;
            if (rule.Part == RulePart.Tail)
                MarkTail(page, index, rule);
            else if (!lines[index].IsLong && MayStandHere(rule, page, index) && RunFrom(lines, index, rule) >= rule.MinRun)
                MarkMatch(lines, index, rule, page.Found);
        }
    }

    private static bool MayStandHere(BoilerplateRule rule, Page page, int index) =>
        (!rule.NotFirst || index > 0) && (!rule.AfterProse || index > page.FirstProse);

    /// <summary>How many lines from here on the rule holds for; looks no further than the rule asks.</summary>
    private static int RunFrom(List<PageLine> lines, int index, BoilerplateRule rule)
    {
        if (rule.MinRun > 1 && index > 0 && lines[index - 1].Kind == rule.Kind && Holds(rule, lines[index].Text, lines[index].Features))
            return rule.MinRun;
        int run = 0;
        while (run < rule.MinRun && index + run < lines.Count && !lines[index + run].IsLong && Holds(rule, lines[index + run].Text, lines[index + run].Features))
            run++;
        return run;
    }

    private static void MarkMatch(List<PageLine> lines, int index, BoilerplateRule rule, List<BoilerplateSpan> found)
    {
        PageLine line = lines[index];
        if (rule.Part == RulePart.Match)
        {
            Match match = rule.Pattern!.Match(line.Text);
            int start = line.Span.Start + match.Index;
            found.Add(new BoilerplateSpan(new TextSpan(start, start + match.Length), rule.Kind, rule.Name));
            return;
        }
        Mark(line, rule, found);
        foreach (PageLine reached in Reached(lines, index, rule))
            Mark(reached, rule, found);
    }

    private static IEnumerable<PageLine> Reached(List<PageLine> lines, int index, BoilerplateRule rule) => rule.Also switch
    {
        RuleReach.Caption => index > 1 && !lines[index].AfterBlank && lines[index - 1].AfterBlank && lines[index - 1].Features.Words <= 40 ? [lines[index - 1]] : [],
        RuleReach.Headlines => lines.Skip(index + 1).TakeWhile(line => line.IsHeadline).Take(MaxHeadlines),
        RuleReach.Paragraph => lines.Skip(index + 1).TakeWhile(line => !line.AfterBlank),
        RuleReach.Rest => lines.Skip(index + 1),
        _ => [],
    };

    private static void Mark(PageLine line, BoilerplateRule rule, List<BoilerplateSpan> found)
    {
        if (line.Kind is not null)
            return;
        line.Kind = rule.Kind;
        found.Add(new BoilerplateSpan(line.Span, rule.Kind, rule.Name));
    }

    private static void MarkTail(Page page, int index, BoilerplateRule rule)
    {
        List<PageLine> lines = page.Lines;
        // The tail of the last prose line only: what follows it is marked by rules for lines.
        if (index != lines.Count - 1 && lines.Skip(index + 1).Any(line => line.Kind is null))
            return;
        TextSpan line = lines[index].Span;
        int window = Math.Max(line.Start, line.End - PageLine.MaxLength);
        string end = page.Text[window..line.End];
        int from = LastSentenceEnd().Matches(end).LastOrDefault() is Match stop ? stop.Index + stop.Length : -1;
        if (from < 0 || end.Length - from < MinTailLength || !Holds(rule, end[from..], LineFeatures.Of(end.AsSpan(from))))
            return;
        page.Found.Add(new BoilerplateSpan(new TextSpan(window + from, line.End), rule.Kind, rule.Name));
    }

    private static bool Holds(BoilerplateRule rule, string text, LineFeatures features) =>
        features.Words >= rule.MinWords && features.Words <= rule.MaxWords
        && (rule.EndsSentence is not bool ends || ends == features.EndsSentence)
        && features.Capitalized >= rule.MinCapitalized && features.Uppercase >= rule.MinUppercase
        && features.FunctionWords <= rule.MaxFunctionWords && (rule.Part != RulePart.Tail || features.Stops == 0)
        && rule.Pattern?.IsMatch(text) != false;

    private static ImmutableArray<BoilerplateSpan> InOrder(List<BoilerplateSpan> found)
    {
        var ordered = ImmutableArray.CreateBuilder<BoilerplateSpan>(found.Count);
        foreach (BoilerplateSpan mark in found.OrderBy(mark => mark.Span))
        {
            if (mark.Span.Length > 0 && (ordered.Count == 0 || ordered[^1].Span.End <= mark.Span.Start))
                ordered.Add(mark);
        }
        return ordered.ToImmutable();
    }

    /// <summary>A text in the making: its lines, the first of prose (behind the last where there is none), what was found.</summary>
    private sealed record Page(string Text, List<PageLine> Lines, int FirstProse, List<BoilerplateSpan> Found);

    [GeneratedRegex("""(?<!\b[A-Z])[.!?…]["”’')\]]*\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex LastSentenceEnd();
}
