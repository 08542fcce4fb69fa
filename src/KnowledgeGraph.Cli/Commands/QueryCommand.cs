using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Storage.Neo4j.Queries;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query</c>: a saved query, a file or a Cypher text, on a Neo4j server.</summary>
internal sealed class QueryCommand : Command
{
    private static readonly string[] Formats = ["table", "json", "csv"];

    private readonly CommandHost _host;
    private readonly Neo4jAccess _neo4j;
    private readonly Argument<string?> _query = new("QUERY")
    {
        Description = "The name of a saved query (--list shows them), a .cypher file, or a Cypher text.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string[]> _parameters = new("--param", "-p") { Description = "A parameter's value: weapon=S-400. Can be given several times.", HelpName = "NAME=VALUE" };
    private readonly Option<string> _format = new("--format", "-f") { Description = "table, json or csv.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
    private readonly Option<bool> _write = new("--write") { Description = "Let the statement change the database; else the server refuses any change." };
    private readonly Option<bool> _list = new("--list") { Description = "Show the saved queries with their questions and parameters." };

    public QueryCommand(CommandHost host) : base("query", "Ask a Neo4j server a saved question or any Cypher. Reads only, unless --write is given.")
    {
        _host = host;
        Arguments.Add(_query);
        foreach (Option option in new Option[] { _parameters, _format, _write, _list })
            Options.Add(option);
        _neo4j = new Neo4jAccess(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_list))
            return List(parsed);
        if (parsed.GetValue(_query) is not { } text)
            throw KgException.Usage("Which query? Give a name, a file or a Cypher text; 'kg query --list' shows the saved ones.");
        string format = _host.IsJson(parsed) ? "json" : KnownTypes.Find("format", parsed.GetValue(_format)!, Formats);
        CypherStatement statement = Statement(text, Given(parsed), parsed.GetValue(_write) ? CypherAccess.Write : CypherAccess.Read);
        CypherResult result = await _neo4j.WithTransportAsync(parsed, transport => transport.RunAsync(statement, cancellationToken));
        Print(result, format);
        if (result.Counters.ContainsUpdates && !_host.IsQuiet(parsed))
            _host.Tell(CypherCells.Text(result.Counters));
        return ExitCode.Ok;
    }

    private int List(ParseResult parsed)
    {
        ImmutableArray<SavedQuery> queries = SavedQuery.BuiltIn();
        if (_host.IsJson(parsed))
            _host.Print(JsonOutput.Array(queries.Select(CypherCells.Json)));
        else
            _host.Print(new TableData("", ["Name", "Question", "Parameters"], [.. queries.Select(query => new[] { query.Name, query.Question, string.Join(", ", query.Parameters.Select(parameter => $"{parameter.Name}={parameter.Default}")) })]));
        return ExitCode.Ok;
    }

    private Dictionary<string, string> Given(ParseResult parsed)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in parsed.GetValue(_parameters) ?? [])
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw KgException.Usage($"--param: '{pair}' is not NAME=VALUE, such as weapon=S-400.");
            given[pair[..equals]] = pair[(equals + 1)..];
        }
        return given;
    }

    private static CypherStatement Statement(string text, Dictionary<string, string> given, CypherAccess access)
    {
        ImmutableArray<SavedQuery> saved = SavedQuery.BuiltIn();
        if (saved.FirstOrDefault(query => query.Name == text) is { } named)
            return Saved(named, given, access);
        if (File.Exists(text))
            return FromFile(text, given, access);
        if (!text.Contains(' ', StringComparison.Ordinal))
            throw KgException.Usage($"There is no saved query and no file '{text}'.{NearestName.Hint(text, saved.Select(query => query.Name))} 'kg query --list' shows the saved queries.");
        return new CypherStatement(text, access) { Parameters = given.ToDictionary(pair => pair.Key, pair => Guess(pair.Value), StringComparer.Ordinal) };
    }

    private static CypherStatement FromFile(string path, Dictionary<string, string> given, CypherAccess access)
    {
        string text = File.ReadAllText(path);
        return text.Contains("// Question:", StringComparison.Ordinal)
            ? Saved(SavedQuery.Load(Path.GetFileNameWithoutExtension(path), text), given, access)
            : new CypherStatement(text.Trim().TrimEnd(';'), access) { Parameters = given.ToDictionary(pair => pair.Key, pair => Guess(pair.Value), StringComparer.Ordinal) };
    }

    private static CypherStatement Saved(SavedQuery query, Dictionary<string, string> given, CypherAccess access) =>
        new(query.Text, access) { Parameters = query.Values(given) };

    // A text of one's own has no head that says what its parameters are: whole numbers are numbers, all else is text.
    private static object? Guess(string value) =>
        long.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out long number) ? number : value;

    private void Print(CypherResult result, string format)
    {
        switch (format)
        {
            case "json":
                _host.Print(CypherCells.Json(result));
                break;
            case "csv":
                _host.Terminal.Out.Write(CypherCells.Csv(result));
                break;
            default:
                _host.Print(new TableData("", [.. result.Fields.Select((field, i) => new TableColumn(field, result.Rows.All(row => row[i] is long or double)))], [.. result.Rows.Select(row => row.Select(CypherCells.Text).ToArray())]));
                break;
        }
    }
}
