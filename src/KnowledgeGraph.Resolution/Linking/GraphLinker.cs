using System.Collections.Immutable;

namespace KnowledgeGraph.Resolution.Linking;

/// <summary>Entities across texts, then events over them.</summary>
public sealed class GraphLinker : IGraphLinker
{
    /// <inheritdoc/>
    public ResolvedGraph Link(IEnumerable<ResolvedDocument> documents)
    {
        ImmutableArray<ResolvedDocument> ordered = [.. documents.OrderBy(d => d.Document.Name, StringComparer.Ordinal)];
        ImmutableArray<LinkedEntity> entities = EntityLinking.Link(ordered);
        return new ResolvedGraph(ordered, entities, EventLinking.Link(ordered, entities));
    }
}
