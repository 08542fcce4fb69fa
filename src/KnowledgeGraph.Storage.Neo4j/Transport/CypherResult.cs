using System.Collections.Immutable;

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>What a statement gave.</summary>
/// <param name="Fields">Names of the columns.</param>
/// <param name="Rows">
/// One value a column: null, bool, long, double, string, <see cref="DateOnly"/>, lists (<see cref="IReadOnlyList{T}"/>), maps
/// (<see cref="IReadOnlyDictionary{TKey,TValue}"/>), <see cref="CypherNode"/>, <see cref="CypherRelationship"/>, <see cref="CypherPath"/>;
/// other temporal and spatial values as the server writes them. The older endpoint gives days as text and entities as maps.
/// </param>
/// <param name="Counters">What it changed.</param>
public sealed record CypherResult(ImmutableArray<string> Fields, ImmutableArray<ImmutableArray<object?>> Rows, CypherCounters Counters)
{
    /// <summary>The only value of the only row.</summary>
    /// <exception cref="InvalidOperationException">There is not exactly one row with one column.</exception>
    public object? OnlyValue() => Rows is [[var value]] ? value : throw new InvalidOperationException($"One row with one column was expected, not {Rows.Length} rows of {Fields.Length}.");
}

/// <summary>What a statement changed, as the server counts it.</summary>
/// <param name="NodesCreated">Nodes created.</param>
/// <param name="NodesDeleted">Nodes deleted.</param>
/// <param name="RelationshipsCreated">Relationships created.</param>
/// <param name="RelationshipsDeleted">Relationships deleted.</param>
/// <param name="PropertiesSet">Properties set, also to the value they had.</param>
/// <param name="LabelsAdded">Labels added.</param>
/// <param name="LabelsRemoved">Labels removed.</param>
/// <param name="SchemaChanges">Indexes and constraints added or removed.</param>
public sealed record CypherCounters(
    int NodesCreated, int NodesDeleted, int RelationshipsCreated, int RelationshipsDeleted,
    int PropertiesSet, int LabelsAdded, int LabelsRemoved, int SchemaChanges)
{
    /// <summary>Nothing changed.</summary>
    public static CypherCounters None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>True where anything changed.</summary>
    public bool ContainsUpdates => this != None;

    /// <summary>The sums of two.</summary>
    public CypherCounters Plus(CypherCounters other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CypherCounters(
            NodesCreated + other.NodesCreated, NodesDeleted + other.NodesDeleted,
            RelationshipsCreated + other.RelationshipsCreated, RelationshipsDeleted + other.RelationshipsDeleted,
            PropertiesSet + other.PropertiesSet, LabelsAdded + other.LabelsAdded, LabelsRemoved + other.LabelsRemoved,
            SchemaChanges + other.SchemaChanges);
    }
}

/// <summary>A node in a row.</summary>
/// <param name="ElementId">The server's own id, valid in this answer only: never store it.</param>
/// <param name="Labels">Its labels, in the server's order.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherNode(string ElementId, ImmutableArray<string> Labels, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A relationship in a row.</summary>
/// <param name="ElementId">The server's own id, valid in this answer only: never store it.</param>
/// <param name="Type">Its type.</param>
/// <param name="StartElementId">The server's id of the node it leaves.</param>
/// <param name="EndElementId">The server's id of the node it enters.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherRelationship(string ElementId, string Type, string StartElementId, string EndElementId, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A path in a row: nodes and relationships in turn, from a node to a node.</summary>
/// <param name="Steps">Its <see cref="CypherNode"/>s and <see cref="CypherRelationship"/>s.</param>
public sealed record CypherPath(ImmutableArray<object?> Steps);
