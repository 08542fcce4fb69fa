using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Encoding.Kernels;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>
/// The network's arithmetic on floats, eight at a time, in one order of operations and without fused multiply-add, so that every
/// processor gives the same bits.
/// </summary>
internal static unsafe class VectorMath
{
    /// <summary>Floats in a vector; buffers are padded to it.</summary>
    public const int Lanes = 8;

    /// <summary>e to the power of x, to 2 units in the last place; 0 below -87. After Cephes (Moshier), <c>expf</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(88f));
        Vector256<float> power = Vector256.Floor(x * 1.44269504f + Vector256.Create(0.5f));
        x = x - power * 0.693359375f - power * -2.12194440e-4f;
        Vector256<float> y = Vector256.Create(1.9875691500e-4f);
        y = y * x + Vector256.Create(1.3981999507e-3f);
        y = y * x + Vector256.Create(8.3334519073e-3f);
        y = y * x + Vector256.Create(4.1665795894e-2f);
        y = y * x + Vector256.Create(1.6666665459e-1f);
        y = y * x + Vector256.Create(5.0000001201e-1f);
        y = y * (x * x) + x + Vector256<float>.One;
        Vector256<int> exponent = (Vector256.ConvertToInt32(power) + Vector256.Create(127)) << 23;
        return y * exponent.AsSingle();
    }

    /// <summary>x times the normal distribution's function of x (Hendrycks and Gimpel 2016); erf after Abramowitz and Stegun 7.1.26, to 1.5e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gelu(Vector256<float> x)
    {
        Vector256<float> z = Vector256.Abs(x) * 0.70710678f;
        Vector256<float> t = Vector256<float>.One / (Vector256<float>.One + z * 0.3275911f);
        Vector256<float> series = Vector256.Create(1.061405429f);
        series = series * t + Vector256.Create(-1.453152027f);
        series = series * t + Vector256.Create(1.421413741f);
        series = series * t + Vector256.Create(-0.284496736f);
        series = series * t + Vector256.Create(0.254829592f);
        Vector256<float> erf = Vector256<float>.One - series * t * Exp(Vector256<float>.Zero - z * z);
        Vector256<float> half = x * 0.5f;
        return half + Vector256.Abs(half) * erf;
    }

    /// <summary>The sum of the lanes in a fixed order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> v)
    {
        Vector128<float> four = v.GetLower() + v.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }

    /// <summary>The dot product of two rows whose length is a multiple of eight.</summary>
    public static float Dot(float* a, float* b, int length)
    {
        Vector256<float> even = default, odd = default;
        int i = 0;
        for (; i + 16 <= length; i += 16)
        {
            even += Vector256.Load(a + i) * Vector256.Load(b + i);
            odd += Vector256.Load(a + i + 8) * Vector256.Load(b + i + 8);
        }
        for (; i < length; i += 8)
            even += Vector256.Load(a + i) * Vector256.Load(b + i);
        return Sum(even + odd);
    }

    /// <summary>Adds <paramref name="residual"/> (where given) and normalises to mean 0 and variance 1, then scales and shifts.</summary>
    public static void NormalizeRow(float* row, float* residual, float* weight, float* bias, float* target, int width)
    {
        const float Epsilon = 1e-12f;
        Vector256<float> sum = default;
        for (int i = 0; i < width; i += Lanes)
        {
            Vector256<float> v = Vector256.Load(row + i);
            if (residual != null)
                v += Vector256.Load(residual + i);
            v.Store(target + i);
            sum += v;
        }
        Vector256<float> mean = Vector256.Create(Sum(sum) / width);
        Vector256<float> squares = default;
        for (int i = 0; i < width; i += Lanes)
        {
            Vector256<float> difference = Vector256.Load(target + i) - mean;
            squares += difference * difference;
        }
        Vector256<float> inverse = Vector256.Create(1 / MathF.Sqrt(Sum(squares) / width + Epsilon));
        for (int i = 0; i < width; i += Lanes)
            ((Vector256.Load(target + i) - mean) * inverse * Vector256.Load(weight + i) + Vector256.Load(bias + i)).Store(target + i);
    }

    /// <summary>Rounds a row to 7 bits around 64 by its largest value, and gives the value of one step.</summary>
    public static float QuantizeRow(float* row, byte* target, int length)
    {
        const float Steps = 63;
        Vector256<float> largest = default;
        for (int i = 0; i < length; i += Lanes)
            largest = Vector256.Max(largest, Vector256.Abs(Vector256.Load(row + i)));
        float most = 0;
        for (int lane = 0; lane < Lanes; lane++)
            most = MathF.Max(most, largest[lane]);
        float inverse = most > 0 ? Steps / most : 0;
        for (int i = 0; i < length; i += Lanes)
        {
            Vector256<int> rounded = Vector256.ConvertToInt32(Vector256.Floor(Vector256.Load(row + i) * inverse + Vector256.Create(IntegerKernel.ActivationOffset + 0.5f)));
            Vector128<short> narrow = Vector128.Narrow(rounded.GetLower(), rounded.GetUpper());
            *(ulong*)(target + i) = Vector128.Narrow(narrow.AsUInt16(), narrow.AsUInt16()).AsUInt64()[0];
        }
        return most / Steps;
    }

    /// <summary>Replaces scores by the logarithms of their softmax.</summary>
    public static void LogSoftmax(Span<float> scores)
    {
        float largest = float.NegativeInfinity;
        foreach (float score in scores)
            largest = MathF.Max(largest, score);
        float sum = 0;
        foreach (float score in scores)
            sum += Exp(Vector256.Create(score - largest))[0];
        float shift = largest + MathF.Log(sum);
        for (int i = 0; i < scores.Length; i++)
            scores[i] -= shift;
    }
}
