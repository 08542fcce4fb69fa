using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Language;
using KnowledgeGraph.Resolution;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Pipeline.Tests;

/// <summary>A journey of five one-line stages: each word of a text is a place, the same word in two texts is the same place.</summary>
internal sealed class SmallWorld(string rulesVersion = "rules-1") : ITextAnalyzer, IMentionExtractor, IDocumentResolver, IGraphLinker, IGraphComposer
{
    private int _textsAnalyzed;

    public string Name => "small-analyzer 1";

    public string Version => rulesVersion;

    public int TextsAnalyzed => _textsAnalyzed;

    /// <summary>Called with each text's name before it is analysed.</summary>
    public Action<string> BeforeAnalysis { get; init; } = _ => { };

    public GraphBuilder Builder => new(this, this, this, this, this);

    public AnalyzedText Analyze(Document document)
    {
        BeforeAnalysis(document.Name);
        Interlocked.Increment(ref _textsAnalyzed);
        return document.Text.Contains("explode", StringComparison.Ordinal)
            ? throw new InvalidOperationException("boom")
            : new AnalyzedText(document, [], []);
    }

    public MentionSet Extract(AnalyzedText text) => new(text, [], [], [], null);

    public ResolvedDocument Resolve(MentionSet mentions)
    {
        Document document = mentions.Text.Document;
        IEnumerable<LocalEntity> entities = Words(document.Text)
            .GroupBy(mention => mention.Text, StringComparer.Ordinal)
            .Select(group => new LocalEntity(EntityType.Place, group.Key, null, [.. group]));
        return new ResolvedDocument(document, null, [.. entities], []);
    }

    public ResolvedGraph Link(IEnumerable<ResolvedDocument> documents)
    {
        ImmutableArray<ResolvedDocument> all = [.. documents.OrderBy(document => document.Document.Name, StringComparer.Ordinal)];
        IEnumerable<LinkedEntity> entities = all
            .SelectMany((document, d) => document.Entities.Select((entity, e) => (entity.Name, Reference: new LocalReference(d, e))))
            .GroupBy(pair => pair.Name, pair => pair.Reference, StringComparer.Ordinal)
            .Select(group => new LinkedEntity("place:" + group.Key, EntityType.Place, group.Key, null, [.. group]));
        return new ResolvedGraph(all, [.. entities], []);
    }

    public PropertyGraph Compose(ResolvedGraph resolved) => PropertyGraph.Of(
        resolved.Documents.Select(document => new Node("doc:" + document.Document.Name, ["Document"], PropertyMap.Of(("text", document.Document.Text))))
            .Concat(resolved.Entities.Select(entity => new Node(entity.Id, ["Entity", "Place"], PropertyMap.Of(("document_count", entity.Members.Length))))),
        resolved.Entities.SelectMany(entity => entity.Members.Select(member => Mention(entity, resolved.Documents[member.Document].Document.Name))));

    private static Relationship Mention(LinkedEntity entity, string document) =>
        new($"r:{entity.Id}>{document}", "MENTIONED_IN", entity.Id, "doc:" + document, PropertyMap.Empty);

    private static IEnumerable<LocalMention> Words(string text)
    {
        int start = 0;
        foreach (string word in text.Split(' '))
        {
            if (word.Length > 0)
                yield return new LocalMention(new TextSpan(start, start + word.Length), word, "word");
            start += word.Length + 1;
        }
    }
}

/// <summary>Keeps extractions and a graph in memory.</summary>
internal sealed class MemoryStore : IExtractionStore, IGraphWriter
{
    private readonly SortedDictionary<string, StoredExtraction> _kept = new(StringComparer.Ordinal);

    public PropertyGraph Graph { get; private set; } = PropertyGraph.Empty;

    public List<int> BatchSizes { get; } = [];

    /// <summary>What a put throws, or null.</summary>
    public Exception? PutFailure { get; set; }

    public Task<IReadOnlyList<StoredExtractionKey>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<StoredExtractionKey>>([.. _kept.Values.Select(kept => new StoredExtractionKey(kept.Name, kept.ContentHash, kept.Version))]);

    public async IAsyncEnumerable<StoredExtraction> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (StoredExtraction kept in _kept.Values.ToArray())
        {
            await Task.Yield();
            yield return kept;
        }
    }

    public Task PutAsync(IReadOnlyCollection<StoredExtraction> batch, CancellationToken cancellationToken = default)
    {
        if (PutFailure is not null)
            throw PutFailure;
        BatchSizes.Add(batch.Count);
        foreach (StoredExtraction extraction in batch)
            _kept[extraction.Name] = extraction;
        return Task.CompletedTask;
    }

    public Task<int> RemoveAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default) =>
        Task.FromResult(names.Count(_kept.Remove));

    public Task<GraphWriteSummary> WriteAsync(PropertyGraph graph, IProgress<GraphWriteProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var delta = GraphDelta.Between(Graph, graph);
        Graph = graph;
        progress?.Report(new GraphWriteProgress(delta.Count, delta.Count));
        return Task.FromResult(new GraphWriteSummary(
            delta.NodesToWrite.Length, delta.NodesToRemove.Length, delta.RelationshipsToWrite.Length, delta.RelationshipsToRemove.Length));
    }
}
