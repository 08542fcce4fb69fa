using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>A family of designations by shape.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Pattern">The shape of one token.</param>
/// <param name="NeedsContext">True where a weapon noun must be near.</param>
public sealed record DesignationPattern(string Key, Regex Pattern, bool NeedsContext);

/// <summary>The shapes of <c>designation-patterns.tsv</c>.</summary>
public sealed class DesignationPatterns
{
    private readonly ImmutableArray<DesignationPattern> _patterns;

    private DesignationPatterns(ImmutableArray<DesignationPattern> patterns) => _patterns = patterns;

    /// <summary>Compiles the shapes; matching is linear in the token's length.</summary>
    /// <exception cref="InvalidDataException">A pattern is no regular expression; the row's key is named.</exception>
    public static DesignationPatterns From(GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new DesignationPatterns([.. table.Rows.Select(row => new DesignationPattern(row["key"], Compile(table.File, row), row["needs_context"] == "yes"))]);
    }

    /// <summary>The first shape that fits the whole token, or null.</summary>
    public DesignationPattern? Match(string token)
    {
        foreach (DesignationPattern pattern in _patterns)
        {
            if (pattern.Pattern.IsMatch(token))
                return pattern;
        }
        return null;
    }

    private static Regex Compile(string file, GazetteerTable.Row row)
    {
        try
        {
            return new Regex(row["pattern"], RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new InvalidDataException($"{file}: pattern of '{row["key"]}' is no regular expression that matches in linear time: {fault.Message}", fault);
        }
    }
}
