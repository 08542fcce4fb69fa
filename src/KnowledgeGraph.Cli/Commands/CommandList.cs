using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>All commands, in the order in which the help shows them. A new command is one class and one line here.</summary>
internal static class CommandList
{
    /// <summary>Makes them.</summary>
    public static IReadOnlyList<Command> Create(CommandHost host) =>
    [
        new BuildCommand(host),
        new DocumentsCommand(host),
        new EntitiesCommand(host),
        new EventsCommand(host),
        new TimelineCommand(host),
        new ShowCommand(host),
        new StatsCommand(host),
        new RemoveCommand(host),
        new ExportCommand(host),
        new PushCommand(host),
        new PullCommand(host),
        new MigrateCommand(host),
        new QueryCommand(host),
        new VerifyCommand(host),
        new VersionCommand(host),
        new CompletionCommand(host),
    ];
}
