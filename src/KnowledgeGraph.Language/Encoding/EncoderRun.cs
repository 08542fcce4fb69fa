using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Encoding.Kernels;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>
/// One pass of some sentences through a network. Sentences lie behind one another without padding; only attention looks at where they
/// begin. Not thread-safe: each thread has its own.
/// </summary>
internal sealed unsafe class EncoderRun(EncoderModel model) : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly int _width = model.Header.Width;

    /// <summary>Computes everything about the sentences; the result points into this run's memory and is void after the next call.</summary>
    public EncodedBatch Compute(IReadOnlyList<PieceSequence> sentences)
    {
        int pieces = sentences.Sum(sentence => sentence.Length);
        int nodes = sentences.Sum(sentence => sentence.WordCount + 1);
        _workspace.Reset(NeededFloats(sentences, pieces, nodes));
        float* states = _workspace.Take((long)pieces * _width);
        Embed(sentences, states);
        int widest = model.Header.Intermediate;
        Scratch scratch = new(_workspace, pieces, widest, model.Layers[0].AttentionInput.Stride, _width, model.Attention.ScratchSize(sentences.Max(sentence => sentence.Length)));
        foreach (EncoderLayer layer in model.Layers)
            ApplyLayer(layer, sentences, states, pieces, scratch);
        return ComputeHeads(sentences, states, nodes);
    }

    public void Dispose() => _workspace.Dispose();

    private long NeededFloats(IReadOnlyList<PieceSequence> sentences, int pieces, int nodes)
    {
        long perPiece = _width * 3 + Math.Max(model.Layers[0].Widen.Stride, model.Layers[0].AttentionInput.Stride) + model.Header.Intermediate / 4 + 1;
        long perNode = _width * 2 + model.Classes.Stride + model.Projections.Stride + model.ArcBilinear.Stride + model.RelationBilinear.Stride + 2;
        return perPiece * (pieces + IntegerKernel.TileRows) + perNode * (nodes + IntegerKernel.TileRows) + model.Attention.ScratchSize(sentences.Max(sentence => sentence.Length)) + 1024;
    }

    private void Embed(IReadOnlyList<PieceSequence> sentences, float* states)
    {
        fixed (sbyte* words = model.WordEmbedding.Values)
        fixed (float* positions = model.PositionEmbedding, shapes = model.ShapeEmbedding, weight = model.EmbeddingNorm.Weight, bias = model.EmbeddingNorm.Bias)
        {
            foreach (PieceSequence sentence in sentences)
            {
                for (int i = 0; i < sentence.Length; i++, states += _width)
                {
                    int piece = sentence.Pieces[i];
                    AddEmbeddings(words + (long)piece * _width, model.WordEmbedding.Scales[piece], positions + i * _width, shapes + sentence.Shapes[i] * _width, states);
                    VectorMath.NormalizeRow(states, null, weight, bias, states, _width);
                }
            }
        }
    }

    private void AddEmbeddings(sbyte* word, float scale, float* position, float* shape, float* target)
    {
        Vector256<float> step = Vector256.Create(scale);
        for (int i = 0; i < _width; i += VectorMath.Lanes)
        {
            Vector128<short> narrow = Vector128.WidenLower(Vector128.CreateScalar(*(long*)(word + i)).AsSByte());
            Vector256<int> bytes = Vector256.Create(Vector128.WidenLower(narrow), Vector128.WidenUpper(narrow));
            (Vector256.ConvertToSingle(bytes) * step + Vector256.Load(position + i) + Vector256.Load(shape + i)).Store(target + i);
        }
    }

    private void ApplyLayer(EncoderLayer layer, IReadOnlyList<PieceSequence> sentences, float* states, int pieces, Scratch scratch)
    {
        layer.AttentionInput.Apply(Quantize(states, _width, _width, pieces, scratch.Bytes, scratch.Steps), scratch.Wide);
        long row = 0;
        foreach (PieceSequence sentence in sentences)
        {
            model.Attention.Apply(scratch.Wide + row * layer.AttentionInput.Stride, scratch.Attended + row * _width, sentence.Length, scratch.Attention);
            row += sentence.Length;
        }
        layer.AttentionOutput.Apply(Quantize(scratch.Attended, _width, _width, pieces, scratch.Bytes, scratch.Steps), scratch.Output);
        AddAndNormalize(states, scratch.Output, layer.AttentionNorm, pieces);
        layer.Widen.Apply(Quantize(states, _width, _width, pieces, scratch.Bytes, scratch.Steps), scratch.Wide);
        layer.Narrow.Apply(Quantize(scratch.Wide, layer.Widen.Stride, layer.Narrow.Inputs, pieces, scratch.Bytes, scratch.Steps), scratch.Output);
        AddAndNormalize(states, scratch.Output, layer.Norm, pieces);
    }

    private void AddAndNormalize(float* states, float* added, Normalization norm, int rows)
    {
        fixed (float* weight = norm.Weight, bias = norm.Bias)
        {
            for (long row = 0; row < rows; row++)
                VectorMath.NormalizeRow(added + row * _width, states + row * _width, weight, bias, states + row * _width, _width);
        }
    }

    private static QuantizedRows Quantize(float* rows, int stride, int length, int count, byte* bytes, float* steps)
    {
        for (long row = 0; row < count; row++)
            steps[row] = VectorMath.QuantizeRow(rows + row * stride, bytes + row * length, length);
        return new QuantizedRows(bytes, steps, count);
    }

    private EncodedBatch ComputeHeads(IReadOnlyList<PieceSequence> sentences, float* states, int nodes)
    {
        float* vectors = _workspace.Take((long)nodes * _width);
        GatherNodes(sentences, states, vectors);
        byte* bytes = (byte*)_workspace.Take((long)(nodes + IntegerKernel.TileRows) * _width / sizeof(float));
        float* steps = _workspace.Take(nodes);
        float* classes = Output(model.Classes, nodes);
        float* projections = Output(model.Projections, nodes);
        float* arcs = Output(model.ArcBilinear, nodes);
        float* relations = Output(model.RelationBilinear, nodes);
        QuantizedRows rows = Quantize(vectors, _width, _width, nodes, bytes, steps);
        model.Classes.Apply(rows, classes);
        model.Projections.Apply(rows, projections);
        (int arcWidth, int relationWidth) = (model.Header.ArcWidth, model.Header.RelationWidth);
        model.ArcBilinear.Apply(Quantize(projections, model.Projections.Stride, arcWidth, nodes, bytes, steps), arcs);
        model.RelationBilinear.Apply(Quantize(projections + 2 * arcWidth, model.Projections.Stride, relationWidth, nodes, bytes, steps), relations);
        return new EncodedBatch(model, classes, projections + arcWidth, projections + 2 * arcWidth + relationWidth, arcs, relations);
    }

    private float* Output(LinearLayer layer, int rows) => _workspace.Take((long)rows * layer.Stride);

    private void GatherNodes(IReadOnlyList<PieceSequence> sentences, float* states, float* vectors)
    {
        foreach (PieceSequence sentence in sentences)
        {
            foreach (int piece in sentence.FirstPieces)
            {
                new ReadOnlySpan<float>(states + (long)piece * _width, _width).CopyTo(new Span<float>(vectors, _width));
                vectors += _width;
            }
            states += (long)sentence.Length * _width;
        }
    }

    /// <summary>The memory that all layers use in turn.</summary>
    private readonly struct Scratch(Workspace workspace, int pieces, int intermediate, int mixedWidth, int width, int attention)
    {
        public byte* Bytes { get; } = (byte*)workspace.Take((long)(pieces + IntegerKernel.TileRows) * intermediate / sizeof(float));

        public float* Steps { get; } = workspace.Take(pieces);

        public float* Wide { get; } = workspace.Take((long)pieces * Math.Max(intermediate, mixedWidth));

        public float* Attended { get; } = workspace.Take((long)pieces * width);

        public float* Output { get; } = workspace.Take((long)pieces * width);

        public float* Attention { get; } = workspace.Take(attention);
    }
}
