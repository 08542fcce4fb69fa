using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>: the whole graph in a format of others.</summary>
internal sealed class ExportCommand : Command
{
    private readonly CommandHost _host;
    private readonly Option<string> _format = new("--format", "-f") { Description = "jsonl, graphml, csv or cypher.", HelpName = "FORMAT", DefaultValueFactory = _ => "jsonl" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file (for csv: the folder) to write; standard output by default.", HelpName = "FILE" };

    public ExportCommand(CommandHost host) : base("export", "Write the whole graph in another format. The same graph gives the same bytes.")
    {
        _host = host;
        Options.Add(_format);
        Options.Add(_output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string format = KnownTypes.Find("format", parsed.GetValue(_format)!, GraphExporters.Names);
        string? output = parsed.GetValue(_output);
        IGraphFolderExporter? toFolder = GraphExporters.Folders.FirstOrDefault(exporter => exporter.Name == format);
        if (toFolder is not null && output is null)
            throw KgException.Usage($"The format {format} is several files: name a folder for them with --output FOLDER.");
        await using GraphSession session = await _host.OpenAsync(parsed, GraphAccess.Read, cancellationToken);
        PropertyGraph graph = await session.Get<IGraphReader>().ReadAsync(cancellationToken);
        if (toFolder is not null)
            await Guard(output!, () => toFolder.WriteAsync(graph, output!, cancellationToken));
        else
            await WriteAsync(GraphExporters.Streams.First(exporter => exporter.Name == format), graph, output, cancellationToken);
        if (output is not null && !_host.IsQuiet(parsed))
            _host.Tell($"Wrote {graph.Nodes.Length} nodes and {graph.Relationships.Length} relationships to {output}.");
        return ExitCode.Ok;
    }

    private Task WriteAsync(IGraphExporter exporter, PropertyGraph graph, string? output, CancellationToken cancellationToken) => output is null
        ? _host.Terminal.WriteBytesAsync(stream => exporter.WriteAsync(graph, stream, cancellationToken))
        : Guard(output, () => WriteFileAsync(exporter, graph, output, cancellationToken));

    /// <summary>Written beside the target and moved over it: an export that fails leaves the file as it was.</summary>
    private static async Task WriteFileAsync(IGraphExporter exporter, PropertyGraph graph, string output, CancellationToken cancellationToken)
    {
        string partial = output + ".partial";
        try
        {
            await using (FileStream stream = File.Create(partial))
                await exporter.WriteAsync(graph, stream, cancellationToken);
            File.Move(partial, output, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task Guard(string output, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw KgException.Usage($"Cannot write {output}: {exception.Message} Choose a place that exists and that you may write to.");
        }
    }
}
