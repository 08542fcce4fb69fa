using System.Collections.Immutable;
using KnowledgeGraph.Resolution.Merging;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>How many of the texts that report an event are independent: texts that retell one another, or that attribute it to one and the same source, count once.</summary>
internal sealed class IndependentSources
{
    private readonly ResolvedGraph _resolved;
    private readonly Dictionary<int, List<int>> _retold = [];
    private readonly Dictionary<LocalReference, string> _ids;

    public IndependentSources(ResolvedGraph resolved, ImmutableArray<Retelling> retellings)
    {
        _resolved = resolved;
        _ids = resolved.Entities.SelectMany(e => e.Members.Select(m => (m, e.Id))).ToDictionary(p => p.m, p => p.Id);
        foreach (Retelling pair in retellings)
        {
            Neighbours(pair.First).Add(pair.Second);
            Neighbours(pair.Second).Add(pair.First);
        }
    }

    public int Count(LinkedEvent one)
    {
        int[] documents = [.. one.Members.Select(m => m.Document).Distinct()];
        var group = documents.ToDictionary(d => d, d => d);
        foreach (int d in documents)
        {
            foreach (int other in Neighbours(d).Where(group.ContainsKey))
                Union(group, d, other);
        }
        foreach (IGrouping<string, int> source in one.Members.SelectMany(m => Sources(m).Select(id => (id, m.Document))).GroupBy(p => p.id, p => p.Document, StringComparer.Ordinal))
        {
            foreach (int other in source.Skip(1))
                Union(group, source.First(), other);
        }
        return documents.Select(d => Root(group, d)).Distinct().Count();
    }

    private IEnumerable<string> Sources(LocalReference member) =>
        _resolved.Documents[member.Document].Events[member.Index].Sources.Select(source => _ids[new LocalReference(member.Document, source)]);

    private List<int> Neighbours(int document)
    {
        if (!_retold.TryGetValue(document, out List<int>? list))
            _retold.Add(document, list = []);
        return list;
    }

    private static void Union(Dictionary<int, int> group, int one, int other)
    {
        (int a, int b) = (Root(group, one), Root(group, other));
        group[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(Dictionary<int, int> group, int item)
    {
        while (group[item] != item)
            item = group[item];
        return item;
    }
}
