using KnowledgeGraph.Training.Learning;

namespace KnowledgeGraph.Training;

/// <summary>Options as "--name value".</summary>
internal sealed class CommandLine(string[] args)
{
    public const string Usage = """
        train  --data FOLDER --output RUN [--layers 6] [--epochs 4] [--from RUN] [--batch 1024] [--seed 1] [--threads 2] [--bf16 1]
               trains, or goes on where RUN stands
        distill --teacher RUN [--raw 20000] and what train takes
               trains a student on labels and on the teacher's distributions
        evaluate --run RUN --data FOLDER [--rounded 63]
               scores tags and trees on the development sets with gold tokens, quickly; with weights rounded to whole steps up to 63 a row
        export --run RUN --output FILE [--name encoder-en]
               writes the int8 model
        """;

    public string Command => args.Length > 0 ? args[0] : "";

    public TrainingOptions ToTrainingOptions() => new()
    {
        Data = Required("data"),
        Output = Required("output"),
        From = Text("from"),
        Teacher = Text("teacher"),
        RawSentences = Number("raw", 0),
        Layers = Number("layers", 6),
        Epochs = Number("epochs", 4),
        BatchPieces = Number("batch", 1024),
        Seed = Number("seed", 1),
        Threads = Number("threads", 2),
        BFloat16 = Number("bf16", 0) != 0,
    };

    public string? Text(string name) => Array.IndexOf(args, "--" + name) is var at and > 0 && at + 1 < args.Length ? args[at + 1] : null;

    public string Required(string name) => Text(name) ?? throw new ArgumentException($"The option --{name} is missing. {Usage}");

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text) : otherwise;
}
