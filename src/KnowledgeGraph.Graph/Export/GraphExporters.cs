using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Export;

/// <summary>The formats that a graph can be written in.</summary>
public static class GraphExporters
{
    /// <summary>Formats that are one stream, in the order in which they are offered.</summary>
    public static ImmutableArray<IGraphExporter> Streams { get; } = [new JsonlGraphExporter(), new GraphMlExporter(), new CypherGraphExporter()];

    /// <summary>Formats that are several files.</summary>
    public static ImmutableArray<IGraphFolderExporter> Folders { get; } = [new CsvGraphExporter()];

    /// <summary>The names of all formats: jsonl, graphml, cypher, csv.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Streams.Select(format => format.Name), .. Folders.Select(format => format.Name)];
}
