using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>Forenames and surnames of <c>first-names.tsv</c> and <c>surnames.tsv</c>, in folded form.</summary>
public sealed class PersonNames
{
    private readonly FrozenSet<string> _forenames;
    private readonly FrozenSet<string> _surnames;
    private readonly FrozenSet<string> _common;

    private PersonNames(FrozenSet<string> forenames, FrozenSet<string> surnames, FrozenSet<string> common) =>
        (_forenames, _surnames, _common) = (forenames, surnames, common);

    /// <summary>Reads both tables.</summary>
    public static PersonNames From(GazetteerTable forenames, GazetteerTable surnames)
    {
        ArgumentNullException.ThrowIfNull(forenames);
        ArgumentNullException.ThrowIfNull(surnames);
        IEnumerable<string> common = forenames.Rows.Concat(surnames.Rows).Where(row => row["common_word"] == "yes").Select(row => TextPieces.Key(row["name"]));
        return new PersonNames(Keys(forenames), Keys(surnames), common.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>True for a known forename.</summary>
    public bool IsForename(string word) => _forenames.Contains(TextPieces.Key(word));

    /// <summary>True for a known surname.</summary>
    public bool IsSurname(string word) => _surnames.Contains(TextPieces.Key(word));

    /// <summary>True for a name that is an ordinary word too.</summary>
    public bool IsCommonWord(string word) => _common.Contains(TextPieces.Key(word));

    private static FrozenSet<string> Keys(GazetteerTable table) => table.Rows.Select(row => TextPieces.Key(row["name"])).ToFrozenSet(StringComparer.Ordinal);
}
