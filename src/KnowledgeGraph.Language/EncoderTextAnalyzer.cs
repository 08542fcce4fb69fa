using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeGraph.Language.Encoding;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Tagging;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language;

/// <summary>
/// Tokens and sentences by rules; tags, features, lemmas, dependency trees (Universal Dependencies) and names (PER, ORG, LOC, MISC,
/// WEAPON) by the embedded model of <c>Models/</c>. The same text gives the same result on every processor. Thread-safe; the model is
/// loaded once, in some tenths of a second, so keep one instance.
/// </summary>
public sealed class EncoderTextAnalyzer : ITextAnalyzer, IDisposable
{
    /// <summary>Pieces that are computed at once: enough to share the reading of the weights, few enough to stay in the cache.</summary>
    private const int BatchPieces = 384;

    private readonly EncoderModel _model;
    private readonly RuleTextAnalyzer _rules;
    private readonly WordTagger _tagger;
    private readonly NameDecoder _names;
    private readonly ConcurrentBag<EncoderRun> _idleRuns = [];

    /// <summary>Loads the embedded model for this processor.</summary>
    /// <param name="rules">Gives the tokens and sentences.</param>
    public EncoderTextAnalyzer(RuleTextAnalyzer rules) : this(rules, EncoderModel.LoadEmbedded())
    {
    }

    internal EncoderTextAnalyzer(RuleTextAnalyzer rules, EncoderModel model)
    {
        (_rules, _model) = (rules, model);
        _tagger = new WordTagger(model.Header);
        _names = new NameDecoder(_tagger.NameLabels);
    }

    /// <inheritdoc/>
    public string Name => $"{_model.Header.Name}+{_rules.Name}";

    /// <inheritdoc/>
    public AnalyzedText Analyze(Document document)
    {
        AnalyzedText parted = _rules.Analyze(document);
        List<SentenceWindow> windows = SentenceWindow.Create(_model.Tokenizer, parted.Tokens, parted.Sentences, _model.LongestSequence);
        Token[] tokens = [.. parted.Tokens];
        List<NameSpan> names = [];
        if (!_idleRuns.TryTake(out EncoderRun? run))
            run = new EncoderRun(_model);
        foreach (List<SentenceWindow> batch in Batches(windows))
            Decode(batch, run.Compute([.. batch.Select(window => window.Sequence)]), tokens, names);
        _idleRuns.Add(run);
        AttachContinuations(windows, tokens);
        return new AnalyzedText(document, ImmutableCollectionsMarshal.AsImmutableArray(tokens), parted.Sentences, [.. names.OrderBy(name => name.FirstToken)]);
    }

    /// <summary>Frees the memory that analyses work in.</summary>
    public void Dispose()
    {
        while (_idleRuns.TryTake(out EncoderRun? run))
            run.Dispose();
    }

    private static IEnumerable<List<SentenceWindow>> Batches(List<SentenceWindow> windows)
    {
        List<SentenceWindow> batch = [];
        int pieces = 0;
        foreach (SentenceWindow window in windows)
        {
            if (batch.Count > 0 && pieces + window.Sequence.Length > BatchPieces)
            {
                yield return batch;
                (batch, pieces) = ([], 0);
            }
            batch.Add(window);
            pieces += window.Sequence.Length;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    private void Decode(List<SentenceWindow> windows, EncodedBatch encoded, Token[] tokens, List<NameSpan> names)
    {
        long root = 0;
        foreach (SentenceWindow window in windows)
        {
            DecodeWords(window, root, encoded, tokens, names);
            DecodeTree(window, root, encoded, tokens);
            root += window.Sequence.WordCount + 1;
        }
    }

    private void DecodeWords(SentenceWindow window, long root, EncodedBatch encoded, Token[] tokens, List<NameSpan> names)
    {
        int words = window.Sequence.WordCount;
        int labels = _tagger.NameLabels.Length;
        float[] nameScores = new float[words * labels];
        for (int word = 0; word < words; word++)
        {
            ReadOnlySpan<float> scores = encoded.Classes(root + word + 1);
            int token = window.FirstToken + word;
            tokens[token] = _tagger.Tag(tokens[token], scores);
            _tagger.NameScores(scores).CopyTo(nameScores.AsSpan(word * labels));
        }
        names.AddRange(_names.Decode(nameScores, words, window.FirstToken));
    }

    private void DecodeTree(SentenceWindow window, long root, EncodedBatch encoded, Token[] tokens)
    {
        int nodes = window.Sequence.WordCount + 1;
        float[] scores = new float[nodes * nodes];
        for (int dependent = 1; dependent < nodes; dependent++)
        {
            Span<float> row = scores.AsSpan(dependent * nodes, nodes);
            for (int head = 0; head < nodes; head++)
                row[head] = encoded.ArcScore(root + dependent, root + head);
            VectorMath.LogSoftmax(row);
        }
        int[] heads = MaximumSpanningTree.Decode(scores, nodes);
        for (int node = 1; node < nodes; node++)
        {
            int token = window.FirstToken + node - 1;
            tokens[token] = tokens[token] with
            {
                Head = heads[node] == 0 ? -1 : window.FirstToken + heads[node] - 1,
                DependencyRelation = _model.Header.Relations[encoded.BestRelation(root + node, root + heads[node])],
            };
        }
    }

    /// <summary>A sentence has one root: that of its first window; those of the others hang on it as parataxis.</summary>
    private static void AttachContinuations(List<SentenceWindow> windows, Token[] tokens)
    {
        int sentenceRoot = -1;
        foreach (SentenceWindow window in windows)
        {
            int root = Enumerable.Range(window.FirstToken, window.Sequence.WordCount).First(token => tokens[token].Head == -1);
            if (!window.Continues)
                sentenceRoot = root;
            else
                tokens[root] = tokens[root] with { Head = sentenceRoot, DependencyRelation = "parataxis" };
        }
    }
}
