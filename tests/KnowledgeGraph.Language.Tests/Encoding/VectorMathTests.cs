using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Encoding;

namespace KnowledgeGraph.Language.Tests.Encoding;

public unsafe class VectorMathTests
{
    [TestCase(-80f)]
    [TestCase(-3.5f)]
    [TestCase(-1e-4f)]
    [TestCase(0f)]
    [TestCase(0.5f)]
    [TestCase(10f)]
    [TestCase(80f)]
    public void Exp_is_that_of_the_library_to_a_millionth(float x) =>
        (VectorMath.Exp(Vector256.Create(x))[3] / Math.Exp(x)).Should().BeApproximately(1, 1e-6);

    [TestCase(0f, 0.0)]
    [TestCase(1f, 0.8413447)]
    [TestCase(-1f, -0.1586553)]
    [TestCase(3f, 2.9959503)]
    [TestCase(-6f, 0.0)]
    public void Gelu_is_x_times_the_normal_distribution(float x, double expected) =>
        VectorMath.Gelu(Vector256.Create(x))[0].Should().BeApproximately((float)expected, 1e-6f);

    [Test]
    public void A_normalised_row_has_mean_zero_and_variance_one()
    {
        float[] row = [.. Enumerable.Range(0, 16).Select(i => i * 0.7f)];
        float[] one = [.. Enumerable.Repeat(1f, 16)];
        float[] zero = new float[16];
        fixed (float* r = row, w = one, b = zero)
            VectorMath.NormalizeRow(r, null, w, b, r, 16);
        row.Average().Should().BeApproximately(0, 1e-6f);
        row.Average(x => x * x).Should().BeApproximately(1, 1e-5f);
    }

    [Test]
    public void A_rounded_row_comes_back_to_half_a_step()
    {
        float[] row = [0.5f, -0.63f, 0.004f, -0.006f, 0.6f, 0, 0.123f, -0.5f];
        byte[] bytes = new byte[8];
        float step;
        fixed (float* r = row)
        fixed (byte* b = bytes)
            step = VectorMath.QuantizeRow(r, b, 8);
        step.Should().BeApproximately(0.01f, 1e-7f);
        bytes.Zip(row, (stored, value) => Math.Abs((stored - 64) * step - value)).Should().OnlyContain(error => error <= step / 2 + 1e-6f);
    }

    [Test]
    public void A_row_of_zeros_is_rounded_to_zeros()
    {
        byte[] bytes = new byte[8];
        float[] row = new float[8];
        fixed (float* r = row)
        fixed (byte* b = bytes)
            VectorMath.QuantizeRow(r, b, 8).Should().Be(0);
        bytes.Should().OnlyContain(stored => stored == 64);
    }
}
