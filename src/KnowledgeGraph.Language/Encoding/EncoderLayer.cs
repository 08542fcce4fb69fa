using KnowledgeGraph.Language.Encoding.Kernels;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>Weights and bias of a normalisation.</summary>
internal sealed record Normalization(float[] Weight, float[] Bias)
{
    public static Normalization Read(ModelFile file, string name) => new(Pin(file.Floats(name + ".weight")), Pin(file.Floats(name + ".bias")));

    private static float[] Pin(float[] values)
    {
        float[] pinned = GC.AllocateUninitializedArray<float>(values.Length, pinned: true);
        values.CopyTo(pinned, 0);
        return pinned;
    }
}

/// <summary>One layer of the encoder: attention, then two linear layers, each with a residual and a normalisation.</summary>
internal sealed class EncoderLayer(ModelFile file, string name, IntegerKernel kernel)
{
    public LinearLayer AttentionInput { get; } = Linear(file, name + "attention.input", kernel, gelu: false);

    public LinearLayer AttentionOutput { get; } = Linear(file, name + "attention.output", kernel, gelu: false);

    public Normalization AttentionNorm { get; } = Normalization.Read(file, name + "attention.norm");

    public LinearLayer Widen { get; } = Linear(file, name + "widen", kernel, gelu: true);

    public LinearLayer Narrow { get; } = Linear(file, name + "narrow", kernel, gelu: false);

    public Normalization Norm { get; } = Normalization.Read(file, name + "norm");

    public static LinearLayer Linear(ModelFile file, string name, IntegerKernel kernel, bool gelu) =>
        new(new PackedMatrix(file.Matrix(name + ".weight"), file.Floats(name + ".bias")), kernel, gelu);
}
