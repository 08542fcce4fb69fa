using System.Text.Json;
using KnowledgeGraph.Training.Network;

namespace KnowledgeGraph.Training.Learning;

/// <summary>Where a run stands.</summary>
/// <param name="Epoch">The epoch that is under way, from 0.</param>
/// <param name="Batch">Its next batch.</param>
internal sealed record Progress(int Epoch, int Batch);

/// <summary>A run's folder: labels, network and, to go on with, the optimiser.</summary>
internal sealed class Checkpoint(string folder)
{
    private const int FormatVersion = 1;

    private string ModelPath => Path.Combine(folder, "model.bin");

    private string LabelPath => Path.Combine(folder, "labels.json");

    public bool Exists => File.Exists(ModelPath) && File.Exists(LabelPath);

    public void Save(LabelSets labels, EncoderNetwork network, Optimizer? optimizer, Progress progress)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(LabelPath, JsonSerializer.Serialize(labels));
        string temporary = ModelPath + ".new";
        using (BinaryWriter writer = new(File.Create(temporary)))
        {
            writer.Write(FormatVersion);
            writer.Write(network.Shape.Layers);
            writer.Write(progress.Epoch);
            writer.Write(progress.Batch);
            network.Parameters.Write(writer);
            writer.Write(optimizer is not null);
            optimizer?.Write(writer);
        }
        File.Move(temporary, ModelPath, overwrite: true);
    }

    public LabelSets ReadLabels() => JsonSerializer.Deserialize<LabelSets>(File.ReadAllText(LabelPath))!;

    /// <summary>Reads the network into <paramref name="parameters"/>, and the optimiser where one is given and was saved.</summary>
    public (NetworkShape Shape, Progress Progress) Load(Parameters parameters, Optimizer? optimizer)
    {
        using BinaryReader reader = new(File.OpenRead(ModelPath));
        if (reader.ReadInt32() != FormatVersion)
            throw new InvalidDataException($"{ModelPath} was written by another version of this program; train again or use that version.");
        NetworkShape shape = new(reader.ReadInt32());
        Progress progress = new(reader.ReadInt32(), reader.ReadInt32());
        parameters.Read(reader, name => name != EncoderNetwork.WordEmbedding);
        if (reader.ReadBoolean())
            optimizer?.Read(reader);
        return (shape, progress);
    }
}
