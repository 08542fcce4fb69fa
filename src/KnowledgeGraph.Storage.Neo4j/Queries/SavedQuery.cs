using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Queries;

/// <summary>What kind of value a query's parameter takes.</summary>
public enum QueryParameterType
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day as <c>yyyy-MM-dd</c>, sent as text: the query turns it into a date.</summary>
    Date,
}

/// <summary>A parameter of a saved query.</summary>
/// <param name="Name">Its name, without the dollar.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="Default">The value where none is given: a string or a long.</param>
/// <param name="Meaning">What it means.</param>
public sealed record QueryParameter(string Name, QueryParameterType Type, object Default, string Meaning)
{
    /// <summary>Turns what somebody typed into a value.</summary>
    /// <exception cref="GraphStoreException">It is no value of the parameter's type.</exception>
    public object Parse(string text) => Type switch
    {
        QueryParameterType.Number => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new GraphStoreException($"Parameter '{Name}' is a whole number, and '{text}' is none."),
        QueryParameterType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw new GraphStoreException($"Parameter '{Name}' is a day such as 2022-03-05, and '{text}' is none."),
        _ => text,
    };
}

/// <summary>
/// A ready question to a graph: a <c>.cypher</c> file whose first lines are a comment with title, question, parameters and what it returns.
/// </summary>
/// <param name="Name">The file's name without its ending: <c>timeline-of-weapon</c>.</param>
/// <param name="Title">A title for readers.</param>
/// <param name="Question">The question in words.</param>
/// <param name="Parameters">Its parameters, in the order of the file.</param>
/// <param name="Returns">What it returns.</param>
/// <param name="Text">The Cypher text without the comment.</param>
public sealed partial record SavedQuery(
    string Name, string Title, string Question, ImmutableArray<QueryParameter> Parameters, string Returns, string Text)
{
    /// <summary>Reads a saved query. Its head looks like this, the parameters' lines as often as needed:</summary>
    /// <example>
    /// <code>
    /// // Events on a day
    /// // Question: What happened on one day, or may have?
    /// // Parameter: $day (date, default "2022-03-05"): the day
    /// // Returns: one row an event.
    /// </code>
    /// </example>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="GraphStoreException">The head is incomplete, or its parameters are not those of the text.</exception>
    public static SavedQuery Load(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        string[] head = [.. lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).Select(line => line[2..].Trim())];
        string body = string.Join('\n', lines.Skip(head.Length)).Trim().TrimEnd(';');
        var query = new SavedQuery(
            name, head.FirstOrDefault(line => line.Length > 0) ?? throw Fault(name, "has no title in its first line, a comment"),
            Line(name, head, "Question:"), [.. head.Where(line => line.StartsWith("Parameter:", StringComparison.Ordinal)).Select(line => Parameter(name, line))],
            Line(name, head, "Returns:"), body);
        string[] used = [.. UsedParameter().Matches(body).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return used.SequenceEqual(query.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? query
            : throw Fault(name, $"uses the parameters [{string.Join(", ", used)}], but its head names [{string.Join(", ", query.Parameters.Select(parameter => parameter.Name))}]");
    }

    /// <summary>All saved queries that this program was built with, in ordinal order of their names.</summary>
    public static ImmutableArray<SavedQuery> BuiltIn()
    {
        System.Reflection.Assembly assembly = typeof(SavedQuery).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("queries/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return Load(name["queries/".Length..^".cypher".Length], reader.ReadToEnd());
        })];
    }

    /// <summary>Values for all parameters: those given, checked, and the defaults of the others.</summary>
    /// <param name="given">Texts by the parameters' names.</param>
    /// <exception cref="GraphStoreException">A name is none of the query's parameters, or a text is no value of its type.</exception>
    public ImmutableDictionary<string, object?> Values(IReadOnlyDictionary<string, string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Keys.FirstOrDefault(key => Parameters.All(parameter => parameter.Name != key)) is { } unknown)
            throw new GraphStoreException($"The query '{Name}' has no parameter '{unknown}'. It has: {(Parameters.IsEmpty ? "none" : string.Join(", ", Parameters.Select(parameter => parameter.Name)))}.");
        return Parameters.ToImmutableDictionary(
            parameter => parameter.Name, parameter => given.TryGetValue(parameter.Name, out string? text) ? parameter.Parse(text) : (object?)parameter.Default, StringComparer.Ordinal);
    }

    private static string Line(string name, string[] head, string key) =>
        head.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim() is { Length: > 0 } text ? text : throw Fault(name, $"has no line '// {key} …'");

    private static QueryParameter Parameter(string name, string line)
    {
        Match match = DeclaredParameter().Match(line);
        if (!match.Success)
            throw Fault(name, $"has the line '// {line}', which should look like '// Parameter: $day (date, default \"2022-03-05\"): the day'");
        QueryParameterType type = Enum.Parse<QueryParameterType>(match.Groups[2].Value, ignoreCase: true);
        var parameter = new QueryParameter(match.Groups[1].Value, type, "", match.Groups[4].Value);
        return parameter with { Default = parameter.Parse(match.Groups[3].Value.Trim('"')) };
    }

    private static GraphStoreException Fault(string name, string what) => new($"The saved query '{name}' {what}.");

    [GeneratedRegex("""^Parameter: \$(\w+) \((text|number|date), default ("[^"]*"|-?\d+)\): (.+)$""")]
    private static partial Regex DeclaredParameter();

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex UsedParameter();
}
