using KnowledgeGraph.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Learning;

/// <summary>A quick look at a development set with gold tokens, without decoding of trees: to see how a run goes, not to report.</summary>
internal static class DevelopmentScore
{
    private const int BatchPieces = 2048;

    public static string Describe(EncoderNetwork network, IReadOnlyList<EncodedSentence> sentences)
    {
        Dictionary<string, (long Right, long All)> counts = [];
        using (no_grad())
        {
            foreach (EncodedSentence[] group in BatchPlan.InOrder(sentences, BatchPieces))
                Count(network, group, counts);
        }
        return string.Join(' ', counts.Select(entry => $"{entry.Key} {100.0 * entry.Value.Right / Math.Max(1, entry.Value.All):F2}"));
    }

    private static void Count(EncoderNetwork network, EncodedSentence[] group, Dictionary<string, (long Right, long All)> counts)
    {
        using DisposeScope scope = NewDisposeScope();
        using Batch batch = new(group);
        Tensor vectors = network.Parameters[EncoderNetwork.WordEmbedding].index_select(0, tensor(batch.DistinctPieces));
        Tensor nodes = network.Encode(batch, vectors);
        void Add(string name, Tensor predicted, Tensor classes)
        {
            (long right, long all) = counts.GetValueOrDefault(name);
            counts[name] = (right + predicted.eq(classes).sum().item<long>(), all + classes.NumberOfElements);
        }
        foreach ((string head, Func<EncodedSentence, int[]> classesOf) in JointLoss.WordHeads)
        {
            if (batch.Labelled(classesOf) is { } words)
                Add(head, network.Classify(nodes.index_select(0, words.Rows), head).argmax(1), words.Classes);
        }
        if (batch.Labelled(sentence => sentence.Heads) is not { } arcs || batch.Labelled(sentence => sentence.Relations) is not { } relations || arcs.Rows.NumberOfElements != relations.Rows.NumberOfElements)
            return;
        Tensor heads = network.ScoreArcs(batch, nodes).view(batch.Count * batch.Nodes, batch.Nodes).index_select(0, arcs.Rows).argmax(1);
        Add("uas", heads, arcs.Classes);
        Tensor labels = network.ScoreRelations(nodes, relations.Rows, batch.HeadRows()).argmax(1);
        Tensor right = heads.eq(arcs.Classes).logical_and(labels.eq(relations.Classes));
        Add("las", right, ones_like(right));
    }
}
