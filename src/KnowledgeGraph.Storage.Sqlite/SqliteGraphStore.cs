using System.Runtime.CompilerServices;
using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// A graph and the extractions that it was made from, in one SQLite file. Readers see the last committed state and never wait
/// for the writer. A write is one transaction: after a crash the file holds the old or the new graph, never a mixture.
/// </summary>
/// <remarks>Safe for use from several threads; writes follow each other. SQLite works synchronously, so the work runs on the thread pool.</remarks>
public sealed class SqliteGraphStore : IGraphReader, IGraphWriter, IExtractionStore, IAsyncDisposable
{
    private readonly string _path;
    private readonly GraphFileLock? _lock;
    private readonly SqliteConnection? _writer;
    private readonly SemaphoreSlim _turn = new(1);

    private SqliteGraphStore(string path, GraphFileLock? fileLock, SqliteConnection? writer) => (_path, _lock, _writer) = (path, fileLock, writer);

    /// <summary>Opens a graph file.</summary>
    /// <param name="path">The file. Beside it SQLite keeps '-wal' and '-shm' while it is open, and a writer keeps '.lock'.</param>
    /// <param name="mode">What it is opened for.</param>
    /// <param name="cancellationToken">Stops before the file is opened.</param>
    /// <exception cref="GraphStoreException">
    /// The file is missing, no graph, damaged, of a newer version, or (for writing) read-only or held by another writer; the message says which and what to do.
    /// </exception>
    public static Task<SqliteGraphStore> OpenAsync(string path, SqliteGraphMode mode, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Task.Run(() => Open(path, mode), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PropertyGraph> ReadAsync(CancellationToken cancellationToken = default) =>
        ReadingAsync(connection => new GraphReading(connection, _path, cancellationToken).Run(), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="GraphStoreException">The file cannot be written, or the graph has an id twice or a relationship without its ends. The stored graph is as it was.</exception>
    /// <exception cref="InvalidOperationException">The store was opened to read.</exception>
    public Task<GraphWriteSummary> WriteAsync(PropertyGraph graph, IProgress<GraphWriteProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return WritingAsync(
            connection =>
            {
                using var writing = new GraphWriting(connection, _path, progress, cancellationToken);
                return writing.Run(graph);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredExtractionKey>> ListAsync(CancellationToken cancellationToken = default) =>
        await ReadingAsync(ExtractionTable.List, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <remarks>Shows the state of the moment in which it began, whatever is written meanwhile.</remarks>
    public async IAsyncEnumerable<StoredExtraction> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using SqliteConnection connection = await Task.Run(() => GraphFile.OpenReader(_path), cancellationToken).ConfigureAwait(false);
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        using PreparedStatement byName = ExtractionTable.ByName(connection);
        foreach (StoredExtractionKey key in SqliteFaults.Guard(_path, () => ExtractionTable.List(connection)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return SqliteFaults.Guard(_path, () => ExtractionTable.Read(byName, key));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The store was opened to read.</exception>
    public Task PutAsync(IReadOnlyCollection<StoredExtraction> batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return WritingAsync(
            connection =>
            {
                ExtractionTable.Put(connection, batch, cancellationToken);
                return batch.Count;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The store was opened to read.</exception>
    public Task<int> RemoveAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        return WritingAsync(connection => ExtractionTable.Remove(connection, names, cancellationToken), cancellationToken);
    }

    /// <summary>Closes the file; waits for a write that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        if (_writer is not null)
            await _writer.DisposeAsync().ConfigureAwait(false);
        _lock?.Dispose();
        _turn.Dispose();
    }

    /// <summary>Makes the disk look full beyond a number of pages, for tests.</summary>
    internal void LimitPages(int count) => GraphFormat.Execute(_writer!, $"PRAGMA max_page_count = {count}");

    private static SqliteGraphStore Open(string path, SqliteGraphMode mode)
    {
        if (Directory.Exists(path))
            throw new GraphStoreException($"'{path}' is a folder. Name a graph file.");
        if (mode != SqliteGraphMode.Create && !File.Exists(path))
            throw new GraphStoreException($"There is no graph file '{path}'. Run `kg build` to make one, or name another file.");
        if (mode == SqliteGraphMode.ReadOnly)
        {
            GraphFile.OpenReader(path).Dispose();
            return new SqliteGraphStore(path, null, null);
        }
        GraphFileLock fileLock = GraphFileLock.Take(path);
        try
        {
            return new SqliteGraphStore(path, fileLock, GraphFile.OpenWriter(path, mode == SqliteGraphMode.Create));
        }
        catch
        {
            fileLock.Dispose();
            throw;
        }
    }

    private Task<T> ReadingAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using SqliteConnection connection = GraphFile.OpenReader(_path);
            return SqliteFaults.Guard(_path, () => work(connection));
        },
        cancellationToken);

    private async Task<T> WritingAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        SqliteConnection connection = _writer ?? throw new InvalidOperationException($"'{_path}' was opened to read. Open it with {nameof(SqliteGraphMode)}.{nameof(SqliteGraphMode.ReadWrite)}.");
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => SqliteFaults.Guard(_path, () => work(connection)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
