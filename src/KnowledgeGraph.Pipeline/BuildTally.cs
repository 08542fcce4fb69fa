using System.Collections.Immutable;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Pipeline;

/// <summary>Why a text is to be read.</summary>
internal enum ReadingOutcome
{
    Added,
    Updated,
    Renewed,
}

/// <summary>A text that is to be read.</summary>
internal sealed record PendingDocument(Document Document, string ContentHash, ReadingOutcome Outcome);

/// <summary>Decides which inputs need reading, and counts. Thread-safe.</summary>
internal sealed class BuildTally(
    IReadOnlyDictionary<string, StoredExtractionKey> stored, string version, int? expectedInputs, IProgress<BuildProgress>? progress)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _hashByName = new(StringComparer.Ordinal);
    private readonly List<InputNote> _failed = [];
    private readonly List<InputNote> _skipped = [];
    private readonly List<InputNote> _warnings = [];
    private readonly int[] _outcomes = new int[Enum.GetValues<ReadingOutcome>().Length];
    private BuildStage _stage = BuildStage.Reading;
    private int? _total = expectedInputs;
    private int _done, _unchanged;
    private long _bytes;

    public bool Interrupted { get; set; }

    /// <summary>The text that an input asks to be read, or null where it is stored already, failed or is passed over.</summary>
    public PendingDocument? Sort(BuildInput input)
    {
        if (input.Document is not { } document)
        {
            Reject(input);
            return null;
        }
        string hash = ExtractionCodec.ContentHash(document);
        lock (_gate)
        {
            _warnings.AddRange(input.Warnings.Select(warning => new InputNote(input.Name, warning)));
            return IsFirstOfItsName(document.Name, hash) ? Compare(document, hash) : null;
        }
    }

    /// <summary>The stored text that an input asks to be read again, or null where it cannot be.</summary>
    public PendingDocument? SortRenewed(BuildInput input)
    {
        if (input.Document is { } document)
            return new PendingDocument(document, stored[document.Name].ContentHash, ReadingOutcome.Renewed);
        Reject(input);
        return null;
    }

    /// <summary>Turns to stored texts of an earlier version that were not among the inputs; false where there are none.</summary>
    public bool BeginRenewal()
    {
        int outdated = stored.Values.Count(IsOutdated);
        (_stage, _done, _total) = (BuildStage.Renewing, 0, outdated);
        return outdated > 0;
    }

    public bool IsOutdated(StoredExtraction extraction) => stored.TryGetValue(extraction.Name, out StoredExtractionKey? key) && IsOutdated(key);

    public void Count(ReadingOutcome outcome) => Interlocked.Increment(ref _outcomes[(int)outcome]);

    public void Fail(string name, string reason)
    {
        lock (_gate)
            _failed.Add(new InputNote(name, reason));
    }

    public void Advance(long bytes)
    {
        int done = Interlocked.Increment(ref _done);
        long allBytes = Interlocked.Add(ref _bytes, bytes);
        progress?.Report(new BuildProgress(_stage, done, _total, allBytes));
    }

    public BuildReport ToReport() => new()
    {
        Added = _outcomes[(int)ReadingOutcome.Added],
        Updated = _outcomes[(int)ReadingOutcome.Updated],
        Renewed = _outcomes[(int)ReadingOutcome.Renewed],
        Unchanged = _unchanged,
        Failed = InOrder(_failed),
        Skipped = InOrder(_skipped),
        Warnings = InOrder(_warnings),
        Bytes = _bytes,
        Interrupted = Interrupted,
    };

    private static ImmutableArray<InputNote> InOrder(List<InputNote> inputs) =>
        [.. inputs.OrderBy(input => input.Name, StringComparer.Ordinal).ThenBy(input => input.Reason, StringComparer.Ordinal)];

    private bool IsOutdated(StoredExtractionKey key) => key.Version != version && !_hashByName.ContainsKey(key.Name);

    private void Reject(BuildInput input)
    {
        lock (_gate)
        {
            if (input.Failure is { } failure)
                _failed.Add(new InputNote(input.Name, failure));
            else
                _skipped.Add(new InputNote(input.Name, input.Skipped ?? ""));
        }
    }

    private bool IsFirstOfItsName(string name, string hash)
    {
        if (_hashByName.TryAdd(name, hash))
            return true;
        if (_hashByName[name] != hash)
            _failed.Add(new InputNote(name, "Another input of this build has the same name and other content. Rename one of the two, or build from a folder above both."));
        return false;
    }

    private PendingDocument? Compare(Document document, string hash)
    {
        StoredExtractionKey? key = stored.GetValueOrDefault(document.Name);
        if (key is null)
            return new PendingDocument(document, hash, ReadingOutcome.Added);
        if (key.ContentHash != hash)
            return new PendingDocument(document, hash, ReadingOutcome.Updated);
        if (key.Version != version)
            return new PendingDocument(document, hash, ReadingOutcome.Renewed);
        _unchanged++;
        return null;
    }
}
