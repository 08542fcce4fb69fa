using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Migrations;

/// <summary>
/// A numbered script of <c>graph-schema/migrations</c>, in the conventions of neo4j-migrations: <c>V0001__Create_constraints.cypher</c>, statements
/// that end with a semicolon and a line break, and a checksum that is the CRC-32, in decimal, of the statements' UTF-8 bytes.
/// </summary>
/// <param name="Version">The version: <c>0001</c>.</param>
/// <param name="Description">What it does: <c>Create constraints</c>.</param>
/// <param name="Source">The file's name.</param>
/// <param name="Statements">All its statements, without the closing semicolons.</param>
public sealed partial record Migration(string Version, string Description, string Source, ImmutableArray<string> Statements)
{
    /// <summary>CRC-32 of the statements, in decimal.</summary>
    public string Checksum => Crc32.Of(Encoding.UTF8.GetBytes(string.Concat(Statements))).ToString(CultureInfo.InvariantCulture);

    /// <summary>Statements that are more than a comment.</summary>
    public IEnumerable<string> Executable => Statements.Where(statement => statement.Split('\n').Any(line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal)));

    /// <summary>Reads a script.</summary>
    /// <param name="source">The file's name.</param>
    /// <param name="text">Its text; a byte order mark and the kind of line breaks do not matter.</param>
    /// <exception cref="GraphStoreException">The file's name is no name of a migration.</exception>
    public static Migration Parse(string source, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match name = FileName().Match(source);
        if (!name.Success)
            throw new GraphStoreException($"'{source}' is no name of a migration. Name it like V0001__Create_constraints.cypher.");
        return new Migration(
            name.Groups[1].Value.Replace('_', '.'), name.Groups[2].Value.Replace('_', ' '), source,
            [.. Delimiter().Split(text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)).Select(part => part.Trim().TrimEnd(';').Trim()).Where(part => part.Length > 0)]);
    }

    /// <summary>The scripts that this program was built with, in order of their versions.</summary>
    public static ImmutableArray<Migration> BuiltIn()
    {
        System.Reflection.Assembly assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return Parse(name["migrations/".Length..], reader.ReadToEnd());
        })];
    }

    [GeneratedRegex(@"^V(\d+(?:_\d+)*)__([\w ]+)\.cypher$")]
    private static partial Regex FileName();

    [GeneratedRegex(@";(?:\r\n|\n|$)")]
    private static partial Regex Delimiter();
}
