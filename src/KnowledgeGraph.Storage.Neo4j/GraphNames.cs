using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// The names that may stand in a Cypher text: labels and relationship types of the schema, nothing else. A label cannot be
/// a parameter before Neo4j 5.26, so this list is what keeps foreign text out of statements.
/// </summary>
internal sealed class GraphNames
{
    /// <summary>The label that all nodes of ours carry besides the schema's: what does not have it is not ours and stays untouched.</summary>
    public const string OwnLabel = "KnowledgeGraph";

    /// <summary>The label of the markers that record which batches of a write are applied.</summary>
    public const string MarkerLabel = "__KnowledgeGraphWrite";

    private readonly FrozenDictionary<string, int> _labelOrder;
    private readonly FrozenSet<string> _types;
    private readonly FrozenSet<string> _dates;

    public GraphNames(GraphSchema schema)
    {
        Labels = [.. schema.Labels.Where(label => label.Parent is null).Select(label => label.Name), .. Subtypes(schema)];
        Types = [.. schema.RelationshipTypes.Names.Order(StringComparer.Ordinal)];
        _labelOrder = Labels.Select((name, index) => (name, index)).ToFrozenDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        _types = Types.ToFrozenSet(StringComparer.Ordinal);
        _dates = schema.Labels.SelectMany(label => label.Properties).Concat(schema.RelationshipTypes.SelectMany(type => type.Properties))
            .Where(property => property.Type == PropertyType.Date).Select(property => property.Name).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The schema's labels, the general ones first.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The schema's relationship types, in ordinal order.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>True for a property that the schema has as a day.</summary>
    public bool IsDate(string property) => _dates.Contains(property);

    /// <summary>Of a node's labels on the server, those of the schema, the general one first.</summary>
    public ImmutableArray<string> InOrder(IEnumerable<string> labels) =>
        [.. labels.Where(_labelOrder.ContainsKey).OrderBy(label => _labelOrder[label])];

    /// <summary>Refuses names that the schema does not have.</summary>
    /// <exception cref="GraphStoreException">A label or type is not in the schema.</exception>
    public void Check(PropertyGraph graph)
    {
        foreach (Node node in graph.Nodes)
        {
            if (node.Labels.FirstOrDefault(label => !_labelOrder.ContainsKey(label)) is { } unknown)
                throw new GraphStoreException($"Node '{node.Id}' has the label '{unknown}', which is not in the schema, so it is not written. Add it to graph-schema/schema.yml, or correct it.");
            if (node.Labels.IsEmpty || !InOrder(node.Labels).SequenceEqual(node.Labels))
                throw new GraphStoreException($"Node '{node.Id}' has the labels [{string.Join(", ", node.Labels)}]. Neo4j keeps no order of labels, so they must stand once each, in the schema's order, the general one first.");
        }
        if (graph.Relationships.FirstOrDefault(link => !_types.Contains(link.Type)) is { } stranger)
            throw new GraphStoreException($"Relationship '{stranger.Id}' has the type '{stranger.Type}', which is not in the schema, so it is not written. Add it to graph-schema/schema.yml, or correct it.");
    }

    /// <summary>A name as it stands in a Cypher text.</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static IEnumerable<string> Subtypes(GraphSchema schema) =>
        schema.EntityTypes.Names.Concat(schema.EventTypes.Names).Concat(schema.Labels.Names).Distinct()
            .Except(schema.Labels.Where(label => label.Parent is null).Select(label => label.Name));
}
