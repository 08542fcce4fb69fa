using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>
/// "earlier in March" is said in March. Where the year is open, it is the first such month after the latest dated event:
/// writers leave out the year that their readers know from what the text reports.
/// </summary>
internal sealed class MonthAtHand : IDateEvidence
{
    private const int MonthsToLookAhead = 12;

    public void Narrow(DatingContext context, DateBounds bounds)
    {
        foreach (FoundTime time in context.InSentences)
        {
            if (time.Match.Rule.Name != "earlier-in-month" || time.Arguments.Number("month") is not { } month || !IsSaidInMonth(context, time))
                continue;
            if (MonthWithin(bounds, month) is { } date)
                bounds.Within(date, $"'{context.Words(time)}' is said in that month; the first one after the latest dated event is {date.Text}.");
            return;
        }
    }

    private static bool IsSaidInMonth(DatingContext context, FoundTime time) =>
        context.Words(time).StartsWith("earlier", StringComparison.OrdinalIgnoreCase) || context.Words(time).StartsWith("later", StringComparison.OrdinalIgnoreCase);

    private static EdtfDate? MonthWithin(DateBounds bounds, int month)
    {
        if (bounds.First is not { } first || (bounds.Last is null && !bounds.IsFirstNarrow))
            return null;
        var candidates = Enumerable.Range(0, MonthsToLookAhead).Select(n => new LocalDate(first.Year, first.Month, 1).PlusMonths(n)).Where(m => m.Month == month);
        foreach (LocalDate candidate in candidates.Where(m => bounds.Last is not { } last || m <= last))
            return bounds.IsFirstNarrow || bounds.Last < candidate.PlusMonths(MonthsToLookAhead) ? EdtfDate.OfMonth(candidate.Year, candidate.Month) : null;
        return null;
    }
}
