using KnowledgeGraph.Training.Learning;

namespace KnowledgeGraph.Training;

/// <summary>Options as "--name value".</summary>
internal sealed class CommandLine(string[] args)
{
    public const string Usage = """
        train  --data FOLDER --output RUN [--layers 6] [--epochs 4] [--from RUN] [--batch 1024] [--seed 1] [--threads 2] [--bf16 1]
               trains, or goes on where RUN stands
        export --run RUN --output FILE [--name encoder-en]
               writes the int8 model
        """;

    public string Command => args.Length > 0 ? args[0] : "";

    public TrainingOptions ToTrainingOptions() => new()
    {
        Data = Required("data"),
        Output = Required("output"),
        From = Text("from"),
        Layers = Number("layers", 6),
        Epochs = Number("epochs", 4),
        BatchPieces = Number("batch", 1024),
        Seed = Number("seed", 1),
        Threads = Number("threads", 2),
        BFloat16 = Number("bf16", 0) != 0,
    };

    public string? Text(string name) => Array.IndexOf(args, "--" + name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;

    public string Required(string name) => Text(name) ?? throw new ArgumentException($"The option --{name} is missing. {Usage}");

    private int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text) : otherwise;
}
