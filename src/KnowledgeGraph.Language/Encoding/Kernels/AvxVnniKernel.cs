using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Encoding.Kernels;

/// <summary>AVX-VNNI: four products and their sum in one instruction.</summary>
internal sealed unsafe class AvxVnniKernel : IntegerKernel
{
    public override string Name => "avx-vnni";

    public override void MultiplyTile(byte* activations, int groups, sbyte* weights, int* offsets, int* sums)
    {
        int* a0 = (int*)activations, a1 = a0 + groups, a2 = a1 + groups, a3 = a2 + groups, a4 = a3 + groups, a5 = a4 + groups;
        Vector256<int> low = Vector256.Load(offsets), high = Vector256.Load(offsets + 8);
        Vector256<int> l0 = low, h0 = high;
        Vector256<int> l1 = low, h1 = high;
        Vector256<int> l2 = low, h2 = high;
        Vector256<int> l3 = low, h3 = high;
        Vector256<int> l4 = low, h4 = high;
        Vector256<int> l5 = low, h5 = high;
        for (int group = 0; group < groups; group++, weights += TileColumns * Group)
        {
            Vector256<sbyte> w0 = Vector256.Load(weights), w1 = Vector256.Load(weights + 32);
            Vector256<byte> x0 = Vector256.Create(a0[group]).AsByte();
            l0 = Add(l0, x0, w0);
            h0 = Add(h0, x0, w1);
            Vector256<byte> x1 = Vector256.Create(a1[group]).AsByte();
            l1 = Add(l1, x1, w0);
            h1 = Add(h1, x1, w1);
            Vector256<byte> x2 = Vector256.Create(a2[group]).AsByte();
            l2 = Add(l2, x2, w0);
            h2 = Add(h2, x2, w1);
            Vector256<byte> x3 = Vector256.Create(a3[group]).AsByte();
            l3 = Add(l3, x3, w0);
            h3 = Add(h3, x3, w1);
            Vector256<byte> x4 = Vector256.Create(a4[group]).AsByte();
            l4 = Add(l4, x4, w0);
            h4 = Add(h4, x4, w1);
            Vector256<byte> x5 = Vector256.Create(a5[group]).AsByte();
            l5 = Add(l5, x5, w0);
            h5 = Add(h5, x5, w1);
        }
        l0.Store(sums + 0);
        h0.Store(sums + 8);
        l1.Store(sums + 16);
        h1.Store(sums + 24);
        l2.Store(sums + 32);
        h2.Store(sums + 40);
        l3.Store(sums + 48);
        h3.Store(sums + 56);
        l4.Store(sums + 64);
        h4.Store(sums + 72);
        l5.Store(sums + 80);
        h5.Store(sums + 88);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<byte> activations, Vector256<sbyte> weights) =>
        AvxVnni.MultiplyWideningAndAdd(sum, activations, weights);
}
