using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>An event whose date is common knowledge.</summary>
internal sealed record AnchorEvent(string Name, EdtfDate Date, string Source)
{
    public bool IsDay(int month, int day) => Date is { FirstDay: { } first } && first.Month == month && first.Day == day;
}

/// <summary>A person's time in an office; <paramref name="End"/> is null while it lasts.</summary>
internal sealed record OfficeTerm(string Person, string Office, EdtfDate Start, EdtfDate? End);

/// <summary>Words that name the holder of an office.</summary>
internal sealed record OfficeMention(OfficeTerm Term, bool IsFormer, string Words);

/// <summary>What is known of the world's dates: anchor events of <c>anchor-events.tsv</c>, terms of office of <c>office-holders.tsv</c>.</summary>
internal sealed class TimeKnowledge
{
    private static readonly Lazy<TimeKnowledge> BuiltIn = new(() => From(GazetteerTable.Load("anchor-events.tsv"), GazetteerTable.Load("office-holders.tsv")));

    private readonly PhraseTable<AnchorEvent> _anchors;
    private readonly PhraseTable<OfficeTerm> _offices;

    private TimeKnowledge(PhraseTable<AnchorEvent> anchors, PhraseTable<OfficeTerm> offices) => (_anchors, _offices) = (anchors, offices);

    /// <summary>What the built-in files say.</summary>
    public static TimeKnowledge Default() => BuiltIn.Value;

    /// <exception cref="InvalidDataException">A date in a table is not EDTF; the row's key is named.</exception>
    public static TimeKnowledge From(GazetteerTable anchors, GazetteerTable offices)
    {
        var events = new PhraseTable<AnchorEvent>();
        foreach (GazetteerTable.Row row in anchors.Rows)
        {
            var anchor = new AnchorEvent(row["name"], Date(anchors, row, "start"), row["source"]);
            foreach (string phrase in row.List("aliases").Prepend(row["name"]))
                events.Add(phrase, anchor);
        }
        var terms = new PhraseTable<OfficeTerm>();
        foreach (IGrouping<(string Name, string Office), GazetteerTable.Row> holder in offices.Rows.GroupBy(row => (row["name"], row["office"])))
            AddHolder(terms, offices, [.. holder]);
        return new TimeKnowledge(events, terms);
    }

    /// <summary>Anchor events that the text names outside of boilerplate.</summary>
    public IEnumerable<AnchorEvent> AnchorsIn(DatingContext context) => _anchors.In(context).Select(match => match.Value).Distinct();

    /// <summary>Holders of offices that the text names with their office, or as former holders.</summary>
    public IEnumerable<OfficeMention> OfficesIn(DatingContext context)
    {
        foreach ((OfficeTerm term, int first, int end, ImmutableArray<TextPiece> pieces) in _offices.In(context))
        {
            bool former = Enumerable.Range(1, 3).Any(back => first - back >= 0 && pieces[first - back].Folded is "former" or "then" or "ex" or "late");
            if (!former || term.End is not null)
                yield return new OfficeMention(term, former, context.Text.Document.Text[pieces[first].Span.Start..pieces[end - 1].Span.End]);
        }
    }

    // All terms of one office together: between two of them a text may speak of a former holder, but none is lost by it.
    private static void AddHolder(PhraseTable<OfficeTerm> terms, GazetteerTable table, ImmutableArray<GazetteerTable.Row> rows)
    {
        GazetteerTable.Row first = rows.MinBy(row => row["from"], StringComparer.Ordinal)!;
        GazetteerTable.Row last = rows.MaxBy(row => row["to"] is ".." or "" ? "9999" : row["to"], StringComparer.Ordinal)!;
        if (first["from"].Length == 0)
            return;
        EdtfDate? end = last["to"] is ".." or "" ? null : Date(table, last, "to");
        var term = new OfficeTerm(first["name"], first["office"], Date(table, first, "from"), end);
        foreach (string name in rows.SelectMany(row => row.List("aliases")).Prepend(first["name"]).Distinct(StringComparer.Ordinal))
        {
            terms.Add($"{first["office"]} {name}", term);
            if (first["office"] is not ("president" or "prime minister" or "chancellor"))
                continue;
            terms.Add($"{name} administration", term);
            terms.Add($"{first["office"]} {name[(name.LastIndexOf(' ') + 1)..]}", term);
            terms.Add($"{name[(name.LastIndexOf(' ') + 1)..]} administration", term);
        }
    }

    private static EdtfDate Date(GazetteerTable table, GazetteerTable.Row row, string column) => EdtfDate.TryParse(row[column], out EdtfDate? date)
        ? date
        : throw new InvalidDataException($"{table.File}: '{row[column]}' in column {column} of '{row["key"]}' is not an EDTF date. Write 2014, 2014-08 or 2014-08-28.");
}
