using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>How a graph file is to be opened.</summary>
/// <param name="Path">The file, as the user wrote it.</param>
/// <param name="Create">True where a missing file is made.</param>
public sealed record GraphFile(string Path, bool Create);

/// <summary>What commands share: where to write, the options of every command, and the way to the services.</summary>
/// <param name="terminal">Where to read and write.</param>
/// <param name="services">Makes the services for a graph file.</param>
internal sealed class CommandHost(Terminal terminal, Func<GraphFile, ServiceProvider> services)
{
    /// <summary>Where to read and write.</summary>
    public Terminal Terminal => terminal;

    /// <summary>Options of every command.</summary>
    public CommonOptions Options { get; } = new();

    /// <summary>True where JSON is asked for.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(Options.Json);

    /// <summary>True where neither progress nor summary is wanted.</summary>
    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(Options.Quiet);

    /// <summary>The services for the graph file of the command line.</summary>
    public ServiceProvider Open(ParseResult parsed, bool create = false) => services(new GraphFile(parsed.GetValue(Options.Graph)!, create));

    /// <summary>The graph of the command line, ready to be asked.</summary>
    public async Task<GraphIndex> ReadGraphAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using ServiceProvider opened = Open(parsed);
        return new GraphIndex(await opened.GetRequiredService<IGraphReader>().ReadAsync(cancellationToken));
    }

    /// <summary>Writes a table to standard output.</summary>
    public void Print(TableData table) => TablePrinter.Print(terminal, table);

    /// <summary>Writes a JSON value to standard output.</summary>
    public void Print(System.Text.Json.Nodes.JsonNode value) => JsonOutput.Write(terminal.Out, value);

    /// <summary>Writes a line to standard error.</summary>
    public void Tell(string message) => terminal.Error.WriteLine(Printable.Lines(message));
}
