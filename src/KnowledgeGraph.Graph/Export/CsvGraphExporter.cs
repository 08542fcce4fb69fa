using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Graph.Export;

/// <summary>
/// Two CSV files (RFC 4180, UTF-8, LF) with the headers of <c>neo4j-admin database import full</c>:
/// <c>nodes.csv</c> (<c>:ID,name,mention_count:long,…,:LABEL</c>) and <c>relationships.csv</c> (<c>:START_ID,:END_ID,id,…,:TYPE</c>).
/// Import with <c>--array-delimiter="|" --multiline-fields=true</c>. Values are never altered: a cell that a spreadsheet could
/// take for a formula (it begins with = + - or @) is only quoted.
/// </summary>
/// <remarks>Source: Neo4j Operations Manual, "Import", CSV header format. A text list's '|' and '\' get a '\' before them.</remarks>
public sealed class CsvGraphExporter : IGraphFolderExporter
{
    private const string NodesFile = "nodes.csv", RelationshipsFile = "relationships.csv";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public IReadOnlyList<string> FileNames { get; } = [NodesFile, RelationshipsFile];

    /// <inheritdoc/>
    public async Task WriteAsync(PropertyGraph graph, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        await WriteFileAsync(Path.Combine(folder, NodesFile), Nodes(graph), cancellationToken).ConfigureAwait(false);
        await WriteFileAsync(Path.Combine(folder, RelationshipsFile), Relationships(graph), cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<IEnumerable<string?>> Nodes(PropertyGraph graph)
    {
        ImmutableArray<ExportColumn> columns = ExportColumns.Of(graph.Nodes.Select(node => node.Properties));
        yield return [":ID", .. columns.Select(Header), ":LABEL"];
        foreach (Node node in graph.Nodes)
            yield return [node.Id, .. Cells(node.Properties, columns), string.Join('|', node.Labels)];
    }

    private static IEnumerable<IEnumerable<string?>> Relationships(PropertyGraph graph)
    {
        ImmutableArray<ExportColumn> columns = ExportColumns.Of(graph.Relationships.Select(link => link.Properties));
        yield return [":START_ID", ":END_ID", "id", .. columns.Select(Header), ":TYPE"];
        foreach (Relationship link in graph.Relationships)
            yield return [link.StartId, link.EndId, link.Id, .. Cells(link.Properties, columns), link.Type];
    }

    private static IEnumerable<string?> Cells(PropertyMap properties, ImmutableArray<ExportColumn> columns) =>
        columns.Select(column => properties[column.Name] is { } value ? ExportColumns.Cell(value) : null);

    private static string Header(ExportColumn column) => column.Type switch
    {
        ExportType.WholeNumber => column.Name + ":long",
        ExportType.DecimalNumber => column.Name + ":double",
        ExportType.Boolean => column.Name + ":boolean",
        ExportType.Day => column.Name + ":date",
        ExportType.TextList => column.Name + ":string[]",
        _ => column.Name,
    };

    private static async Task WriteFileAsync(string path, IEnumerable<IEnumerable<string?>> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        var line = new StringBuilder();
        foreach (IEnumerable<string?> row in rows)
        {
            line.Clear().AppendJoin(',', row.Select(Cell)).Append('\n');
            await writer.WriteAsync(line, cancellationToken).ConfigureAwait(false);
        }
    }

    // An absent value is nothing, an empty text is "": the import tells them apart.
    private static string Cell(string? text) => text switch
    {
        null => "",
        _ when text.Length == 0 || text[0] is '=' or '+' or '-' or '@' or ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(Quoted) =>
            $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => text,
    };
}
