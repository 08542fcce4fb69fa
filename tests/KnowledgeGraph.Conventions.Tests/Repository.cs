using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KnowledgeGraph.Conventions.Tests;

/// <summary>The work tree that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Outputs = ["bin", "obj", ".git", "artifacts", "TestResults", "node_modules", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with '/'.</summary>
    public static IEnumerable<string> Files(string folder = "", string pattern = "*") =>
        Walk(Path.Combine(Root, folder), pattern).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>C# files below src/ that the build compiles by default.</summary>
    public static IEnumerable<string> Sources() => Files("src", "*.cs");

    /// <summary>C# without comments and texts: what is left is code.</summary>
    public static string Code(string path) => Regex.Replace(Read(path), @"//[^\n]*|/\*.*?\*/|""""""[\s\S]*?""""""|""(?:\\.|[^""\\\n])*""", "\"\"");

    /// <summary>Names of projects in src/ with the names of those that they refer to.</summary>
    public static IReadOnlyDictionary<string, string[]> ProjectReferences() => Projects("ProjectReference")
        .ToDictionary(pair => pair.Key, pair => pair.Value.Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))["KnowledgeGraph.".Length..]).ToArray());

    /// <summary>Names of projects in src/ with the packages that they refer to in the default build.</summary>
    public static IReadOnlyDictionary<string, string[]> PackageReferences() => Projects("PackageReference");

    private static Dictionary<string, string[]> Projects(string item) => Files("src", "*.csproj").ToDictionary(
        path => Path.GetFileNameWithoutExtension(path)["KnowledgeGraph.".Length..],
        path => XDocument.Parse(Read(path)).Descendants(item)
            .Where(element => element.Parent?.Attribute("Condition") is null)
            .Select(element => (string?)element.Attribute("Include")).OfType<string>().ToArray());

    private static IEnumerable<string> Walk(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern)
        .Concat(Directory.EnumerateDirectories(folder).Where(below => !Outputs.Contains(Path.GetFileName(below))).SelectMany(below => Walk(below, pattern)));

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No KnowledgeGraph.sln above {AppContext.BaseDirectory}: run these tests from a work tree.");
    }
}
