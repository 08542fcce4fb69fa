using System.Runtime.InteropServices;
using KnowledgeGraph.Training.Network;
using TorchSharp;
using static TorchSharp.torch;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace KnowledgeGraph.Training.Learning;

/// <summary>Updates a network's parameters; of the word embedding only the rows that a batch touched.</summary>
internal sealed class Optimizer(Parameters parameters)
{
    private const double EncoderRate = 2e-4;
    private const double HeadRate = 1e-3;
    private const double WeightDecay = 0.01;
    private const double LargestNorm = 2;

    private readonly SortedDictionary<string, (float[] Mean, float[] Variance)> _moments = new(StringComparer.Ordinal);

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Takes one step and clears the gradients.</summary>
    /// <param name="rateScale">The schedule's factor, 0 to 1.</param>
    /// <param name="distinctPieces">The rows of the word embedding that <paramref name="pieceVectors"/> copies.</param>
    /// <param name="pieceVectors">The copies, with their gradient.</param>
    public void Step(double rateScale, long[] distinctPieces, Tensor pieceVectors)
    {
        Steps++;
        string[] trained = [.. parameters.Names.Where(name => parameters[name].grad is not null)];
        double norm = Math.Sqrt(trained.Sum(name => SumOfSquares(parameters[name])) + SumOfSquares(pieceVectors));
        float clip = norm > LargestNorm ? (float)(LargestNorm / norm) : 1;
        foreach (string name in trained)
        {
            using Tensor gradient = parameters[name].grad!.contiguous();
            Span<float> values = Parameters.Values(parameters[name]);
            (float[] mean, float[] variance) = Moments(name, values.Length);
            RuleFor(name, rateScale).Step(values, Parameters.Values(gradient), mean, variance, Steps, clip);
            parameters[name].grad!.zero_();
        }
        StepRows(rateScale, distinctPieces, pieceVectors, clip);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Steps);
        writer.Write(_moments.Count);
        foreach ((string name, (float[] mean, float[] variance)) in _moments)
        {
            writer.Write(name);
            writer.Write(mean.Length);
            writer.Write(MemoryMarshal.AsBytes(mean.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(variance.AsSpan()));
        }
    }

    public void Read(BinaryReader reader)
    {
        Steps = reader.ReadInt32();
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            string name = reader.ReadString();
            (float[] mean, float[] variance) = Moments(name, reader.ReadInt32());
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(mean.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(variance.AsSpan()));
        }
    }

    private void StepRows(double rateScale, long[] rows, Tensor vectors, float clip)
    {
        Span<float> table = Parameters.Values(parameters[EncoderNetwork.WordEmbedding]);
        (float[] mean, float[] variance) = Moments(EncoderNetwork.WordEmbedding, table.Length);
        using Tensor gradient = vectors.grad!.contiguous();
        Span<float> all = Parameters.Values(gradient);
        int width = all.Length / rows.Length;
        AdamW rule = RuleFor(EncoderNetwork.WordEmbedding, rateScale);
        for (int i = 0; i < rows.Length; i++)
        {
            int start = (int)rows[i] * width;
            rule.Step(table.Slice(start, width), all.Slice(i * width, width), mean.AsSpan(start, width), variance.AsSpan(start, width), Steps, clip);
        }
    }

    private static AdamW RuleFor(string name, double rateScale)
    {
        bool isEncoder = name.StartsWith("layer", StringComparison.Ordinal) || name.StartsWith("embeddings", StringComparison.Ordinal);
        bool decays = name.EndsWith(".weight", StringComparison.Ordinal) && !name.Contains("norm", StringComparison.Ordinal);
        return new AdamW((isEncoder ? EncoderRate : HeadRate) * rateScale, 0.9, isEncoder ? 0.999 : 0.98, decays ? WeightDecay : 0);
    }

    private static double SumOfSquares(Tensor tensor)
    {
        using Tensor gradient = tensor.grad!.contiguous();
        return TensorPrimitives.SumOfSquares<float>(Parameters.Values(gradient));
    }

    private (float[] Mean, float[] Variance) Moments(string name, int length)
    {
        if (!_moments.TryGetValue(name, out (float[], float[]) moments))
            _moments[name] = moments = (new float[length], new float[length]);
        return moments;
    }
}
