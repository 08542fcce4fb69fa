using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Network;

/// <summary>The sum of the heads' cross entropies over what is labelled.</summary>
internal static class JointLoss
{
    public static readonly string[] Parts = ["upos", "xpos", "features", "lemma", "names", "arc", "relation"];

    /// <summary>The heads that classify single words, with the classes they learn.</summary>
    public static readonly IReadOnlyDictionary<string, Func<EncodedSentence, int[]>> WordHeads = new Dictionary<string, Func<EncodedSentence, int[]>>
    {
        ["upos"] = sentence => sentence.Upos,
        ["xpos"] = sentence => sentence.Xpos,
        ["features"] = sentence => sentence.Features,
        ["lemma"] = sentence => sentence.Lemmas,
        ["names"] = sentence => sentence.Names,
    };

    /// <summary>The loss of a batch; null where nothing in it is labelled. Adds the parts to <paramref name="sums"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">The sentences.</param>
    /// <param name="nodes">The network's vectors of their nodes.</param>
    /// <param name="sums">The sums of the parts.</param>
    public static Tensor? Compute(EncoderNetwork network, Batch batch, Tensor nodes, double[] sums)
    {
        Tensor? total = null;
        void Add(int part, Tensor loss)
        {
            sums[part] += loss.item<float>();
            total = total is null ? loss : total + loss;
        }
        for (int part = 0; part < WordHeads.Count; part++)
        {
            if (batch.Labelled(WordHeads[Parts[part]]) is { } words)
                Add(part, nn.functional.cross_entropy(network.Classify(nodes.index_select(0, words.Rows), Parts[part]), words.Classes));
        }
        if (batch.Labelled(sentence => sentence.Heads) is { } arcs)
        {
            Tensor scores = network.ScoreArcs(batch, nodes).view(batch.Count * batch.Nodes, batch.Nodes);
            Add(5, nn.functional.cross_entropy(scores.index_select(0, arcs.Rows), arcs.Classes));
        }
        if (batch.Labelled(sentence => sentence.Relations) is { } relations)
            Add(6, nn.functional.cross_entropy(network.ScoreRelations(nodes, relations.Rows, batch.HeadRows()), relations.Classes));
        return total;
    }
}
