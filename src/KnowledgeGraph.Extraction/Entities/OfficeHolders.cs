using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>A person known from <c>office-holders.tsv</c>.</summary>
/// <param name="Name">The usual English spelling.</param>
/// <param name="Offices">Offices with state key and term, in order of the file.</param>
public sealed record OfficeHolder(string Name, ImmutableArray<OfficeTerm> Offices);

/// <summary>A term of office.</summary>
/// <param name="Office">The office: "president".</param>
/// <param name="State">Key of the state or organisation.</param>
/// <param name="From">EDTF start, or empty.</param>
/// <param name="To">EDTF end, "..", or empty.</param>
public sealed record OfficeTerm(string Office, string State, string From, string To);

/// <summary>A state by key and name.</summary>
/// <param name="Key">Gazetteer key.</param>
/// <param name="Name">Canonical name.</param>
public sealed record StateName(string Key, string Name);

/// <summary>Office holders by full name and by surname.</summary>
public sealed class OfficeHolders
{
    private static readonly FrozenSet<string> HeadOffices =
        FrozenSet.ToFrozenSet(["president", "prime minister", "chancellor", "supreme leader", "king", "crown prince", "emir", "leader", "taoiseach"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, OfficeHolder> _byName;
    private readonly FrozenDictionary<string, ImmutableArray<OfficeHolder>> _bySurname;
    private readonly FrozenDictionary<string, string> _stateNames;

    private OfficeHolders(FrozenDictionary<string, OfficeHolder> byName, FrozenDictionary<string, ImmutableArray<OfficeHolder>> bySurname, FrozenDictionary<string, string> stateNames) =>
        (_byName, _bySurname, _stateNames) = (byName, bySurname, stateNames);

    /// <summary>Reads the office holders, and the states for their names.</summary>
    public static OfficeHolders From(GazetteerTable holders, GazetteerTable states)
    {
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(states);
        var people = new Dictionary<string, (OfficeHolder Holder, HashSet<string> Forms)>(StringComparer.Ordinal);
        foreach (GazetteerTable.Row row in holders.Rows)
        {
            string name = row["name"];
            (OfficeHolder holder, HashSet<string> forms) = people.GetValueOrDefault(name, (new OfficeHolder(name, []), new HashSet<string>(StringComparer.Ordinal)));
            forms.UnionWith(row.List("aliases").Prepend(name).Select(TextPieces.Key));
            people[name] = (holder with { Offices = holder.Offices.Add(new OfficeTerm(row["office"], row["state"], row["from"], row["to"])) }, forms);
        }
        return new OfficeHolders(
            people.Values.SelectMany(p => p.Forms.Select(form => (form, p.Holder))).GroupBy(p => p.form, StringComparer.Ordinal)
                .ToFrozenDictionary(g => g.Key, g => g.First().Holder, StringComparer.Ordinal),
            people.Values.SelectMany(p => p.Forms.Select(form => (Surname: form[(form.LastIndexOf(' ') + 1)..], p.Holder))).Distinct()
                .GroupBy(p => p.Surname, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Holder).ToImmutableArray(), StringComparer.Ordinal),
            states.Rows.ToFrozenDictionary(row => row["key"], row => row["name"], StringComparer.Ordinal));
    }

    /// <summary>The holder of exactly this full name or alias, or null.</summary>
    public OfficeHolder? Find(string fullName) => _byName.GetValueOrDefault(TextPieces.Key(fullName));

    /// <summary>All holders with this surname; none where unknown.</summary>
    public ImmutableArray<OfficeHolder> WithSurname(string surname) => _bySurname.GetValueOrDefault(TextPieces.Key(surname), []);

    /// <summary>The state that a leader of this name leads or led, where all leaders of that name lead the same one; null otherwise.</summary>
    public StateName? StateOf(string leader)
    {
        IEnumerable<OfficeHolder> holders = Find(leader) is { } one ? [one] : WithSurname(leader);
        string[] states = [.. holders.SelectMany(h => h.Offices).Where(o => HeadOffices.Contains(o.Office)).Select(o => o.State).Where(_stateNames.ContainsKey).Distinct(StringComparer.Ordinal)];
        return states.Length == 1 ? new StateName(states[0], _stateNames[states[0]]) : null;
    }
}
