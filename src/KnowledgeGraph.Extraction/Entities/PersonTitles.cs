using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>Titles and offices of <c>titles.tsv</c> that stand before a person's name.</summary>
public sealed class PersonTitles
{
    private const int LongestTitleInTokens = 8;
    private readonly FrozenDictionary<string, string> _kinds;

    private PersonTitles(FrozenDictionary<string, string> kinds) => _kinds = kinds;

    /// <summary>Reads the titles that can precede a name.</summary>
    public static PersonTitles From(GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new PersonTitles(table.Rows.Where(row => row["precedes_name"] == "yes")
            .SelectMany(row => row.List("title").Select(title => (Key: TextPieces.Key(title), Kind: row["kind"])))
            .DistinctBy(title => title.Key, StringComparer.Ordinal).ToFrozenDictionary(title => title.Key, title => title.Kind, StringComparer.Ordinal));
    }

    /// <summary>Index of the first token of the longest title that ends just before <paramref name="token"/>; <paramref name="token"/> where there is none.</summary>
    public int StartBefore(EntityContext context, int token)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int first = Math.Max(0, token - LongestTitleInTokens); first < token; first++)
        {
            if (context.Text.SentenceOf(first) == context.Text.SentenceOf(token) && _kinds.ContainsKey(TextPieces.Key(context.Words(first, token))))
                return first;
        }
        return token;
    }
}
