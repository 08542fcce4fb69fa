namespace KnowledgeGraph.Graph;

/// <summary>A directed relationship of the property graph.</summary>
/// <param name="Id">Unique in the graph and a function of its ends, its type and what it stands for.</param>
/// <param name="Type">The relationship type of the schema, in capitals: <c>MENTIONED_IN</c>.</param>
/// <param name="StartId">Id of the node it leaves.</param>
/// <param name="EndId">Id of the node it enters.</param>
/// <param name="Properties">Values by name.</param>
public sealed record Relationship(string Id, string Type, string StartId, string EndId, PropertyMap Properties);
