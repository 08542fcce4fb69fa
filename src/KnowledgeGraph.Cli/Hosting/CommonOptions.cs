using System.CommandLine;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Options that every command takes.</summary>
internal sealed class CommonOptions
{
    /// <summary>The graph file.</summary>
    public Option<string> Graph { get; } = new("--graph", "-g")
    {
        Description = "The graph file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "graph.db",
        Recursive = true,
    };

    /// <summary>Machine-readable output.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Write JSON with stable field names to standard output.", Recursive = true };

    /// <summary>No progress and no summary.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress and no summary; errors are still told.", Recursive = true };
}
