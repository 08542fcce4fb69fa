using System.Collections.Immutable;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Derivation;
using KnowledgeGraph.Resolution.Merging;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>Writes resolved texts as nodes and relationships of <c>graph-schema/schema.yml</c>.</summary>
public sealed class GraphComposer : IGraphComposer
{
    /// <inheritdoc/>
    public PropertyGraph Compose(ResolvedGraph resolved)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        ImmutableArray<Retelling> retellings = Retellings.Find(resolved.Documents);
        var sink = new GraphSink();
        DocumentComposition.Add(resolved, retellings, sink);
        EntityComposition.Add(resolved, sink);
        EventComposition.Add(resolved, new IndependentSources(resolved, retellings), sink);
        PropertyGraph stated = sink.ToGraph();
        return PropertyGraph.Of(stated.Nodes, stated.Relationships.AddRange(DerivedRelationships.Derive(stated)));
    }
}

/// <summary>Collects nodes and relationships; ids of relationships are made here, from what they stand for.</summary>
internal sealed class GraphSink
{
    private readonly List<Node> _nodes = [];
    private readonly List<Relationship> _relationships = [];

    public void Node(string id, ImmutableArray<string> labels, PropertyMap properties) => _nodes.Add(new Node(id, labels, properties));

    /// <param name="type">The relationship's type.</param>
    /// <param name="start">Id of its start.</param>
    /// <param name="end">Id of its end.</param>
    /// <param name="distinction">What tells it from others of its type between the same nodes; empty where there is one at most.</param>
    /// <param name="properties">Its properties.</param>
    public void Relationship(string type, string start, string end, string distinction, PropertyMap properties) =>
        _relationships.Add(new Relationship(StableId.OfRelationship(type, start, end, distinction), type, start, end, properties));

    public PropertyGraph ToGraph() => PropertyGraph.Of(_nodes, _relationships);
}
