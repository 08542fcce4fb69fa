using KnowledgeGraph.Cli.Querying;

namespace KnowledgeGraph.Cli.Inputs;

/// <summary>Finds what a mistyped path may have meant.</summary>
internal static class NearestPath
{
    /// <summary>Names a neighbour with a similar name, or the deepest folder of the path that exists.</summary>
    public static string Hint(string path)
    {
        string full = Path.GetFullPath(path);
        string? folder = Path.GetDirectoryName(full);
        if (folder is null || !Directory.Exists(folder))
            return Existing(folder) is { } existing ? $" ({existing} exists, what is below does not)" : "";
        IEnumerable<string> neighbours = Directory.EnumerateFileSystemEntries(folder).Take(1000).Select(entry => Path.GetFileName(entry));
        IReadOnlyList<string> near = NearestName.Of(Path.GetFileName(full), neighbours);
        return near.Count > 0 ? $" (did you mean {string.Join(" or ", near)}?)" : "";
    }

    private static string? Existing(string? folder)
    {
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
