using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Gazetteers;

/// <summary>The closed word lists of <c>Resources/context-words.tsv</c>, by name.</summary>
public sealed class WordLists
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;

    private WordLists(FrozenDictionary<string, FrozenSet<string>> lists) => _lists = lists;

    /// <summary>The words of a list, lower case.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public FrozenSet<string> this[string list] => _lists.TryGetValue(list, out FrozenSet<string>? words)
        ? words
        : throw new KeyNotFoundException($"context-words.tsv has no list '{list}'. It has: {string.Join(", ", _lists.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>Reads the lists from a table with the columns key and words.</summary>
    public static WordLists From(GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new WordLists(table.Rows.ToFrozenDictionary(row => row["key"], row => row.List("words").ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal));
    }
}
