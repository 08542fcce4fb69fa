using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Inputs;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Pipeline;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg build</c>: from files to a graph.</summary>
internal sealed class BuildCommand : Command
{
    private readonly CommandHost _host;
    private static readonly Dictionary<string, InputFormat> StandardInputFormats = new(StringComparer.Ordinal)
    {
        ["text"] = InputFormat.PlainText,
        ["markdown"] = InputFormat.Markdown,
        ["html"] = InputFormat.Html,
        ["pdf"] = InputFormat.Pdf,
        ["jsonl"] = InputFormat.JsonLines,
    };

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files and folders (with all that is below them) to read: .txt, .md, .html, .pdf, .jsonl; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<string?> _date = new("--date") { Description = "The day of publication of texts that state none: 2022-03-05, 2022-03, 2022.", HelpName = "DATE" };
    private readonly Option<string> _stdinFormat = new("--stdin-format") { Description = "What standard input holds: text, markdown, html, pdf or jsonl.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _forceLanguage = new("--force-language") { Description = "Read texts even where they do not seem to be English." };

    private readonly Neo4jAccess _neo4j;

    public BuildCommand(CommandHost host) : base("build", "Read texts into the graph. Texts that are in it already and unchanged are not read again.")
    {
        _host = host;
        Arguments.Add(_paths);
        Options.Add(_date);
        Options.Add(_stdinFormat);
        Options.Add(_forceLanguage);
        _neo4j = new Neo4jAccess(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        InputRequest request = Request(parsed);
        await using GraphSession session = await _host.OpenAsync(parsed, GraphAccess.Create, cancellationToken);
        BuildReport report = await BuildAsync(parsed, request, session, cancellationToken);
        var graph = new GraphIndex(await session.Get<IGraphReader>().ReadAsync(CancellationToken.None));
        var summary = new BuildSummary(report, graph);
        if (!_host.IsQuiet(parsed))
        {
            foreach (InputNote warning in report.Warnings)
                _host.Tell($"kg build: warning: {warning.Name}: {warning.Reason}");
        }
        foreach (InputNote rejected in report.Failed)
            _host.Tell($"kg build: {rejected.Name}: {rejected.Reason}");
        if (_host.IsJson(parsed))
            _host.Print(summary.ToJson());
        else if (!_host.IsQuiet(parsed))
            summary.Print(_host);
        if (parsed.GetValue(_neo4j.Address) is not null && !report.Interrupted)
            await PushCommand.PushAsync(_host, parsed, _neo4j, session.Get<IGraphReader>(), cancellationToken);
        return Outcome(report, request);
    }

    private InputRequest Request(ParseResult parsed)
    {
        string[] paths = parsed.GetValue(_paths)!;
        string[] missing = [.. paths.Where(path => path != InputSource.StandardInput && !File.Exists(path) && !Directory.Exists(path))];
        if (missing.Length > 0)
            throw KgException.Usage(string.Join('\n', missing.Select(path => $"There is no file or folder '{path}'{NearestPath.Hint(path)}. Nothing was read.")));
        EdtfDate? date = null;
        if (parsed.GetValue(_date) is { } text && !EdtfDate.TryParse(text, out date))
            throw KgException.Usage($"--date: '{text}' is not a date. Write 2022-03-05, 2022-03 or 2022.");
        string format = KnownTypes.Find("format for standard input", parsed.GetValue(_stdinFormat)!, StandardInputFormats.Keys);
        return new InputRequest(paths, new ReadOptions
        {
            DefaultDate = date,
            Force = parsed.GetValue(_forceLanguage),
            StandardInputFormat = StandardInputFormats[format],
            OpenStandardInput = _host.Terminal.OpenInput,
        });
    }

    private async Task<BuildReport> BuildAsync(ParseResult parsed, InputRequest request, GraphSession session, CancellationToken cancellationToken)
    {
        DocumentInputs source = session.Get<DocumentInputs>();
        bool draws = _host.Terminal.IsErrorTerminal && !_host.IsQuiet(parsed);
        BuildProgressBar? bar = draws ? new BuildProgressBar(_host.Terminal.Error, TimeProvider.System, _host.Terminal.Width) : null;
        try
        {
            var options = new BuildOptions { ExpectedInputs = draws ? source.Count(request) : null };
            return await session.Get<IncrementalBuild>().UpdateAsync(source.ReadAsync(request, cancellationToken), options, bar, cancellationToken);
        }
        finally
        {
            bar?.Clear();
        }
    }

    private int Outcome(BuildReport report, InputRequest request)
    {
        if (report.Interrupted)
        {
            _host.Tell($"kg build: interrupted. The graph holds what had been read ({report.Documents} texts); run the same command again to go on.");
            return ExitCode.Interrupted;
        }
        if (report.Read + report.Failed.Length + report.Skipped.Length == 0)
            _host.Tell($"kg build: no texts under {string.Join(", ", request.Paths)}. 'kg build --help' says what can be read.");
        return report.Failed.Length > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }
}
