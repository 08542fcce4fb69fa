using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Network;

/// <summary>
/// A BERT encoder (Devlin et al. 2019) with heads for tags, features, lemma scripts, names, and a biaffine parser (Dozat and Manning 2017).
/// </summary>
internal sealed class EncoderNetwork(Parameters parameters, DropoutMasks dropout, NetworkShape shape)
{
    public const string WordEmbedding = "embeddings.word";
    private const double EncoderDropout = 0.1;
    private const double WordDropout = 0.2;
    private const double HeadDropout = 0.33;
    private const double NormEpsilon = 1e-12;

    public Parameters Parameters => parameters;

    public NetworkShape Shape => shape;

    /// <summary>Linear layers of the encoder in bfloat16: for processors that have it (AVX512-BF16, AMX).</summary>
    public bool UseBFloat16 { get; init; }

    /// <summary>The vectors of all nodes: [sentences * nodes, width].</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="pieceVectors">The embeddings of the batch's distinct pieces.</param>
    public Tensor Encode(Batch batch, Tensor pieceVectors)
    {
        Tensor embedded = pieceVectors.index_select(0, batch.Pieces).view(batch.Count, batch.Length, shape.Width)
            + parameters["embeddings.position"].narrow(0, 0, batch.Length)
            + parameters["embeddings.shape"].index_select(0, batch.Shapes).view(batch.Count, batch.Length, shape.Width);
        Tensor states = dropout.Apply(Normalize(embedded, "embeddings.norm"), EncoderDropout);
        for (int layer = 0; layer < shape.Layers; layer++)
            states = Layer(batch, states, $"layer{layer}.");
        return dropout.Apply(states.view(batch.Count * batch.Length, shape.Width).index_select(0, batch.NodePieces), WordDropout);
    }

    /// <summary>Scores of a head's classes for rows of nodes.</summary>
    public Tensor Classify(Tensor nodes, string head) => Linear(nodes, "head." + head);

    /// <summary>Scores of every node as the head of every node: [sentences, nodes, nodes].</summary>
    public Tensor ScoreArcs(Batch batch, Tensor nodes)
    {
        Tensor dependents = Project(nodes, "arc.dependent").view(batch.Count, batch.Nodes, shape.ArcWidth);
        Tensor heads = Project(nodes, "arc.head").view(batch.Count, batch.Nodes, shape.ArcWidth);
        return Linear(dependents, "arc.bilinear").bmm(heads.transpose(1, 2)) + batch.NodeMask;
    }

    /// <summary>Scores of the relations between rows of dependents and rows of their heads.</summary>
    public Tensor ScoreRelations(Tensor nodes, Tensor dependentRows, Tensor headRows)
    {
        Tensor dependents = Project(nodes, "relation.dependent").index_select(0, dependentRows);
        Tensor heads = WithOne(Project(nodes, "relation.head").index_select(0, headRows));
        Tensor mixed = Linear(dependents, "relation.bilinear").view(dependents.shape[0], -1, shape.RelationWidth + 1);
        return (mixed * heads.unsqueeze(1)).sum(-1);
    }

    private Tensor Layer(Batch batch, Tensor states, string name)
    {
        int headWidth = shape.Width / shape.AttentionHeads;
        Tensor mixed = Product(states, name + "attention.input").view(batch.Count, batch.Length, 3, shape.AttentionHeads, headWidth).permute(2, 0, 3, 1, 4);
        Tensor scores = matmul(mixed[0] * (1 / Math.Sqrt(headWidth)), mixed[1].transpose(2, 3)) + batch.PieceMask;
        Tensor attended = matmul(nn.functional.softmax(scores, 3), mixed[2]).transpose(1, 2).reshape(batch.Count, batch.Length, shape.Width);
        states = Normalize(dropout.Apply(Product(attended, name + "attention.output"), EncoderDropout) + states, name + "attention.norm");
        Tensor widened = Product(nn.functional.gelu(Product(states, name + "widen", keepType: true)), name + "narrow");
        return Normalize(dropout.Apply(widened, EncoderDropout) + states, name + "norm");
    }

    private Tensor Project(Tensor nodes, string name) => dropout.Apply(nn.functional.gelu(Linear(nodes, name)), HeadDropout);

    private Tensor Normalize(Tensor values, string name) =>
        nn.functional.layer_norm(values, [shape.Width], parameters[name + ".weight"], parameters[name + ".bias"], NormEpsilon);

    private Tensor Linear(Tensor values, string name) => nn.functional.linear(values, parameters[name + ".weight"], parameters[name + ".bias"]);

    private Tensor Product(Tensor values, string name, bool keepType = false)
    {
        if (!UseBFloat16)
            return Linear(values, name);
        Tensor product = nn.functional.linear(values.to_type(ScalarType.BFloat16), parameters[name + ".weight"].to_type(ScalarType.BFloat16), parameters[name + ".bias"].to_type(ScalarType.BFloat16));
        return keepType ? product : product.to_type(ScalarType.Float32);
    }

    private static Tensor WithOne(Tensor values) => cat([values, ones(values.shape[0], 1)], 1);
}
