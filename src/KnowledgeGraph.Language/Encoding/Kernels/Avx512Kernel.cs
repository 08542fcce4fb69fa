using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Encoding.Kernels;

/// <summary>AVX-512BW without VNNI: as AVX2, twice as wide.</summary>
internal sealed unsafe class Avx512Kernel : IntegerKernel
{
    public override string Name => "avx512bw";

    public override void MultiplyTile(byte* activations, int groups, sbyte* weights, int* offsets, int* sums)
    {
        int* a0 = (int*)activations, a1 = a0 + groups, a2 = a1 + groups, a3 = a2 + groups, a4 = a3 + groups, a5 = a4 + groups;
        Vector512<int> start = Vector512.Load(offsets);
        Vector512<int> s0 = start, s1 = start, s2 = start, s3 = start, s4 = start, s5 = start;
        for (int group = 0; group < groups; group += 2, weights += 2 * TileColumns * Group)
        {
            Vector512<sbyte> w = Vector512.Load(weights), v = Vector512.Load(weights + 64);
            s0 = Add(s0, Vector512.Create(a0[group]).AsByte(), w, Vector512.Create(a0[group + 1]).AsByte(), v);
            s1 = Add(s1, Vector512.Create(a1[group]).AsByte(), w, Vector512.Create(a1[group + 1]).AsByte(), v);
            s2 = Add(s2, Vector512.Create(a2[group]).AsByte(), w, Vector512.Create(a2[group + 1]).AsByte(), v);
            s3 = Add(s3, Vector512.Create(a3[group]).AsByte(), w, Vector512.Create(a3[group + 1]).AsByte(), v);
            s4 = Add(s4, Vector512.Create(a4[group]).AsByte(), w, Vector512.Create(a4[group + 1]).AsByte(), v);
            s5 = Add(s5, Vector512.Create(a5[group]).AsByte(), w, Vector512.Create(a5[group + 1]).AsByte(), v);
        }
        s0.Store(sums + 0);
        s1.Store(sums + 16);
        s2.Store(sums + 32);
        s3.Store(sums + 48);
        s4.Store(sums + 64);
        s5.Store(sums + 80);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Add(Vector512<int> sum, Vector512<byte> x, Vector512<sbyte> w, Vector512<byte> y, Vector512<sbyte> v) =>
        Avx512F.Add(sum, Avx512BW.MultiplyAddAdjacent(Avx512BW.Add(Avx512BW.MultiplyAddAdjacent(x, w), Avx512BW.MultiplyAddAdjacent(y, v)), Vector512<short>.One));
}
