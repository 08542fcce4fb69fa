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
    // Longer tokens are addresses and the like; on short ones a pattern that backtracks cannot cost much, and it compiles ten times faster.
    private const int LongestDesignation = 24;

    private readonly ImmutableArray<DesignationPattern> _patterns;

    private DesignationPatterns(ImmutableArray<DesignationPattern> patterns) => _patterns = patterns;

    /// <summary>Compiles the shapes.</summary>
    /// <exception cref="InvalidDataException">A pattern is no regular expression; the row's key is named.</exception>
    public static DesignationPatterns From(GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new DesignationPatterns([.. table.Rows.Select(row => new DesignationPattern(row["key"], Compile(table.File, row), row["needs_context"] == "yes"))]);
    }

    /// <summary>The first shape that fits the whole token, or null.</summary>
    public DesignationPattern? Match(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        foreach (DesignationPattern pattern in token.Length <= LongestDesignation ? _patterns : [])
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
            return new Regex(row["pattern"], RegexOptions.CultureInvariant);
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException($"{file}: pattern of '{row["key"]}' is no regular expression: {fault.Message}", fault);
        }
    }
}
