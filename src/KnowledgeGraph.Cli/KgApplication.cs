using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli;

/// <summary>The program behind its <c>Main</c>: everything it reads and writes is handed in.</summary>
/// <param name="open">Opens graph files; the composition root by default.</param>
public sealed class KgApplication(OpenGraph? open = null)
{
    private readonly OpenGraph _open = open ?? CompositionRoot.OpenAsync;

    /// <summary>Runs a command line where output is read by programs: no colours, no progress, plain tables.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken = default) =>
        RunAsync(args, new Terminal(input, output, error), cancellationToken);

    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        try
        {
            int code = await DispatchAsync(args, terminal, cancellationToken);
            await terminal.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (KgException exception)
        {
            return Fail(terminal, exception.ExitCode, exception.Message);
        }
        catch (GraphStoreException exception)
        {
            return Fail(terminal, ExitCode.GraphFile, exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Fail(terminal, ExitCode.Interrupted, "interrupted.");
        }
        catch (IOException exception) when (IsBrokenPipe(exception))
        {
            return ExitCode.Ok;   // the reader behind the pipe has seen enough, as 'head' does
        }
        catch (Exception exception)
        {
            return Fail(terminal, ExitCode.Internal, $"this is an error in kg itself. Please report it with the command line.\n{exception}");
        }
    }

    private async Task<int> DispatchAsync(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        var host = new CommandHost(terminal, _open);
        RootCommand root = Root(host);
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            throw KgException.Usage(Explain(parsed, root));
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,   // interruption is the caller's token
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static RootCommand Root(CommandHost host)
    {
        var root = new RootCommand("kg builds and queries knowledge graphs of events, who took part in them, when, and which text says so.");
        foreach (Option option in new Option[] { host.Options.Graph, host.Options.Json, host.Options.Quiet })
            root.Options.Add(option);
        foreach (Command command in CommandList.Create(host))
            root.Subcommands.Add(command);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithNotes((HelpAction)help.Action!, host.Terminal.Out);
        root.SetAction(parsed => help.Action is HelpWithNotes notes ? notes.Invoke(parsed) : ExitCode.Ok);
        return root;
    }

    private static string Explain(ParseResult parsed, RootCommand root)
    {
        Command command = parsed.CommandResult.Command;
        string path = command == root ? "kg" : $"kg {command.Name}";
        IEnumerable<string> names = command.Subcommands.Select(sub => sub.Name);
        IEnumerable<string> options = command.Options.Concat(root.Options.Where(option => option.Recursive)).Select(option => option.Name);
        IEnumerable<string> unknown = parsed.UnmatchedTokens.Select(token => token.StartsWith('-')
            ? $"{path} has no option '{token}'.{NearestName.Hint(token, options)}"
            : command == root ? $"there is no command '{token}'.{NearestName.Hint(token, names)}" : $"{path} does not take '{token}'.");
        string[] messages = parsed.UnmatchedTokens.Count > 0 ? [unknown.First()] : [.. parsed.Errors.Select(error => error.Message)];
        return string.Join('\n', messages) + $" '{path} --help' shows how it is used.";
    }

    private static int Fail(Terminal terminal, int code, string message)
    {
        terminal.Out.Flush();
        terminal.Error.WriteLine(Printable.Lines($"kg: {message}"));
        terminal.Error.Flush();
        return code;
    }

    private static bool IsBrokenPipe(IOException exception) => exception.HResult is 32 or unchecked((int)0x8007006D);
}
