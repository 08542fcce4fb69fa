using System.Collections.Frozen;

namespace KnowledgeGraph.Language.Resources;

/// <summary>Reads the word lists that are embedded in this assembly: one entry a line, '#' starts a comment, fields are parted by tabs.</summary>
internal static class LanguageResource
{
    public static FrozenSet<string> ReadSet(string path, StringComparer comparer) =>
        ReadRows(path).Select(row => row[0]).ToFrozenSet(comparer);

    public static IEnumerable<string[]> ReadRows(string path)
    {
        using Stream stream = typeof(LanguageResource).Assembly.GetManifestResourceStream($"Resources/{path}")
            ?? throw new InvalidOperationException($"The embedded word list 'Resources/{path}' is missing from the assembly. Check the EmbeddedResource lines of the project file.");
        using StreamReader reader = new(stream);
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }
        return rows;
    }
}
