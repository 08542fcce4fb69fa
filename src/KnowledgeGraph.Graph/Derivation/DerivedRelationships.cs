using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Graph.Derivation;

/// <summary>Draws direct relationships between entities from events. A pure function: the same graph and rules give the same relationships.</summary>
public static class DerivedRelationships
{
    /// <summary>
    /// One relationship for each type and pair of entities, with the properties <c>events</c> (ids, in ordinal order), <c>count</c>, <c>documents</c> (those that
    /// name both ends in their roles; where none does, those that name either), <c>first_date</c> (the events' earliest <c>start_date</c>) and
    /// <c>last_date</c> (their latest <c>end_date</c>). In ordinal order of the ids. An entity is never related to itself.
    /// </summary>
    /// <param name="graph">A graph with events and their roles. Derived relationships that it already holds are not looked at.</param>
    /// <param name="rules">The rules; those of <see cref="DerivationRules.Default"/> unless given.</param>
    public static ImmutableArray<Relationship> Derive(PropertyGraph graph, ImmutableArray<DerivationRule> rules = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var roles = graph.Relationships.ToLookup(link => (link.StartId, link.Type));
        var found = new Dictionary<(string Type, string From, string To), Evidence>();
        foreach (DerivationRule rule in rules.IsDefault ? DerivationRules.Default : rules)
        {
            foreach (Node @event in graph.Nodes.Where(node => Counts(node, rule)))
                Draw(@event, rule, roles, found);
        }
        return [.. found.Select(pair => Link(pair.Key, pair.Value)).OrderBy(link => link.Id, StringComparer.Ordinal)];
    }

    private static bool Counts(Node node, DerivationRule rule) =>
        node.Labels.Any(label => rule.EventTypes.Contains(label, StringComparer.Ordinal))
        && node.Properties.Text("status") is { } status && rule.Statuses.Contains(status, StringComparer.Ordinal);

    private static void Draw(Node @event, DerivationRule rule, ILookup<(string, string), Relationship> roles, Dictionary<(string, string, string), Evidence> found)
    {
        foreach (Relationship from in rule.From.SelectMany(role => roles[(@event.Id, role)]))
        {
            foreach (Relationship to in rule.To.SelectMany(role => roles[(@event.Id, role)]))
            {
                int order = string.CompareOrdinal(from.EndId, to.EndId);
                // Of a symmetric pair each half is met twice; the one that starts at the first id is kept.
                if (order == 0 || (rule.IsSymmetric && order > 0))
                    continue;
                (string, string, string) key = (rule.Type, from.EndId, to.EndId);
                if (!found.TryGetValue(key, out Evidence? evidence))
                    found.Add(key, evidence = new Evidence());
                evidence.Add(@event, from, to);
            }
        }
    }

    private static Relationship Link((string Type, string From, string To) key, Evidence evidence) =>
        new(Id(key.Type, key.From, key.To), key.Type, key.From, key.To, evidence.ToProperties());

    // U+001F stands in no id, so no two triples give the same text.
    private static string Id(string type, string from, string to) =>
        "r:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\u001F{from}\u001F{to}")).AsSpan(0, 12));

    private sealed class Evidence
    {
        private readonly SortedSet<string> _events = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _documents = new(StringComparer.Ordinal);
        private DateOnly? _first;
        private DateOnly? _last;

        public void Add(Node @event, Relationship from, Relationship to)
        {
            _events.Add(@event.Id);
            ImmutableArray<string> one = from.Properties.List("documents");
            ImmutableArray<string> other = to.Properties.List("documents");
            string[] both = [.. one.Intersect(other, StringComparer.Ordinal)];
            _documents.UnionWith(both.Length > 0 ? both : one.Concat(other));
            if (@event.Properties["start_date"] is DateOnly start && !(_first <= start))
                _first = start;
            if (@event.Properties["end_date"] is DateOnly end && !(_last >= end))
                _last = end;
        }

        public PropertyMap ToProperties() => PropertyMap.Of(
            ("events", _events), ("count", _events.Count), ("documents", _documents), ("first_date", _first), ("last_date", _last));
    }
}
