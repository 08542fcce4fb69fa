using KnowledgeGraph.Training;
using KnowledgeGraph.Training.Export;
using KnowledgeGraph.Training.Learning;
using KnowledgeGraph.Training.Runtime;

if (MallocSettings.RunAgain(args) is { } exitCode)
    return exitCode;

CommandLine commandLine = new(args);
switch (commandLine.Command)
{
    case "distill":
        commandLine.Required("teacher");
        goto case "train";
    case "train":
        TrainingRun.Run(commandLine.ToTrainingOptions(), Console.Out);
        return 0;
    case "evaluate":
        TrainingRun.Evaluate(commandLine.Required("run"), commandLine.Required("data"), commandLine.Number("rounded", 0), Console.Out);
        return 0;
    case "export":
        ModelExport.Run(commandLine.Required("run"), commandLine.Required("output"), commandLine.Text("name") ?? "encoder-en");
        return 0;
    default:
        Console.Error.WriteLine(CommandLine.Usage);
        return 2;
}
