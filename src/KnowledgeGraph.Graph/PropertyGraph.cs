using System.Collections.Immutable;

namespace KnowledgeGraph.Graph;

/// <summary>A whole graph at one moment: nodes and relationships, each in ordinal order of their ids. Immutable.</summary>
public sealed class PropertyGraph
{
    private PropertyGraph(ImmutableArray<Node> nodes, ImmutableArray<Relationship> relationships) =>
        (Nodes, Relationships) = (nodes, relationships);

    /// <summary>A graph without nodes.</summary>
    public static PropertyGraph Empty { get; } = new([], []);

    /// <summary>Nodes in ordinal order of their ids.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>Relationships in ordinal order of their ids.</summary>
    public ImmutableArray<Relationship> Relationships { get; }

    /// <summary>Sorts nodes and relationships into a graph. Does not judge them: see the verifier.</summary>
    public static PropertyGraph Of(IEnumerable<Node> nodes, IEnumerable<Relationship> relationships) => new(
        [.. nodes.OrderBy(node => node.Id, StringComparer.Ordinal)],
        [.. relationships.OrderBy(relationship => relationship.Id, StringComparer.Ordinal)]);
}
