using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Tells how far a write to a server is, on one line that is drawn over.</summary>
internal sealed class WriteProgressLine(CommandHost host) : IProgress<GraphWriteProgress>
{
    /// <inheritdoc/>
    public void Report(GraphWriteProgress value)
    {
        if (host.Terminal.IsErrorTerminal)
            host.Terminal.Error.Write($"\r{Printable.Line($"{value.Done} of {value.Total} changes written")}{(value.Done == value.Total ? "\n" : "")}");
    }
}
