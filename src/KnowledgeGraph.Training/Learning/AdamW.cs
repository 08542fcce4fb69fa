using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Training.Learning;

/// <summary>One step of AdamW (Loshchilov and Hutter 2019) over plain memory, in one pass.</summary>
internal readonly record struct AdamW(double Rate, double Beta1, double Beta2, double WeightDecay)
{
    private const float Epsilon = 1e-8f;

    /// <summary>Updates values and moments in place.</summary>
    /// <param name="values">The parameters.</param>
    /// <param name="gradient">Their gradient.</param>
    /// <param name="mean">Running mean of the gradient.</param>
    /// <param name="variance">Running mean of its square.</param>
    /// <param name="step">The step's number, from 1.</param>
    /// <param name="gradientScale">What the gradient is multiplied by; below 1 where its norm is clipped.</param>
    public void Step(Span<float> values, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> variance, int step, float gradientScale)
    {
        float rate = (float)(Rate / (1 - Math.Pow(Beta1, step)));
        float varianceScale = (float)(1 / (1 - Math.Pow(Beta2, step)));
        float kept = (float)(1 - Rate * WeightDecay);
        (float b1, float b2) = ((float)Beta1, (float)Beta2);
        Span<Vector<float>> v = MemoryMarshal.Cast<float, Vector<float>>(values);
        Span<Vector<float>> m = MemoryMarshal.Cast<float, Vector<float>>(mean);
        Span<Vector<float>> s = MemoryMarshal.Cast<float, Vector<float>>(variance);
        ReadOnlySpan<Vector<float>> g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (int i = 0; i < v.Length; i++)
        {
            Vector<float> scaled = g[i] * gradientScale;
            m[i] = m[i] * b1 + scaled * (1 - b1);
            s[i] = s[i] * b2 + scaled * scaled * (1 - b2);
            v[i] = v[i] * kept - m[i] * rate / (Vector.SquareRoot(s[i] * varianceScale) + new Vector<float>(Epsilon));
        }
        for (int i = v.Length * Vector<float>.Count; i < values.Length; i++)
        {
            float scaled = gradient[i] * gradientScale;
            mean[i] = mean[i] * b1 + scaled * (1 - b1);
            variance[i] = variance[i] * b2 + scaled * scaled * (1 - b2);
            values[i] = values[i] * kept - mean[i] * rate / (MathF.Sqrt(variance[i] * varianceScale) + Epsilon);
        }
    }
}
