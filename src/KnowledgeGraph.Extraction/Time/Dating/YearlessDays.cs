using KnowledgeGraph.Extraction.Time.Recipes;
using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>
/// A past day without a year lies in the twelve months before the text. Which year it is can follow from its weekday
/// ("Wednesday, March 28") or from an event that is known to fall on that day ("the invasion that began on Feb. 24").
/// </summary>
internal sealed class YearlessDays(TimeKnowledge knowledge) : IDateEvidence
{
    public void Narrow(DatingContext context, DateBounds bounds)
    {
        foreach (FoundTime time in context.InSentences.Where(IsYearlessDay))
        {
            (int month, int day) = (time.Arguments.Number("month")!.Value, time.Arguments.Number("day")!.Value);
            if (time.Arguments.Number("weekday") is { } weekday)
                ByWeekday(context, bounds, time, month, day, weekday);
            ByEvent(context, bounds, time, month, day);
        }
    }

    private static bool IsYearlessDay(FoundTime time) =>
        time is { Value.Date: null, Match.Rule.Recipe.Name: "calendar" } && time.Arguments.Has("month") && time.Arguments.Has("day") && !time.Arguments.Has("yearref");

    private static void ByWeekday(DatingContext context, DateBounds bounds, FoundTime time, int month, int day, int weekday)
    {
        if (bounds.First is not { } first || bounds.Last is not { } last)
            return;
        LocalDate[] fitting = [.. Enumerable.Range(first.Year - 1, last.Year - first.Year + 3)
            .Where(year => day <= DateTime.DaysInMonth(year, month))
            .Select(year => new LocalDate(year, month, day))
            .Where(d => (int)d.DayOfWeek == weekday && Year(d, time.Tense) is var (from, to) && from <= last && to >= first)];
        if (fitting is [var only])
            bounds.Within(Span(only, time.Tense), $"'{context.Words(time)}' falls on that weekday only in {only.Year} within the days that are left.");
    }

    private void ByEvent(DatingContext context, DateBounds bounds, FoundTime time, int month, int day)
    {
        if (!context.LooksBack(time))
            return;
        foreach (AnchorEvent anchor in knowledge.AnchorsIn(context).Where(a => a.IsDay(month, day)))
        {
            LocalDate date = LocalDate.FromDateOnly(anchor.Date.FirstDay!.Value);
            bounds.Within(Span(date, Tense.Past), $"'{context.Words(time)}' is the day of the {anchor.Name}, {anchor.Date.Text}; it is named without a year, so the text is less than a year younger.");
        }
    }

    private static EdtfDate Span(LocalDate day, Tense tense) => Year(day, tense) is var (from, to) ? Periods.Simplest(from, to) : EdtfDate.OfYear(day.Year);

    /// <summary>The twelve months in which a day can be named without its year.</summary>
    private static (LocalDate From, LocalDate To) Year(LocalDate day, Tense tense) => tense switch
    {
        Tense.Past => (day, day.PlusYears(1).PlusDays(-1)),
        Tense.Future => (day.PlusYears(-1).PlusDays(1), day),
        _ => (day.PlusMonths(-6), day.PlusMonths(6)),
    };
}
