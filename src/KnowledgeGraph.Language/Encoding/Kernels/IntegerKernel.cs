using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Encoding.Kernels;

/// <summary>
/// The one part of the network that is written for each kind of processor: sums of products of bytes. All kernels give the same integers.
/// </summary>
internal abstract unsafe class IntegerKernel
{
    /// <summary>Rows of activations that a tile takes.</summary>
    public const int TileRows = 6;

    /// <summary>Columns of weights that a tile takes.</summary>
    public const int TileColumns = 16;

    /// <summary>Activations, and weights of a column, that lie together.</summary>
    public const int Group = 4;

    /// <summary>What activations are stored with added to them, so that they are unsigned: 64, as they have 7 bits.</summary>
    public const int ActivationOffset = 64;

    /// <summary>Kernels may take two groups at once, so rows are a multiple of this.</summary>
    public const int RowMultiple = 2 * Group;

    /// <summary>The instructions it uses.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The products of six rows with sixteen columns: for each row and column the sum of (activation - 64) * weight.
    /// </summary>
    /// <param name="activations">The first of six rows of bytes, none beyond 127.</param>
    /// <param name="groups">Length of a row in groups of four; even.</param>
    /// <param name="weights">For each group 16 columns of four weights, none beyond ±63.</param>
    /// <param name="offsets">For each column -64 times the sum of its weights.</param>
    /// <param name="sums">Takes 6 * 16 sums by rows.</param>
    public abstract void MultiplyTile(byte* activations, int groups, sbyte* weights, int* offsets, int* sums);

    /// <summary>The kernels that this processor can run, fastest first; the last one runs everywhere.</summary>
    public static IReadOnlyList<IntegerKernel> Supported()
    {
        List<IntegerKernel> kernels = [];
        if (AvxVnni.IsSupported)
            kernels.Add(new AvxVnniKernel());
        if (Avx512BW.IsSupported)
            kernels.Add(new Avx512Kernel());
        if (Avx2.IsSupported)
            kernels.Add(new Avx2Kernel());
        if (Dp.IsSupported)
            kernels.Add(new ArmDotProductKernel());
        kernels.Add(new PortableKernel());
        return kernels;
    }
}
