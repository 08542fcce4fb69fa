using System.Collections.Immutable;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>A row of a batch and roughly how many characters it sends.</summary>
/// <param name="Values">What stands under <c>row</c> in the statement.</param>
/// <param name="Weight">Characters, roughly.</param>
internal sealed record WriteRow(IReadOnlyDictionary<string, object?> Values, int Weight);

/// <summary>Rows for the same statement, in the order in which they are sent, and so in which locks are taken.</summary>
/// <param name="Statement">The Cypher text.</param>
/// <param name="Rows">The rows.</param>
/// <param name="CountsRows">True where the statement must take every row; a removal may find that a row is already gone.</param>
internal sealed record WriteGroup(string Statement, ImmutableArray<WriteRow> Rows, bool CountsRows);

/// <summary>Turns the changes between two graphs into groups of rows, in the order in which they must be sent.</summary>
internal static class WritePlan
{
    /// <summary>
    /// First nodes, then relationships that changed type or ends are taken away, then relationships are written, and last what is gone is
    /// removed: at every moment all relationships have both ends.
    /// </summary>
    public static ImmutableArray<WriteGroup> Of(PropertyGraph current, GraphDelta delta, GraphNames names)
    {
        var nodes = current.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var links = current.Relationships.ToDictionary(link => link.Id, StringComparer.Ordinal);
        IEnumerable<Relationship> moved = delta.RelationshipsToWrite.Where(link => links.TryGetValue(link.Id, out Relationship? old) && !SameEnds(old, link)).Select(link => links[link.Id]);
        return
        [
            .. NodeGroups(delta.NodesToWrite, nodes),
            .. Removals(moved),
            .. RelationshipGroups(delta.RelationshipsToWrite, names),
            .. Removals(delta.RelationshipsToRemove.Select(id => links[id])),
            .. delta.NodesToRemove.IsEmpty ? [] : new[] { new WriteGroup(WriteStatements.RemoveNodes, [.. delta.NodesToRemove.Select(IdRow)], CountsRows: false) },
        ];
    }

    private static bool SameEnds(Relationship one, Relationship other) =>
        one.Type == other.Type && one.StartId == other.StartId && one.EndId == other.EndId;

    private static IEnumerable<WriteGroup> NodeGroups(ImmutableArray<Node> write, Dictionary<string, Node> stored) =>
        from node in write
        let gone = stored.TryGetValue(node.Id, out Node? old) ? old.Labels.Except(node.Labels).ToImmutableArray() : []
        group node by (Labels: string.Join('\n', node.Labels), Gone: string.Join('\n', gone), Dates: string.Join('\n', DateNames(node.Properties))) into alike
        orderby alike.Key
        let first = alike.First()
        select new WriteGroup(
            WriteStatements.Nodes(first.Labels, Split(alike.Key.Gone), Split(alike.Key.Dates)),
            [.. alike.OrderBy(node => node.Id, StringComparer.Ordinal).Select(NodeRow)], CountsRows: true);

    private static IEnumerable<WriteGroup> RelationshipGroups(ImmutableArray<Relationship> write, GraphNames names) =>
        from link in write
        group link by (link.Type, Dates: string.Join('\n', DateNames(link.Properties))) into alike
        orderby names.Types.IndexOf(alike.Key.Type), alike.Key.Dates
        select new WriteGroup(
            WriteStatements.Relationships(alike.Key.Type, Split(alike.Key.Dates)),
            [.. alike.OrderBy(link => link.StartId, StringComparer.Ordinal).ThenBy(link => link.EndId, StringComparer.Ordinal).ThenBy(link => link.Id, StringComparer.Ordinal).Select(RelationshipRow)],
            CountsRows: true);

    private static IEnumerable<WriteGroup> Removals(IEnumerable<Relationship> links) =>
        from link in links
        group link by link.Type into alike
        orderby alike.Key
        select new WriteGroup(
            WriteStatements.RemoveRelationships(alike.Key),
            [.. alike.OrderBy(link => link.StartId, StringComparer.Ordinal).ThenBy(link => link.EndId, StringComparer.Ordinal).Select(link => IdRow(link.Id))], CountsRows: false);

    private static WriteRow IdRow(string id) => new(new Dictionary<string, object?> { ["id"] = id }, id.Length);

    private static WriteRow NodeRow(Node node)
    {
        (Dictionary<string, object?> properties, Dictionary<string, object?> dates, int weight) = Split(node.Id, node.Properties);
        return new WriteRow(new Dictionary<string, object?> { ["properties"] = properties, ["dates"] = dates }, weight);
    }

    private static WriteRow RelationshipRow(Relationship link)
    {
        (Dictionary<string, object?> properties, Dictionary<string, object?> dates, int weight) = Split(link.Id, link.Properties);
        return new WriteRow(new Dictionary<string, object?> { ["start"] = link.StartId, ["end"] = link.EndId, ["properties"] = properties, ["dates"] = dates }, weight + link.StartId.Length + link.EndId.Length);
    }

    private static (Dictionary<string, object?> Properties, Dictionary<string, object?> Dates, int Weight) Split(string id, PropertyMap map)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id };
        var dates = new Dictionary<string, object?>(StringComparer.Ordinal);
        int weight = 60 + id.Length;
        foreach ((string name, object value) in map)
        {
            (value is DateOnly ? dates : properties)[name] = value;
            weight += name.Length + 8 + (value switch { string text => text.Length, ImmutableArray<string> list => list.Sum(text => text.Length + 3), _ => 12 });
        }
        return (properties, dates, weight);
    }

    private static ImmutableArray<string> DateNames(PropertyMap map) => [.. map.Where(pair => pair.Value is DateOnly).Select(pair => pair.Key)];

    private static ImmutableArray<string> Split(string joined) => joined.Length == 0 ? [] : [.. joined.Split('\n')];
}
