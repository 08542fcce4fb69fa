namespace KnowledgeGraph.Reading;

/// <summary>A data file of this project, by its path below <c>Resources</c>.</summary>
internal static class ResourceFile
{
    /// <summary>The whole file.</summary>
    public static string Text(string name)
    {
        using Stream stream = typeof(ResourceFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file '{name}' is not in the assembly: check EmbeddedResource in the project file.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a tab-separated file: no comments (#), no blank lines.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    /// <summary>The names of the files whose name begins with <paramref name="folder"/>, in ordinal order.</summary>
    public static IEnumerable<string> In(string folder) =>
        typeof(ResourceFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
