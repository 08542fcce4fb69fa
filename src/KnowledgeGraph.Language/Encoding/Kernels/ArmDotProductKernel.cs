using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace KnowledgeGraph.Language.Encoding.Kernels;

/// <summary>Arm's dot product of signed bytes, which activations of seven bits are too.</summary>
internal sealed unsafe class ArmDotProductKernel : IntegerKernel
{
    public override string Name => "arm-dotprod";

    public override void MultiplyTile(byte* activations, int groups, sbyte* weights, int* offsets, int* sums)
    {
        for (int row = 0; row < TileRows; row++, activations += groups * Group, sums += TileColumns)
            MultiplyRow(activations, groups, weights, offsets, sums);
    }

    private static void MultiplyRow(byte* activations, int groups, sbyte* weights, int* offsets, int* sums)
    {
        Vector128<int> s0 = Vector128.Load(offsets), s1 = Vector128.Load(offsets + 4), s2 = Vector128.Load(offsets + 8), s3 = Vector128.Load(offsets + 12);
        for (int group = 0; group < groups; group++, weights += TileColumns * Group)
        {
            Vector128<sbyte> x = Vector128.Create(((int*)activations)[group]).AsSByte();
            s0 = Dp.DotProduct(s0, x, Vector128.Load(weights));
            s1 = Dp.DotProduct(s1, x, Vector128.Load(weights + 16));
            s2 = Dp.DotProduct(s2, x, Vector128.Load(weights + 32));
            s3 = Dp.DotProduct(s3, x, Vector128.Load(weights + 48));
        }
        s0.Store(sums);
        s1.Store(sums + 4);
        s2.Store(sums + 8);
        s3.Store(sums + 12);
    }
}
