using KnowledgeGraph.Language.Encoding;
using KnowledgeGraph.Training.Learning;
using KnowledgeGraph.Training.Network;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Export;

/// <summary>The <c>export</c> command: rounds a run's network to bytes and writes the file that the analyser embeds.</summary>
internal static class ModelExport
{
    /// <summary>Longer sentences are parted by the analyser.</summary>
    private const int Positions = 384;

    public static void Run(string run, string output, string name)
    {
        using Parameters parameters = new();
        Checkpoint checkpoint = new(run);
        LabelSets labels = checkpoint.ReadLabels();
        NetworkShape shape = checkpoint.Load(parameters, null).Shape;
        ModelFile file = new(Header(name, shape, labels));
        foreach (string parameter in parameters.Names.Where(parameter => BelongsTo(parameter, shape)))
            Add(file, parameter, parameters[parameter], shape);
        using FileStream stream = File.Create(output);
        file.Write(stream);
        Console.WriteLine($"{output}: {stream.Length} bytes");
    }

    private static ModelHeader Header(string name, NetworkShape shape, LabelSets labels) => new()
    {
        Name = name,
        Layers = shape.Layers,
        Width = shape.Width,
        AttentionHeads = shape.AttentionHeads,
        Intermediate = shape.Intermediate,
        ArcWidth = shape.ArcWidth,
        RelationWidth = shape.RelationWidth,
        Heads = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["upos"] = [.. labels.Upos],
            ["xpos"] = [.. labels.Xpos],
            ["features"] = [.. labels.Features],
            ["lemma"] = [.. labels.Lemmas],
            ["names"] = [.. labels.Names],
        },
        Relations = [.. labels.Relations],
        Pieces = [.. PretrainedEncoder.Load().Vocabulary],
    };

    /// <summary>A run that started from a deeper one still holds the layers it does not use.</summary>
    private static bool BelongsTo(string parameter, NetworkShape shape) =>
        !parameter.StartsWith("layer", StringComparison.Ordinal) || int.Parse(parameter.AsSpan(5, parameter.IndexOf('.') - 5)) < shape.Layers;

    private static void Add(ModelFile file, string name, Tensor tensor, NetworkShape shape)
    {
        using Tensor plain = tensor.detach();
        ReadOnlySpan<float> values = Parameters.Values(plain);
        if (name == "embeddings.position")
            file.Add(name, values[..(Positions * shape.Width)].ToArray());
        else if (name == EncoderNetwork.WordEmbedding || (name.EndsWith(".weight", StringComparison.Ordinal) && !name.Contains("norm", StringComparison.Ordinal)))
            file.AddRounded(name, values, (int)tensor.shape[0]);
        else
            file.Add(name, values.ToArray());
    }
}
