using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>Multi-head attention (Vaswani et al. 2017) within one sentence.</summary>
internal sealed unsafe class SelfAttention(int width, int heads)
{
    private const float Excluded = -1e30f;
    private readonly int _headWidth = width / heads;

    /// <summary>Floats that a sentence of a length needs for keys and scores.</summary>
    public int ScratchSize(int length) => (_headWidth + 1) * Padded(length);

    /// <param name="mixed">By rows: query, key, value, each of the full width.</param>
    /// <param name="output">Rows of the full width.</param>
    /// <param name="length">How many pieces the sentence has.</param>
    /// <param name="scratch">Room for <see cref="ScratchSize"/> floats.</param>
    public void Apply(float* mixed, float* output, int length, float* scratch)
    {
        int padded = Padded(length);
        float* keys = scratch;
        float* scores = scratch + _headWidth * padded;
        for (int head = 0; head < heads; head++)
        {
            float* start = mixed + head * _headWidth;
            TransposeKeys(start + width, keys, length, padded);
            for (int row = 0; row < length; row++)
            {
                float scale = Softmax(start + (long)row * 3 * width, keys, scores, length, padded);
                MixValues(start + 2 * width, scores, scale, output + (long)row * width + head * _headWidth, length);
            }
        }
    }

    private static int Padded(int length) => (length + VectorMath.Lanes - 1) / VectorMath.Lanes * VectorMath.Lanes;

    private void TransposeKeys(float* from, float* keys, int length, int padded)
    {
        float scale = 1 / MathF.Sqrt(_headWidth);
        for (int dimension = 0; dimension < _headWidth; dimension++)
        {
            float* row = keys + dimension * padded;
            for (int piece = 0; piece < length; piece++)
                row[piece] = from[(long)piece * 3 * width + dimension] * scale;
            for (int piece = length; piece < padded; piece++)
                row[piece] = 0;
        }
    }

    /// <summary>Leaves the exponentials in <paramref name="scores"/> and gives what to divide them by, as a factor.</summary>
    private float Softmax(float* query, float* keys, float* scores, int length, int padded)
    {
        Vector256<float> largest = Vector256.Create(Excluded);
        for (int piece = 0; piece < padded; piece += VectorMath.Lanes)
        {
            Vector256<float> score = default;
            float* key = keys + piece;
            for (int dimension = 0; dimension < _headWidth; dimension++, key += padded)
                score += Vector256.Create(query[dimension]) * Vector256.Load(key);
            if (piece + VectorMath.Lanes > length)
                score = Vector256.ConditionalSelect(Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(length - piece)).AsSingle(), score, Vector256.Create(Excluded));
            score.Store(scores + piece);
            largest = Vector256.Max(largest, score);
        }
        float most = Excluded;
        for (int lane = 0; lane < VectorMath.Lanes; lane++)
            most = MathF.Max(most, largest[lane]);
        return 1 / Exponentials(scores, most, padded);
    }

    private static float Exponentials(float* scores, float most, int padded)
    {
        Vector256<float> shift = Vector256.Create(most);
        Vector256<float> sum = default;
        for (int piece = 0; piece < padded; piece += VectorMath.Lanes)
        {
            Vector256<float> value = VectorMath.Exp(Vector256.Load(scores + piece) - shift);
            value.Store(scores + piece);
            sum += value;
        }
        return VectorMath.Sum(sum);
    }

    private void MixValues(float* values, float* weights, float scale, float* output, int length)
    {
        for (int dimension = 0; dimension < _headWidth; dimension += 2 * VectorMath.Lanes)
        {
            Vector256<float> low = default, high = default;
            float* value = values + dimension;
            for (int piece = 0; piece < length; piece++, value += 3 * width)
            {
                Vector256<float> weight = Vector256.Create(weights[piece]);
                low += weight * Vector256.Load(value);
                high += weight * Vector256.Load(value + VectorMath.Lanes);
            }
            (low * scale).Store(output + dimension);
            (high * scale).Store(output + dimension + VectorMath.Lanes);
        }
    }
}
