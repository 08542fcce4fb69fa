using KnowledgeGraph.Language.Encoding;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Network;

/// <summary>Fills a network's parameters before training: the encoder from the pretrained one, the heads at random.</summary>
internal static class NetworkInitializer
{
    public static void FromPretrained(Parameters parameters, PretrainedEncoder encoder, NetworkShape shape)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor Weight(string name) => tensor(encoder[name].Values, encoder[name].Shape);
        Tensor Matrix(int layer, int place) => tensor(encoder.Matrix(layer, place).Values, encoder.Matrix(layer, place).Shape).t().contiguous();
        void SetLinear(string name, Tensor weight, string bias)
        {
            parameters.Set(name + ".weight", weight);
            parameters.Set(name + ".bias", Weight(bias));
        }
        void SetNorm(string name, string original) => SetLinear(name, Weight(original + ".weight"), original + ".bias");

        parameters.Set(EncoderNetwork.WordEmbedding, Weight("embeddings.word_embeddings.weight"), trained: false);
        parameters.Set("embeddings.position", Weight("embeddings.position_embeddings.weight") + Weight("embeddings.token_type_embeddings.weight")[0]);
        parameters.Set("embeddings.shape", zeros(WordShape.Count, shape.Width));
        SetNorm("embeddings.norm", "embeddings.LayerNorm");
        for (int layer = 0; layer < shape.Layers; layer++)
        {
            (string name, string original) = ($"layer{layer}.", $"encoder.layer.{layer}.");
            parameters.Set(name + "attention.input.weight", cat([Matrix(layer, 0), Matrix(layer, 1), Matrix(layer, 2)]));
            parameters.Set(name + "attention.input.bias", cat([Weight(original + "attention.self.query.bias"), Weight(original + "attention.self.key.bias"), Weight(original + "attention.self.value.bias")]));
            SetLinear(name + "attention.output", Matrix(layer, 3), original + "attention.output.dense.bias");
            SetNorm(name + "attention.norm", original + "attention.output.LayerNorm");
            SetLinear(name + "widen", Matrix(layer, 4), original + "intermediate.dense.bias");
            SetLinear(name + "narrow", Matrix(layer, 5), original + "output.dense.bias");
            SetNorm(name + "norm", original + "output.LayerNorm");
        }
    }

    /// <summary>Adds what the heads need and the parameters lack.</summary>
    public static void AddHeads(Parameters parameters, NetworkShape shape, LabelSets labels)
    {
        using DisposeScope scope = NewDisposeScope();
        void Add(string name, int outputs, int inputs, double scale)
        {
            if (parameters.Contains(name + ".weight"))
                return;
            parameters.Set(name + ".weight", randn(outputs, inputs) * scale);
            parameters.Set(name + ".bias", zeros(outputs));
        }
        foreach ((string head, int classes) in HeadSizes(labels))
            Add("head." + head, classes, shape.Width, 1 / Math.Sqrt(shape.Width));
        foreach (string side in new[] { "dependent", "head" })
        {
            Add("arc." + side, shape.ArcWidth, shape.Width, 1 / Math.Sqrt(shape.Width));
            Add("relation." + side, shape.RelationWidth, shape.Width, 1 / Math.Sqrt(shape.Width));
        }
        Add("arc.bilinear", shape.ArcWidth, shape.ArcWidth, 1.0 / shape.ArcWidth);
        Add("relation.bilinear", labels.Relations.Length * (shape.RelationWidth + 1), shape.RelationWidth, 1.0 / shape.RelationWidth);
    }

    /// <summary>The heads that classify single words.</summary>
    public static IEnumerable<(string Head, int Classes)> HeadSizes(LabelSets labels) =>
        [("upos", labels.Upos.Length), ("xpos", labels.Xpos.Length), ("features", labels.Features.Length), ("lemma", labels.Lemmas.Length), ("names", labels.Names.Length)];
}
