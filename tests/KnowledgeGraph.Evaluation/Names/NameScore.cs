using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Evaluation.Names;

/// <summary>Exact names by type; a leading "the" does not count.</summary>
internal sealed class NameScore
{
    private readonly Measure _all = new("All");
    private readonly Dictionary<string, Measure> _types = new[] { "PER", "LOC", "ORG" }.ToDictionary(label => label, label => new Measure(label));

    public IReadOnlyList<Measure> Measures => [.. _types.Values, _all];

    public void Add(NameDocument gold, AnalyzedText analyzed)
    {
        HashSet<NameOccurrence> expected = [.. gold.Gold.Where(name => _types.ContainsKey(name.Label)).Select(name => WithoutArticle(gold.Text, name))];
        HashSet<NameOccurrence> found = [.. analyzed.Names.Where(name => _types.ContainsKey(name.Label)).Select(name => WithoutArticle(gold.Text, ToOccurrence(analyzed, name)))];
        foreach ((string label, Measure measure) in _types)
            Count(measure, [.. expected.Where(name => name.Label == label)], [.. found.Where(name => name.Label == label)]);
        Count(_all, expected, found);
    }

    private static void Count(Measure measure, HashSet<NameOccurrence> expected, HashSet<NameOccurrence> found) =>
        measure.Add(expected.Intersect(found).Count(), expected.Count, found.Count);

    private static NameOccurrence ToOccurrence(AnalyzedText analyzed, NameSpan name)
    {
        TextSpan span = analyzed.SpanOf(name.FirstToken, name.EndToken);
        return new NameOccurrence(span.Start, span.End, name.Label);
    }

    private static NameOccurrence WithoutArticle(string text, NameOccurrence name) =>
        name.End - name.Start > 4 && text.AsSpan(name.Start, 4).Equals("the ", StringComparison.OrdinalIgnoreCase) ? name with { Start = name.Start + 4 } : name;
}
