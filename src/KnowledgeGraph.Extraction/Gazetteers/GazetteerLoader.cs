using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;

namespace KnowledgeGraph.Extraction.Gazetteers;

/// <summary>Builds the gazetteer from the files in <c>Resources/</c>.</summary>
public static class GazetteerLoader
{
    /// <summary>The gazetteer of all files that are built in.</summary>
    /// <exception cref="InvalidDataException">A file is missing or malformed.</exception>
    public static Gazetteer Load()
    {
        var builder = new Gazetteer.Builder();
        AddStates(builder, GazetteerTable.Load("states.tsv"));
        AddNamed(builder, GazetteerTable.Load("organizations.tsv"), EntityType.Organization);
        AddWeapons(builder, GazetteerTable.Load("weapons.tsv"));
        AddPlaces(builder, GazetteerTable.Load("places.tsv"));
        return builder.Build();
    }

    /// <summary>Adds the states with their names, demonyms, capitals and seats of power. Territories are places.</summary>
    public static void AddStates(Gazetteer.Builder builder, GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(table);
        foreach (GazetteerTable.Row row in table.Rows)
        {
            bool territory = row["status"] == "territory";
            FrozenSet<string> ambiguous = row.List("ambiguous").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
            GazetteerEntry Entry(FormUse use) => new(territory ? EntityType.Place : EntityType.State, row["key"], row["name"], use, row["status"]) { States = [row["key"]] };
            void Add(IEnumerable<string> forms, FormUse use)
            {
                foreach (string form in forms)
                    builder.Add(form, Entry(use) with { IsAmbiguous = ambiguous.Contains(form) });
            }

            Add(row.List("names").Prepend(row["name"]), FormUse.Name);
            if (territory)
                continue;
            Add(row.List("demonyms_adj"), FormUse.DemonymAdjective);
            Add(row.List("demonyms_noun"), FormUse.DemonymNoun);
            Add(row.List("capitals"), FormUse.Capital);
            Add(row.List("seats").Where(seat => !ambiguous.Contains(seat)), FormUse.Seat);
        }
    }

    /// <summary>
    /// Adds rows with name, aliases and acronyms. Forms in the column 'ambiguous' count like others: to leave them out costs
    /// more right organizations (ISIS) than it saves wrong ones, and nothing weighs their context yet.
    /// </summary>
    public static void AddNamed(Gazetteer.Builder builder, GazetteerTable table, EntityType type)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(table);
        foreach (GazetteerTable.Row row in table.Rows)
        {
            GazetteerEntry Entry(FormUse use) => new(type, row["key"], row["name"], use, row["kind"]) { States = row.List("state") };
            foreach (string form in row.List("aliases").Prepend(row["name"]))
                builder.Add(form, Entry(FormUse.Name));
            foreach (string form in row.List("acronyms"))
                builder.Add(form, Entry(FormUse.Acronym));
        }
    }

    /// <summary>Adds weapon families with aliases, NATO names and variants; names that are common words need context.</summary>
    public static void AddWeapons(Gazetteer.Builder builder, GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(table);
        foreach (GazetteerTable.Row row in table.Rows)
        {
            FrozenSet<string> common = row.List("common_word").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
            IEnumerable<string> forms = row.List("aliases").Prepend(row["name"]).Concat(row.List("nato")).Concat(row.List("variants"));
            foreach (string form in forms)
            {
                FormUse use = common.Contains(form) ? FormUse.NeedsContext : FormUse.Name;
                var entry = new GazetteerEntry(EntityType.WeaponSystem, row["key"], row["name"], use, row["kind"]) { States = row.List("origin") };
                builder.Add(form, entry);
                if (use == FormUse.NeedsContext || char.IsLetter(form[^1]))
                    builder.Add(form + "s", entry);
            }
        }
    }

    /// <summary>Adds places; those that are common words need context.</summary>
    public static void AddPlaces(Gazetteer.Builder builder, GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(table);
        foreach (GazetteerTable.Row row in table.Rows.OrderByDescending(Population).ThenBy(row => row["key"], StringComparer.Ordinal))
        {
            FormUse use = row["common_word"] == "yes" ? FormUse.NeedsContext : FormUse.Name;
            var entry = new GazetteerEntry(EntityType.Place, row["key"], row["name"], use, row["kind"]) { States = row.List("state"), Population = Population(row) };
            foreach (string form in row.List("aliases").Prepend(row["name"]))
                builder.Add(form, entry);
        }
    }

    private static int Population(GazetteerTable.Row row) => int.TryParse(row["population"], out int population) ? population : 0;
}
