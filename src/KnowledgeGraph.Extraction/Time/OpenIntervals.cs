using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Extraction.Time.Recipes;
using KnowledgeGraph.Extraction.Time.Rules;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time;

/// <summary>"since 2014" is an interval that stays open: <c>2014/..</c>; the TIMEX3 value remains that of "2014".</summary>
internal static class OpenIntervals
{
    public static bool Follows(TimeLexicon lexicon, TimeAtom[] atoms, TimeMatch match) =>
        (match.First > 0 && atoms[match.First - 1].Word == lexicon.WordOf("since") && !atoms[match.First].Is(AtomShape.BreakBefore))
        || (match.First > 1 && atoms[match.First - 1].Word == lexicon.WordOf("in") && atoms[match.First - 2].Word == lexicon.WordOf("beginning"));

    public static TimeValue From(TimeValue value)
    {
        string start = value.Date!.Text.Split('/')[0];
        if (start.Contains('X', StringComparison.Ordinal) || !EdtfDate.TryParse(start + "/..", out EdtfDate? open))
            return value;
        return value with { Date = open, Timex = value.Timex ?? value.Date.Text, Reason = value.Reason + "; 'since' leaves the end open" };
    }
}
