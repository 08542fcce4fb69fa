using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Neo4j.Queries;

/// <summary>
/// Saved queries as the file that Neo4j Browser and the Query tool import under "Saved Cypher": CSV with the columns
/// <c>name,description,query,id,parentId,isFolder</c>, as they export it themselves. The parameters' defaults stand before each query as <c>:param</c> commands.
/// </summary>
public static class BrowserQueries
{
    /// <summary>The folder under which the queries are filed.</summary>
    public const string Folder = "Knowledge graph";

    /// <summary>The whole file, with line feeds.</summary>
    public static string ToCsv(ImmutableArray<SavedQuery> queries)
    {
        var csv = new StringBuilder("name,description,query,id,parentId,isFolder\n").Append(Folder).Append(",,,0,,true\n");
        for (int i = 0; i < queries.Length; i++)
            csv.Append(string.Join(',', Cell(queries[i].Title), Cell(queries[i].Question), Cell(Text(queries[i])), (i + 1).ToString(CultureInfo.InvariantCulture), "0", "false")).Append('\n');
        return csv.ToString();
    }

    private static string Text(SavedQuery query) =>
        string.Concat(query.Parameters.Select(parameter => $":param {parameter.Name} => {Literal(parameter.Default)};\n")) + query.Text + ";";

    private static string Literal(object value) => value is long number
        ? number.ToString(CultureInfo.InvariantCulture)
        : $"'{((string)value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
