using KnowledgeGraph.Language.Encoding.Kernels;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>A loaded network, ready to compute. Immutable, so any number of threads may share it.</summary>
internal sealed class EncoderModel
{
    private const string ResourceName = "Models/encoder-en.kgm";

    public EncoderModel(ModelFile file, IntegerKernel kernel)
    {
        Header = file.Header;
        Tokenizer = new WordPieceTokenizer(Header.Pieces);
        WordEmbedding = file.Matrix("embeddings.word");
        PositionEmbedding = file.Floats("embeddings.position");
        ShapeEmbedding = file.Floats("embeddings.shape");
        EmbeddingNorm = Normalization.Read(file, "embeddings.norm");
        Layers = [.. Enumerable.Range(0, Header.Layers).Select(layer => new EncoderLayer(file, $"layer{layer}.", kernel))];
        Classes = Join(file, Header.Heads.Keys.Select(head => "head." + head), kernel, gelu: false);
        Projections = Join(file, ["arc.dependent", "arc.head", "relation.dependent", "relation.head"], kernel, gelu: true);
        ArcBilinear = EncoderLayer.Linear(file, "arc.bilinear", kernel, gelu: false);
        RelationBilinear = EncoderLayer.Linear(file, "relation.bilinear", kernel, gelu: false);
        Attention = new SelfAttention(Header.Width, Header.AttentionHeads);
    }

    public ModelHeader Header { get; }

    public WordPieceTokenizer Tokenizer { get; }

    public ByteMatrix WordEmbedding { get; }

    public float[] PositionEmbedding { get; }

    public float[] ShapeEmbedding { get; }

    public Normalization EmbeddingNorm { get; }

    public IReadOnlyList<EncoderLayer> Layers { get; }

    /// <summary>The heads that classify words, side by side in the header's order.</summary>
    public LinearLayer Classes { get; }

    /// <summary>Side by side: arc dependents, arc heads, relation dependents, relation heads.</summary>
    public LinearLayer Projections { get; }

    public LinearLayer ArcBilinear { get; }

    public LinearLayer RelationBilinear { get; }

    public SelfAttention Attention { get; }

    /// <summary>The most pieces that a sentence may have.</summary>
    public int LongestSequence => PositionEmbedding.Length / Header.Width;

    /// <summary>Loads the embedded model for the fastest kernel of this processor.</summary>
    public static EncoderModel LoadEmbedded() => Load(IntegerKernel.Supported()[0]);

    /// <summary>Loads the embedded model for a kernel.</summary>
    public static EncoderModel Load(IntegerKernel kernel)
    {
        using Stream stream = typeof(EncoderModel).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The embedded model '{ResourceName}' is missing from the assembly. Check the EmbeddedResource lines of the project file.");
        return new EncoderModel(ModelFile.Read(stream), kernel);
    }

    private static LinearLayer Join(ModelFile file, IEnumerable<string> names, IntegerKernel kernel, bool gelu) =>
        new(PackedMatrix.Concatenate(names.Select(name => (file.Matrix(name + ".weight"), file.Floats(name + ".bias")))), kernel, gelu);
}
