using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>Chooses the year of a date that states none, from the text's date, the tense and a stated weekday.</summary>
internal static class YearCompletion
{
    /// <summary>The text's own date, or where it is not known the time named before.</summary>
    public static CalendarPoint? ReferenceOf(TimeContext context) => context.Document ?? context.Previous;

    /// <summary>The year for <paramref name="build"/>: a stated weekday decides; else the tense; else the nearest.</summary>
    public static int Choose(Func<int, EdtfDate?> build, CalendarPoint reference, Tense tense, int? weekday = null)
    {
        int[] years = [.. Enumerable.Range(reference.First.Year - 1, reference.Last.Year - reference.First.Year + 3).Where(y => build(y) is not null)];
        if (years.Length == 0)
            return reference.First.Year;
        if (weekday is { } day && years.Where(y => IsWeekday(build(y)!, day)).ToArray() is { Length: > 0 } fitting)
            years = fitting;
        if (years.Select(build).All(date => date!.Precision == DatePrecision.Day) && weekday is null)
            tense = Plausible(years, build, reference, tense);
        return tense switch
        {
            Tense.Past => Latest(years, y => First(build(y)!) <= reference.Last),
            Tense.Future => Earliest(years, y => Last(build(y)!) >= reference.First),
            _ => years.OrderBy(y => Distance(build(y)!, reference)).First(),
        };
    }

    /// <summary>A day without a year is seldom far away: where one reading is months nearer than what the tense suggests, the nearer one is meant.</summary>
    private static Tense Plausible(int[] years, Func<int, EdtfDate?> build, CalendarPoint reference, Tense tense)
    {
        const int FarInDays = 270, NearInDays = 95;
        if (tense == Tense.Unknown)
            return tense;
        int year = tense == Tense.Past ? Latest(years, y => First(build(y)!) <= reference.Last) : Earliest(years, y => Last(build(y)!) >= reference.First);
        bool isFar = Distance(build(year)!, reference) > FarInDays;
        return isFar && years.Any(y => Distance(build(y)!, reference) < NearInDays) ? Tense.Unknown : tense;
    }

    public static string Explain(int year, CalendarPoint reference, Tense tense) => tense switch
    {
        Tense.Past => $"the words look back, so it is the last one before or in {reference.Name}, in {year}",
        Tense.Future => $"the words look ahead, so it is the next one from {reference.Name}, in {year}",
        _ => $"the one nearest to {reference.Name} is in {year}",
    };

    private static int Latest(int[] years, Func<int, bool> fits) => years.Any(fits) ? years.Last(fits) : years[0];

    private static int Earliest(int[] years, Func<int, bool> fits) => years.Any(fits) ? years.First(fits) : years[^1];

    private static bool IsWeekday(EdtfDate date, int weekday) =>
        date.Precision == DatePrecision.Day && (int)LocalDate.FromDateOnly(date.FirstDay!.Value).DayOfWeek == weekday;

    private static LocalDate First(EdtfDate date) => LocalDate.FromDateOnly(date.FirstDay!.Value);

    private static LocalDate Last(EdtfDate date) => LocalDate.FromDateOnly(date.LastDay!.Value);

    private static int Distance(EdtfDate date, CalendarPoint reference) =>
        Math.Max(0, Math.Max(Period.DaysBetween(reference.Last, First(date)), Period.DaysBetween(Last(date), reference.First)));
}
