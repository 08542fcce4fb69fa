using System.Text.Json;
using System.Threading.Channels;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Resolution;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Pipeline;

/// <summary>
/// Keeps a stored graph in step with its texts. What each text says is stored by itself; the graph is then made anew from
/// all that is stored and only the differences are written. So the graph does not depend on the way it came about: added
/// one by one or all at once, changed or removed, the same texts give the same graph.
/// </summary>
/// <param name="builder">Reads texts and builds graphs.</param>
/// <param name="store">Keeps what each text says.</param>
/// <param name="writer">Keeps the graph.</param>
/// <param name="clock">For elapsed times only; the system's by default.</param>
public sealed class IncrementalBuild(GraphBuilder builder, IExtractionStore store, IGraphWriter writer, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Reads what is new or changed among <paramref name="inputs"/>, and brings the graph up to date.</summary>
    /// <param name="inputs">Texts; each name once. Texts that are stored but not among the inputs stay.</param>
    /// <param name="options">How to go about it, or null for the defaults.</param>
    /// <param name="progress">Told how far it is, from any thread; or null.</param>
    /// <param name="cancellationToken">Stops the reading of inputs; what has been read so far is stored, linked and written, so that the graph is valid and the next build goes on from there.</param>
    /// <exception cref="GraphStoreException">The store cannot be read or written.</exception>
    public async Task<BuildReport> UpdateAsync(
        IAsyncEnumerable<BuildInput> inputs, BuildOptions? options = null, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        long started = _clock.GetTimestamp();
        options ??= new BuildOptions();
        var tally = new BuildTally(await ReadKeysAsync(), builder.Version, options.ExpectedInputs, progress);
        await StoreAsync(inputs, tally, tally.Sort, options, cancellationToken);
        if (!cancellationToken.IsCancellationRequested)
            await RenewAsync(tally, options, cancellationToken);
        return await FinishAsync(tally.ToReport(), started, progress, cancellationToken);
    }

    /// <summary>Removes texts by name; the graph is then the one that never saw them. Names that are not stored are passed over.</summary>
    /// <exception cref="GraphStoreException">The store cannot be read or written.</exception>
    public async Task<BuildReport> RemoveAsync(
        IReadOnlyCollection<string> names, IProgress<BuildProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        long started = _clock.GetTimestamp();
        int removed = await store.RemoveAsync(names, cancellationToken);
        return await FinishAsync(new BuildReport { Removed = removed }, started, progress, cancellationToken);
    }

    private async Task<Dictionary<string, StoredExtractionKey>> ReadKeysAsync() =>
        (await store.ListAsync(CancellationToken.None)).ToDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>Texts that an earlier version read and that were not among the inputs are read again as they were stored.</summary>
    private async Task RenewAsync(BuildTally tally, BuildOptions options, CancellationToken cancellationToken)
    {
        if (!tally.BeginRenewal())
            return;
        await StoreAsync(ReadStoredAsync(tally), tally, tally.SortRenewed, options, cancellationToken);
    }

    private async IAsyncEnumerable<BuildInput> ReadStoredAsync(BuildTally tally)
    {
        await foreach (StoredExtraction stored in store.ReadAllAsync(CancellationToken.None))
        {
            if (tally.IsOutdated(stored))
                yield return TryDecode(stored, out ResolvedDocument? extraction, out string? problem) ? BuildInput.Of(extraction!.Document) : BuildInput.OfFailure(stored.Name, problem!);
        }
    }

    /// <summary>Readers fill a bounded channel, one writer empties it into the store batch by batch: neither runs far ahead of the other.</summary>
    private async Task StoreAsync(
        IAsyncEnumerable<BuildInput> inputs, BuildTally tally, Func<BuildInput, PendingDocument?> sort, BuildOptions options, CancellationToken cancellationToken)
    {
        var extracted = Channel.CreateBounded<StoredExtraction>(new BoundedChannelOptions(2 * options.BatchSize) { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task storing = PutBatchesAsync(extracted.Reader, options.BatchSize, stop);
        Exception? failure = null;
        try
        {
            await ExtractAsync(inputs, tally, sort, extracted.Writer, options, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            tally.Interrupted = cancellationToken.IsCancellationRequested;
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            extracted.Writer.Complete();
            if (failure is null)
                await storing;
            else
                await storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ExtractAsync(
        IAsyncEnumerable<BuildInput> inputs, BuildTally tally, Func<BuildInput, PendingDocument?> sort, ChannelWriter<StoredExtraction> extracted, BuildOptions options, CancellationToken stop)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = stop };
        await Parallel.ForEachAsync(inputs, parallel, async (input, token) =>
        {
            if (sort(input) is { } pending && Extract(pending, tally) is { } extraction)
                await extracted.WriteAsync(extraction, token);
            tally.Advance(input.Bytes);
        });
    }

    private StoredExtraction? Extract(PendingDocument pending, BuildTally tally)
    {
        Document document = pending.Document;
        try
        {
            byte[] payload = ExtractionCodec.Encode(builder.Read(document));
            tally.Count(pending.Outcome);
            return new StoredExtraction(document.Name, pending.ContentHash, builder.Version, payload);
        }
        catch (Exception exception)   // one text that trips a stage must not cost the others
        {
            tally.Fail(document.Name, $"Reading it stopped with an error in the program ({exception.GetType().Name}: {exception.Message}). The other texts are not affected; please report this text.");
            return null;
        }
    }

    private async Task PutBatchesAsync(ChannelReader<StoredExtraction> extracted, int batchSize, CancellationTokenSource stop)
    {
        try
        {
            var batch = new List<StoredExtraction>(batchSize);
            await foreach (StoredExtraction extraction in extracted.ReadAllAsync(CancellationToken.None))
            {
                batch.Add(extraction);
                if (batch.Count == batchSize)
                    await PutAsync(batch);
            }
            await PutAsync(batch);
        }
        catch
        {
            await stop.CancelAsync();   // the readers would wait for ever on a channel that nobody empties
            throw;
        }
    }

    private async Task PutAsync(List<StoredExtraction> batch)
    {
        if (batch.Count > 0)
            await store.PutAsync(batch, CancellationToken.None);
        batch.Clear();
    }

    private async Task<BuildReport> FinishAsync(BuildReport report, long started, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        (List<ResolvedDocument> documents, List<InputNote> unreadable) = await ReadExtractionsAsync();
        progress?.Report(new BuildProgress(BuildStage.Linking, 0, documents.Count, report.Bytes));
        PropertyGraph graph = builder.Build(documents);
        var writing = progress is null ? null : new WriteProgress(progress, report.Bytes);
        GraphWriteSummary summary = await writer.WriteAsync(graph, writing, CancellationToken.None);
        return report with
        {
            Documents = documents.Count,
            Failed = [.. report.Failed.Concat(unreadable).DistinctBy(failed => failed.Name).OrderBy(failed => failed.Name, StringComparer.Ordinal)],
            Graph = summary,
            Interrupted = report.Interrupted || cancellationToken.IsCancellationRequested,
            Elapsed = _clock.GetElapsedTime(started),
        };
    }

    private async Task<(List<ResolvedDocument> Documents, List<InputNote> Unreadable)> ReadExtractionsAsync()
    {
        List<ResolvedDocument> documents = [];
        List<InputNote> unreadable = [];
        await foreach (StoredExtraction stored in store.ReadAllAsync(CancellationToken.None))
        {
            if (TryDecode(stored, out ResolvedDocument? extraction, out string? problem))
                documents.Add(extraction!);
            else
                unreadable.Add(new InputNote(stored.Name, problem!));
        }
        return (documents, unreadable);
    }

    private static bool TryDecode(StoredExtraction stored, out ResolvedDocument? extraction, out string? problem)
    {
        try
        {
            (extraction, problem) = (ExtractionCodec.Decode(stored.Payload.Span), null);
            return true;
        }
        catch (JsonException exception)
        {
            (extraction, problem) = (null, $"What was stored of this text cannot be read ({exception.Message}). Remove it, then build it again from its file.");
            return false;
        }
    }

    private sealed class WriteProgress(IProgress<BuildProgress> progress, long bytes) : IProgress<GraphWriteProgress>
    {
        public void Report(GraphWriteProgress value) => progress.Report(new BuildProgress(BuildStage.Writing, value.Done, value.Total, bytes));
    }
}
