namespace KnowledgeGraph.Cli;

/// <summary>Ends a command with a message for the user: what is wrong, where, and what to do.</summary>
internal sealed class KgException(int exitCode, string message) : Exception(message)
{
    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The command line asks for something that does not exist.</summary>
    public static KgException Usage(string message) => new(Cli.ExitCode.Usage, message);

    /// <summary>The graph does not hold what was asked for.</summary>
    public static KgException NotFound(string message) => new(Cli.ExitCode.NotFound, message);
}
