using System.Collections.Immutable;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Resolution;

/// <summary>All texts resolved together: each entity and each event of the world once, pointing to what each text says of it.</summary>
/// <param name="Documents">The texts, in ordinal order of their names.</param>
/// <param name="Entities">Entities, in ordinal order of their ids.</param>
/// <param name="Events">Events, in ordinal order of their ids.</param>
public sealed record ResolvedGraph(
    ImmutableArray<ResolvedDocument> Documents, ImmutableArray<LinkedEntity> Entities, ImmutableArray<LinkedEvent> Events);

/// <summary>An entity of the world.</summary>
/// <param name="Id">Its id in the graph: <c>state:tr</c>, <c>person:wendy-sherman</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Key">The gazetteer's key, or null.</param>
/// <param name="Members">Document (index) and local entity (index there) that are this entity, in order.</param>
public sealed record LinkedEntity(string Id, EntityType Type, string Name, string? Key, ImmutableArray<LocalReference> Members);

/// <summary>An event of the world.</summary>
/// <param name="Id">Its id in the graph.</param>
/// <param name="Type">Its type.</param>
/// <param name="Members">Document (index) and local event (index there) that report it, in order.</param>
public sealed record LinkedEvent(string Id, string Type, ImmutableArray<LocalReference> Members);

/// <summary>Points to an entity or event of one text.</summary>
/// <param name="Document">Index in <see cref="ResolvedGraph.Documents"/>.</param>
/// <param name="Index">Index in that document's entities or events.</param>
public readonly record struct LocalReference(int Document, int Index);

/// <summary>Resolves mentions within one text. Thread-safe.</summary>
public interface IDocumentResolver
{
    /// <summary>One entity and one event a real-world thing, within the text.</summary>
    ResolvedDocument Resolve(MentionSet mentions);
}

/// <summary>Links entities and events across texts. The result does not depend on the order of the texts.</summary>
public interface IGraphLinker
{
    /// <summary>One entity and one event a real-world thing, across all texts.</summary>
    ResolvedGraph Link(IEnumerable<ResolvedDocument> documents);
}

/// <summary>Writes resolved texts as nodes and relationships of the schema.</summary>
public interface IGraphComposer
{
    /// <summary>The property graph of all texts.</summary>
    PropertyGraph Compose(ResolvedGraph resolved);
}
