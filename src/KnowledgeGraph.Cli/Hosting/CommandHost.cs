using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>What commands share: where to write, the options of every command, and the way to the services.</summary>
/// <param name="terminal">Where to read and write.</param>
/// <param name="open">Opens graph files.</param>
internal sealed class CommandHost(Terminal terminal, OpenGraph open)
{
    /// <summary>Where to read and write.</summary>
    public Terminal Terminal => terminal;

    /// <summary>Options of every command.</summary>
    public CommonOptions Options { get; } = new();

    /// <summary>True where JSON is asked for.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(Options.Json);

    /// <summary>True where neither progress nor summary is wanted.</summary>
    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(Options.Quiet);

    /// <summary>Opens the graph file of the command line.</summary>
    public Task<GraphSession> OpenAsync(ParseResult parsed, GraphAccess access, CancellationToken cancellationToken) =>
        open(new GraphFile(parsed.GetValue(Options.Graph)!, access), cancellationToken);

    /// <summary>The graph of the command line, ready to be asked.</summary>
    public async Task<GraphIndex> ReadGraphAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using GraphSession session = await OpenAsync(parsed, GraphAccess.Read, cancellationToken);
        return new GraphIndex(await session.Get<IGraphReader>().ReadAsync(cancellationToken));
    }

    /// <summary>Writes a table to standard output.</summary>
    public void Print(TableData table) => TablePrinter.Print(terminal, table);

    /// <summary>Writes a JSON value to standard output.</summary>
    public void Print(System.Text.Json.Nodes.JsonNode value) => JsonOutput.Write(terminal.Out, value);

    /// <summary>Writes a line to standard error.</summary>
    public void Tell(string message) => terminal.Error.WriteLine(Printable.Lines(message));
}
