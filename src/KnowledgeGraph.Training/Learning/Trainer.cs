using System.Diagnostics;
using KnowledgeGraph.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Learning;

/// <summary>Trains a network over epochs with warm-up and linear decay; saves as it goes and can go on from there.</summary>
internal sealed class Trainer(EncoderNetwork network, Optimizer optimizer, DropoutMasks dropout, LabelSets labels, Checkpoint checkpoint, TrainingOptions options, TextWriter log, DistillationLoss? distillation = null)
{
    private const int LogEvery = 50;
    private static readonly TimeSpan SaveEvery = TimeSpan.FromMinutes(8);

    private readonly Stopwatch _sinceSave = Stopwatch.StartNew();

    public void Train(IReadOnlyList<EncodedSentence> sentences, IReadOnlyDictionary<string, EncodedSentence[]> development, Progress from)
    {
        int perEpoch = BatchPlan.ForEpoch(sentences, options.BatchPieces, options.Seed).Count;
        log.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {sentences.Count} sentences, {sentences.Sum(sentence => sentence.Sequence.Length)} pieces, {perEpoch} batches an epoch, from epoch {from.Epoch} batch {from.Batch}");
        for (int epoch = from.Epoch; epoch < options.Epochs; epoch++)
        {
            List<EncodedSentence[]> batches = BatchPlan.ForEpoch(sentences, options.BatchPieces, options.Seed + epoch);
            TrainEpoch(batches, epoch, epoch == from.Epoch ? from.Batch : 0, perEpoch);
            checkpoint.Save(labels, network, optimizer, new Progress(epoch + 1, 0));
            dropout.Enabled = false;
            foreach ((string name, EncodedSentence[] set) in development)
                log.WriteLine($"{DateTime.UtcNow:HH:mm:ss} epoch {epoch} {name}: {DevelopmentScore.Describe(network, set)}");
        }
    }

    private void TrainEpoch(List<EncodedSentence[]> batches, int epoch, int first, int perEpoch)
    {
        double[] sums = new double[JointLoss.Parts.Length];
        Stopwatch watch = Stopwatch.StartNew();
        long pieces = 0;
        dropout.Enabled = true;
        for (int i = first; i < batches.Count; i++)
        {
            pieces += Step(batches[i], sums, Schedule((double)(epoch * perEpoch + i) / (options.Epochs * perEpoch)));
            if ((i + 1 - first) % LogEvery == 0)
            {
                log.WriteLine($"{DateTime.UtcNow:HH:mm:ss} epoch {epoch} batch {i + 1}/{batches.Count} {pieces / watch.Elapsed.TotalSeconds:F0} pieces/s {string.Join(' ', JointLoss.Parts.Zip(sums, (part, sum) => $"{part} {sum / LogEvery:F3}"))}");
                Array.Clear(sums);
            }
            if (_sinceSave.Elapsed > SaveEvery)
            {
                checkpoint.Save(labels, network, optimizer, new Progress(epoch, i + 1));
                _sinceSave.Restart();
            }
        }
    }

    private int Step(EncodedSentence[] sentences, double[] sums, double rateScale)
    {
        using DisposeScope scope = NewDisposeScope();
        using Batch batch = new(sentences);
        Tensor vectors = network.Parameters[EncoderNetwork.WordEmbedding].index_select(0, tensor(batch.DistinctPieces)).detach().requires_grad_(true);
        Tensor? loss = distillation is null ? JointLoss.Compute(network, batch, network.Encode(batch, vectors), sums) : distillation.Compute(network, batch, vectors, sums);
        if (loss is not null)
        {
            loss.backward();
            optimizer.Step(rateScale, batch.DistinctPieces, vectors);
        }
        return batch.PieceCount;
    }

    /// <summary>Up in a straight line over the first part, then down to nothing.</summary>
    private double Schedule(double done) => done < options.WarmUp ? (done + 1e-3) / (options.WarmUp + 1e-3) : (1 - done) / (1 - options.WarmUp);
}
