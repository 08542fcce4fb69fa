using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Encoding.Kernels;

/// <summary>AVX2: four products add up in 16 bits (they fit: both factors have 7 bits), then in 32. Half a tile's rows at once fit the registers.</summary>
internal sealed unsafe class Avx2Kernel : IntegerKernel
{
    private const int RowsAtOnce = TileRows / 2;

    public override string Name => "avx2";

    public override void MultiplyTile(byte* activations, int groups, sbyte* weights, int* offsets, int* sums)
    {
        MultiplyRows(activations, groups, weights, offsets, sums);
        MultiplyRows(activations + RowsAtOnce * groups * Group, groups, weights, offsets, sums + RowsAtOnce * TileColumns);
    }

    private static void MultiplyRows(byte* activations, int groups, sbyte* weights, int* offsets, int* sums)
    {
        int* a0 = (int*)activations, a1 = a0 + groups, a2 = a1 + groups;
        Vector256<int> l0 = Vector256.Load(offsets), h0 = Vector256.Load(offsets + 8), l1 = l0, h1 = h0, l2 = l0, h2 = h0;
        for (int group = 0; group < groups; group += 2, weights += 2 * TileColumns * Group)
        {
            Vector256<sbyte> w0 = Vector256.Load(weights), w1 = Vector256.Load(weights + 32), w2 = Vector256.Load(weights + 64), w3 = Vector256.Load(weights + 96);
            Vector256<byte> x0 = Vector256.Create(a0[group]).AsByte(), y0 = Vector256.Create(a0[group + 1]).AsByte();
            l0 = Add(l0, x0, w0, y0, w2);
            h0 = Add(h0, x0, w1, y0, w3);
            Vector256<byte> x1 = Vector256.Create(a1[group]).AsByte(), y1 = Vector256.Create(a1[group + 1]).AsByte();
            l1 = Add(l1, x1, w0, y1, w2);
            h1 = Add(h1, x1, w1, y1, w3);
            Vector256<byte> x2 = Vector256.Create(a2[group]).AsByte(), y2 = Vector256.Create(a2[group + 1]).AsByte();
            l2 = Add(l2, x2, w0, y2, w2);
            h2 = Add(h2, x2, w1, y2, w3);
        }
        l0.Store(sums + 0);
        h0.Store(sums + 8);
        l1.Store(sums + 16);
        h1.Store(sums + 24);
        l2.Store(sums + 32);
        h2.Store(sums + 40);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<byte> x, Vector256<sbyte> w, Vector256<byte> y, Vector256<sbyte> v) =>
        Avx2.Add(sum, Avx2.MultiplyAddAdjacent(Avx2.Add(Avx2.MultiplyAddAdjacent(x, w), Avx2.MultiplyAddAdjacent(y, v)), Vector256<short>.One));
}
