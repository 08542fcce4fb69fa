using KnowledgeGraph.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Learning;

/// <summary>
/// What a student is from a teacher (Hinton et al. 2015): cross entropy against the teacher's distributions, on every word, labelled or not,
/// beside the loss over gold labels where there are any.
/// </summary>
internal sealed class DistillationLoss(EncoderNetwork teacher)
{
    private const double GoldShare = 0.5;

    /// <summary>The loss of a batch; the parts are added to <paramref name="sums"/> as <see cref="JointLoss"/> adds them.</summary>
    public Tensor Compute(EncoderNetwork student, Batch batch, Tensor pieceVectors, double[] sums)
    {
        Tensor nodes = student.Encode(batch, pieceVectors);
        Tensor taught;
        using (no_grad())
            taught = teacher.Encode(batch, teacher.Parameters[EncoderNetwork.WordEmbedding].index_select(0, tensor(batch.DistinctPieces)));
        Tensor words = batch.WordRows();
        Tensor soft = SoftArcs(student, batch, nodes, taught, words, out Tensor headRows) + Soft(student.ScoreRelations(nodes, words, headRows), NoGradient(() => teacher.ScoreRelations(taught, words, headRows)));
        foreach (string head in JointLoss.WordHeads.Keys)
            soft += Soft(student.Classify(nodes.index_select(0, words), head), NoGradient(() => teacher.Classify(taught.index_select(0, words), head)));
        return JointLoss.Compute(student, batch, nodes, sums) is { } gold ? soft + gold * GoldShare : soft;
    }

    private Tensor SoftArcs(EncoderNetwork student, Batch batch, Tensor nodes, Tensor taught, Tensor words, out Tensor headRows)
    {
        Tensor Rows(EncoderNetwork network, Tensor vectors) => network.ScoreArcs(batch, vectors).view(batch.Count * batch.Nodes, batch.Nodes).index_select(0, words);
        Tensor expected = NoGradient(() => Rows(teacher, taught));
        headRows = words.div(batch.Nodes, RoundingMode.floor).mul(batch.Nodes) + expected.argmax(1);
        return Soft(Rows(student, nodes), expected);
    }

    private static Tensor Soft(Tensor scores, Tensor expected) => -(nn.functional.softmax(expected, 1) * nn.functional.log_softmax(scores, 1)).sum(1).mean();

    private static Tensor NoGradient(Func<Tensor> compute)
    {
        using (no_grad())
            return compute();
    }
}
