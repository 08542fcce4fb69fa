using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Storage.Neo4j.Migrations;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// A graph in a Neo4j database. Our nodes carry the label <c>KnowledgeGraph</c> besides the schema's, and all that is ours has an <c>id</c>; whatever
/// else the database holds is neither read nor changed.
/// </summary>
public sealed class Neo4jGraphStore : IGraphReader, IGraphWriter, IAsyncDisposable
{
    private const int ReadAttempts = 5;

    private const string Markers = $$"""
        MATCH (marker:{{GraphNames.MarkerLabel}})
        RETURN marker.id AS id, marker.batch AS batch ORDER BY id
        """;

    private readonly ICypherTransport _transport;
    private readonly TimeProvider _time;
    private readonly GraphNames _names;

    /// <summary>A store over a transport, which it disposes. Nothing is sent yet.</summary>
    /// <param name="transport">The way to the server; should repeat passing failures itself.</param>
    /// <param name="time">The clock that measures batches.</param>
    /// <param name="schema">What labels and types there are; null for the schema of the project.</param>
    public Neo4jGraphStore(ICypherTransport transport, TimeProvider time, GraphSchema? schema = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(time);
        (_transport, _time, _names) = (transport, time, new GraphNames(schema ?? GraphSchema.Default));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The server has no snapshots; a graph that is written while it is read is noticed by the markers that every batch leaves, and read again.
    /// </remarks>
    public async Task<PropertyGraph> ReadAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            for (int attempt = 1; attempt <= ReadAttempts; attempt++)
            {
                string before = await MarkersAsync(cancellationToken).ConfigureAwait(false);
                PropertyGraph graph = await new GraphPages(_transport, _names).ReadAsync(cancellationToken).ConfigureAwait(false);
                if (before == await MarkersAsync(cancellationToken).ConfigureAwait(false))
                    return graph;
            }
        }
        catch (CypherFailureException failure)
        {
            throw Failed("read", failure);
        }
        throw new GraphStoreException($"{_transport.Target} is being written and never stood still while it was read. Try again when the write is done.");
    }

    /// <inheritdoc/>
    public async Task<GraphWriteSummary> WriteAsync(PropertyGraph graph, IProgress<GraphWriteProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        WritableGraph.Check(graph, _names);
        try
        {
            await new Neo4jMigrator(_transport, _time).MigrateAsync(cancellationToken).ConfigureAwait(false);
            PropertyGraph current = await ReadAsync(cancellationToken).ConfigureAwait(false);
            var delta = GraphDelta.Between(current, graph);
            if (delta.Count > 0)
                await new BatchWriter(_transport, _time, Guid.NewGuid().ToString("N")).WriteAsync(WritePlan.Of(current, delta, _names), progress, cancellationToken).ConfigureAwait(false);
            return new GraphWriteSummary(delta.NodesToWrite.Length, delta.NodesToRemove.Length, delta.RelationshipsToWrite.Length, delta.RelationshipsToRemove.Length);
        }
        catch (CypherFailureException failure)
        {
            throw Failed("written", failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transport.DisposeAsync();

    private async Task<string> MarkersAsync(CancellationToken cancellationToken)
    {
        CypherResult markers = await _transport.RunAsync(new CypherStatement(Markers, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        return string.Join(',', markers.Rows.Select(row => $"{row[0]}:{row[1]}"));
    }

    private static GraphStoreException Failed(string what, CypherFailureException failure) =>
        new($"The graph cannot be {what}: {failure.Message}{(failure.Kind == CypherFailureKind.OutcomeUnknown ? " Run it again: what was applied is not applied twice." : "")}", failure);
}
