using KnowledgeGraph.Extraction.Time;

namespace KnowledgeGraph.Evaluation.Times;

/// <summary>
/// The scores of TempEval-3, task A (UzZaman et al. 2013): strict (the same extent) and relaxed (extents that overlap), and
/// of the relaxed matches those whose type or value is right.
/// </summary>
internal sealed class TimeScore(TextWriter? errors)
{
    private readonly Measure _strict = new("Strict"), _relaxed = new("Relaxed"), _type = new("Type"), _value = new("Value");

    public IReadOnlyList<Measure> Measures => [_strict, _relaxed, _type, _value];

    public void Add(TimeDocument document, TimeTagging tagging)
    {
        TimeExpression[] system = [.. tagging.Expressions.Where(e => e.Span.Start < document.ScoredEnd)];
        var pairs = Pair(document.Gold, system);
        int gold = document.Gold.Count, found = system.Length;
        _strict.Add(document.Gold.Count(g => system.Any(s => s.Span.Start == g.Start && s.Span.End == g.End)), gold, found);
        _relaxed.Add(pairs.Count, gold, found);
        _type.Add(pairs.Count(p => p.Gold.Type.Equals(p.System.Kind.ToString(), StringComparison.OrdinalIgnoreCase)), gold, found);
        _value.Add(pairs.Count(p => IsValueRight(p.Gold, p.System)), gold, found);
        if (errors is not null)
            WriteErrors(document, system, pairs);
    }

    private static List<(GoldTime Gold, TimeExpression System)> Pair(IReadOnlyList<GoldTime> gold, TimeExpression[] system)
    {
        var pairs = new List<(GoldTime, TimeExpression)>();
        var used = new HashSet<TimeExpression>(ReferenceEqualityComparer.Instance);
        foreach (GoldTime time in gold)
        {
            if (system.FirstOrDefault(s => s.Span.Start < time.End && time.Start < s.Span.End && !used.Contains(s)) is { } match)
            {
                used.Add(match);
                pairs.Add((time, match));
            }
        }
        return pairs;
    }

    private static bool IsValueRight(GoldTime gold, TimeExpression system) => gold.Value == Value(system);

    private static string Value(TimeExpression system) => (system.TimexValue ?? system.Value?.Text ?? "").TrimEnd('~');

    private void WriteErrors(TimeDocument document, TimeExpression[] system, List<(GoldTime Gold, TimeExpression System)> pairs)
    {
        string Words(int start, int end) => document.Text[start..end].Replace('\n', ' ');
        string Around(int start, int end) => Words(Math.Max(0, start - 40), Math.Min(document.Text.Length, end + 30));
        foreach (GoldTime missed in document.Gold.Where(g => pairs.All(p => p.Gold != g)))
            errors!.WriteLine($"missed   '{Words(missed.Start, missed.End)}' {missed.Value}  in: {Around(missed.Start, missed.End)}");
        foreach (TimeExpression spurious in system.Where(s => pairs.All(p => !ReferenceEquals(p.System, s))))
            errors!.WriteLine($"spurious '{spurious.Text}' {Value(spurious)} ({spurious.Rule})  in: {Around(spurious.Span.Start, spurious.Span.End)}");
        foreach ((GoldTime gold, TimeExpression found) in pairs)
        {
            if (gold.Start != found.Span.Start || gold.End != found.Span.End)
                errors!.WriteLine($"extent   '{found.Text}', gold '{Words(gold.Start, gold.End)}' ({found.Rule})");
            if (!IsValueRight(gold, found))
                errors!.WriteLine($"value    '{found.Text}' {Value(found)}, gold {gold.Value} ({found.Rule}; {document.Created}; {found.Reason})  in: {Around(found.Span.Start, found.Span.End)}");
        }
    }
}
