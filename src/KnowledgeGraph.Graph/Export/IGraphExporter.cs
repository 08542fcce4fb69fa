namespace KnowledgeGraph.Graph.Export;

/// <summary>Writes a graph in a format that is one stream. The same graph gives the same bytes.</summary>
public interface IGraphExporter
{
    /// <summary>The format's name on the command line: <c>jsonl</c>.</summary>
    string Name { get; }

    /// <summary>The usual ending of its files, with the dot: <c>.jsonl</c>.</summary>
    string FileExtension { get; }

    /// <summary>Writes the whole graph; the stream stays open.</summary>
    Task WriteAsync(PropertyGraph graph, Stream stream, CancellationToken cancellationToken = default);
}

/// <summary>Writes a graph in a format that is several files. The same graph gives the same bytes.</summary>
public interface IGraphFolderExporter
{
    /// <summary>The format's name on the command line: <c>csv</c>.</summary>
    string Name { get; }

    /// <summary>Names of the files that it writes.</summary>
    IReadOnlyList<string> FileNames { get; }

    /// <summary>Writes the whole graph into a folder, which is made where it is missing; files of the same names are replaced.</summary>
    Task WriteAsync(PropertyGraph graph, string folder, CancellationToken cancellationToken = default);
}
