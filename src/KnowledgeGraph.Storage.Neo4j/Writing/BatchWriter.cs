using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// Sends the groups of one write in numbered batches. A batch that is sent again has the same number and the same rows; only one that the
/// server surely rolled back as too large is cut.
/// </summary>
/// <param name="transport">Where to.</param>
/// <param name="time">Measures how long batches take.</param>
/// <param name="run">What this write is known by on the server.</param>
internal sealed class BatchWriter(ICypherTransport transport, TimeProvider time, string run)
{
    /// <summary>Characters that a batch holds at most, unless a single row has more.</summary>
    private const int MaxWeight = 8_000_000;

    private readonly BatchSize _size = new();
    private long _batch;

    public async Task WriteAsync(IReadOnlyCollection<WriteGroup> groups, IProgress<GraphWriteProgress>? progress, CancellationToken cancellationToken)
    {
        int total = groups.Sum(group => group.Rows.Length);
        int done = 0;
        foreach (WriteGroup group in groups)
        {
            for (int start = 0; start < group.Rows.Length;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int sent = await SendAsync(group, start, cancellationToken).ConfigureAwait(false);
                start += sent;
                done += sent;
                progress?.Report(new GraphWriteProgress(done, total));
            }
        }
        await transport.RunAsync(new CypherStatement(WriteStatements.Finish, CypherAccess.Write) { IsRepeatable = true, Parameters = Parameters([]) }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> SendAsync(WriteGroup group, int start, CancellationToken cancellationToken)
    {
        _batch++;
        while (true)
        {
            int count = Count(group, start);
            long began = time.GetTimestamp();
            try
            {
                WriteRow[] rows = group.Rows.AsSpan(start, count).ToArray();
                var statement = new CypherStatement(group.Statement, CypherAccess.Write) { IsRepeatable = true, Parameters = Parameters(rows) };
                Check(await transport.RunAsync(statement, cancellationToken).ConfigureAwait(false), group, count);
                _size.Took(time.GetElapsedTime(began));
                return count;
            }
            catch (CypherFailureException failure) when (failure.Kind == CypherFailureKind.TooLarge && _size.Shrink(count))
            {
            }
        }
    }

    private Dictionary<string, object?> Parameters(WriteRow[] rows) => new()
    {
        ["run"] = run,
        ["batch"] = _batch,
        ["rows"] = rows.Select(row => row.Values),
    };

    private int Count(WriteGroup group, int start)
    {
        int count = 0;
        for (long weight = 0; count < _size.Rows && start + count < group.Rows.Length; count++)
        {
            weight += group.Rows[start + count].Weight;
            if (weight > MaxWeight && count > 0)
                break;
        }
        return count;
    }

    private void Check(CypherResult result, WriteGroup group, int expected)
    {
        // No updates at all: the batch had been applied when its answer was lost.
        if (!group.CountsRows || !result.Counters.ContainsUpdates)
            return;
        if (result.Rows is not [[long taken, ..], ..] || taken != expected)
            throw new GraphStoreException($"{transport.Target} took {(result.Rows is [[long rows, ..], ..] ? rows : 0)} of {expected} rows of a batch: somebody else changes this graph at the same time. Run the write again when they are done.");
    }
}
