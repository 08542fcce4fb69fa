using KnowledgeGraph.Language.Encoding;
using KnowledgeGraph.Language.Encoding.Kernels;

namespace KnowledgeGraph.Language.Tests.Encoding;

public unsafe class IntegerKernelTests
{
    [TestCase(8)]
    [TestCase(64)]
    [TestCase(384)]
    [TestCase(1536)]
    public void Every_kernel_of_this_processor_gives_the_sums_that_plain_arithmetic_gives(int length)
    {
        Random random = new(length);
        byte[] activations = new byte[IntegerKernel.TileRows * length];
        random.NextBytes(activations);
        for (int i = 0; i < activations.Length; i++)
            activations[i] &= 127;
        (PackedMatrix packed, sbyte[] weights) = RandomMatrix(random, length);
        int[] expected = Multiply(activations, weights, length);
        foreach (IntegerKernel kernel in IntegerKernel.Supported())
            Run(kernel, activations, packed).Should().Equal(expected, $"{kernel.Name} must not differ");
    }

    [Test]
    public void The_largest_values_do_not_overflow()
    {
        const int Length = 1536;
        byte[] activations = new byte[IntegerKernel.TileRows * Length];
        activations.AsSpan().Fill(127);
        sbyte[] weights = new sbyte[IntegerKernel.TileColumns * Length];
        weights.AsSpan().Fill(ModelFile.LargestWeight);
        PackedMatrix packed = new(new ByteMatrix(IntegerKernel.TileColumns, Length, weights, new float[IntegerKernel.TileColumns]), new float[IntegerKernel.TileColumns]);
        foreach (IntegerKernel kernel in IntegerKernel.Supported())
            Run(kernel, activations, packed).Should().OnlyContain(sum => sum == 63 * 63 * Length, kernel.Name);
    }

    [Test]
    public void A_weight_of_more_than_seven_bits_is_refused()
    {
        Action pack = () => _ = new PackedMatrix(new ByteMatrix(1, 8, [1, 2, 3, 4, 5, 6, 7, 64], [1]), [0]);
        pack.Should().Throw<InvalidDataException>().WithMessage("*64*±63*Export*");
    }

    private static (PackedMatrix Packed, sbyte[] Weights) RandomMatrix(Random random, int length)
    {
        sbyte[] weights = [.. Enumerable.Range(0, IntegerKernel.TileColumns * length).Select(_ => (sbyte)random.Next(-63, 64))];
        return (new PackedMatrix(new ByteMatrix(IntegerKernel.TileColumns, length, weights, new float[IntegerKernel.TileColumns]), new float[IntegerKernel.TileColumns]), weights);
    }

    private static int[] Multiply(byte[] activations, sbyte[] weights, int length)
    {
        int[] sums = new int[IntegerKernel.TileRows * IntegerKernel.TileColumns];
        for (int i = 0; i < sums.Length; i++)
        {
            for (int k = 0; k < length; k++)
                sums[i] += (activations[i / IntegerKernel.TileColumns * length + k] - 64) * weights[i % IntegerKernel.TileColumns * length + k];
        }
        return sums;
    }

    private static int[] Run(IntegerKernel kernel, byte[] activations, PackedMatrix packed)
    {
        int[] sums = new int[IntegerKernel.TileRows * IntegerKernel.TileColumns];
        fixed (byte* rows = activations)
        fixed (int* target = sums, offsets = packed.Offsets)
        fixed (sbyte* weights = packed.Weights)
            kernel.MultiplyTile(rows, packed.Inputs / IntegerKernel.Group, weights, offsets, target);
        return sums;
    }
}
