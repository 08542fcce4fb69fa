namespace KnowledgeGraph.Graph;

/// <summary>Reads a stored graph. The seam between the stores (SQLite, Neo4j) and those who ask.</summary>
public interface IGraphReader
{
    /// <summary>The whole graph as it stands, read in one consistent state.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read; the message says why and what to do.</exception>
    Task<PropertyGraph> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>Writes a graph into a store.</summary>
public interface IGraphWriter
{
    /// <summary>
    /// Makes the store hold exactly <paramref name="graph"/>: writes what is new or changed, removes what is no longer
    /// there, and touches nothing else; writing the same graph twice writes nothing the second time.
    /// </summary>
    /// <param name="graph">The graph that is to stand in the store.</param>
    /// <param name="progress">Told how many of all changes are written, or null.</param>
    /// <param name="cancellationToken">Stops between batches; what is then stored is still a valid graph.</param>
    /// <exception cref="GraphStoreException">The store cannot be written; the message says why and what to do.</exception>
    Task<GraphWriteSummary> WriteAsync(PropertyGraph graph, IProgress<GraphWriteProgress>? progress = null, CancellationToken cancellationToken = default);
}

/// <summary>What a write changed.</summary>
/// <param name="NodesWritten">Nodes created or changed.</param>
/// <param name="NodesRemoved">Nodes removed.</param>
/// <param name="RelationshipsWritten">Relationships created or changed.</param>
/// <param name="RelationshipsRemoved">Relationships removed.</param>
public sealed record GraphWriteSummary(int NodesWritten, int NodesRemoved, int RelationshipsWritten, int RelationshipsRemoved)
{
    /// <summary>True where the store already held the graph.</summary>
    public bool NothingChanged => NodesWritten + NodesRemoved + RelationshipsWritten + RelationshipsRemoved == 0;
}

/// <summary>How far a write is.</summary>
/// <param name="Done">Changes written.</param>
/// <param name="Total">Changes to write in all.</param>
public sealed record GraphWriteProgress(int Done, int Total);

/// <summary>A store cannot do what was asked. The message says what, where and what to do, and holds no secret.</summary>
public sealed class GraphStoreException : Exception
{
    /// <inheritdoc/>
    public GraphStoreException(string message) : base(message) { }

    /// <inheritdoc/>
    public GraphStoreException(string message, Exception innerException) : base(message, innerException) { }

    /// <inheritdoc/>
    public GraphStoreException() { }
}
