using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Network;

/// <summary>Sentences of about one length as tensors: pieces padded to the longest, words to the most.</summary>
internal sealed class Batch : IDisposable
{
    /// <summary>What padding adds to a score, so that no attention and no head falls on it.</summary>
    private const float Excluded = -1e4f;

    private readonly List<Tensor> _tensors = [];

    public Batch(IReadOnlyList<EncodedSentence> sentences)
    {
        Sentences = sentences;
        Count = sentences.Count;
        Length = sentences.Max(sentence => sentence.Sequence.Length);
        Nodes = sentences.Max(sentence => sentence.Sequence.WordCount) + 1;
        PieceCount = sentences.Sum(sentence => sentence.Sequence.Length);
        FillPieces();
    }

    public IReadOnlyList<EncodedSentence> Sentences { get; }

    /// <summary>How many sentences there are.</summary>
    public int Count { get; }

    /// <summary>Pieces of the longest sentence.</summary>
    public int Length { get; }

    /// <summary>Words of the longest sentence and the root.</summary>
    public int Nodes { get; }

    public int PieceCount { get; }

    /// <summary>The distinct pieces; <see cref="Pieces"/> counts in them.</summary>
    public long[] DistinctPieces { get; private set; } = [];

    public Tensor Pieces { get; private set; } = null!;

    public Tensor Shapes { get; private set; } = null!;

    /// <summary>Added to attention scores: [sentences, 1, 1, pieces].</summary>
    public Tensor PieceMask { get; private set; } = null!;

    /// <summary>The row of each node's piece among all pieces: [sentences * nodes].</summary>
    public Tensor NodePieces { get; private set; } = null!;

    /// <summary>Added to head scores: [sentences, 1, nodes].</summary>
    public Tensor NodeMask { get; private set; } = null!;

    /// <summary>Rows (among all nodes) and classes of the words that have a class.</summary>
    public (Tensor Rows, Tensor Classes)? Labelled(Func<EncodedSentence, int[]> classesOf)
    {
        List<long> rows = [];
        List<long> classes = [];
        for (int s = 0; s < Count; s++)
        {
            int[] own = classesOf(Sentences[s]);
            for (int word = 0; word < own.Length; word++)
            {
                if (own[word] == EncodedSentence.Unknown)
                    continue;
                rows.Add(s * Nodes + word + 1);
                classes.Add(own[word]);
            }
        }
        return rows.Count == 0 ? null : (Keep(tensor(rows.ToArray())), Keep(tensor(classes.ToArray())));
    }

    /// <summary>The rows of all words among all nodes.</summary>
    public Tensor WordRows() =>
        Keep(tensor(Enumerable.Range(0, Count).SelectMany(s => Enumerable.Range(1, Sentences[s].Sequence.WordCount).Select(node => (long)(s * Nodes + node))).ToArray()));

    /// <summary>The rows of the heads of words that have a relation, beside <see cref="Labelled"/> of the relations.</summary>
    public Tensor HeadRows()
    {
        List<long> rows = [];
        for (int s = 0; s < Count; s++)
        {
            for (int word = 0; word < Sentences[s].Relations.Length; word++)
            {
                if (Sentences[s].Relations[word] != EncodedSentence.Unknown)
                    rows.Add(s * Nodes + Sentences[s].Heads[word]);
            }
        }
        return Keep(tensor(rows.ToArray()));
    }

    public void Dispose() => _tensors.ForEach(tensor => tensor.Dispose());

    private void FillPieces()
    {
        long[] pieces = new long[Count * Length];
        long[] shapes = new long[Count * Length];
        float[] pieceMask = new float[Count * Length];
        long[] nodePieces = new long[Count * Nodes];
        float[] nodeMask = new float[Count * Nodes];
        pieceMask.AsSpan().Fill(Excluded);
        nodeMask.AsSpan().Fill(Excluded);
        Dictionary<int, long> distinct = new() { [0] = 0 };
        for (int s = 0; s < Count; s++)
        {
            EncodedSentence sentence = Sentences[s];
            for (int i = 0; i < sentence.Sequence.Length; i++)
            {
                int piece = sentence.Sequence.Pieces[i];
                if (!distinct.TryGetValue(piece, out long local))
                    distinct[piece] = local = distinct.Count;
                (pieces[s * Length + i], shapes[s * Length + i], pieceMask[s * Length + i]) = (local, sentence.Sequence.Shapes[i], 0);
            }
            nodePieces.AsSpan(s * Nodes, Nodes).Fill(s * Length);
            for (int node = 0; node <= sentence.Sequence.WordCount; node++)
                (nodePieces[s * Nodes + node], nodeMask[s * Nodes + node]) = (s * Length + sentence.Sequence.FirstPieces[node], 0);
        }
        DistinctPieces = [.. distinct.OrderBy(entry => entry.Value).Select(entry => (long)entry.Key)];
        Pieces = Keep(tensor(pieces));
        Shapes = Keep(tensor(shapes));
        PieceMask = Keep(tensor(pieceMask, [Count, 1, 1, Length]));
        NodePieces = Keep(tensor(nodePieces));
        NodeMask = Keep(tensor(nodeMask, [Count, 1, Nodes]));
    }

    private Tensor Keep(Tensor tensor)
    {
        _tensors.Add(tensor.DetachFromDisposeScope());
        return tensor;
    }
}
