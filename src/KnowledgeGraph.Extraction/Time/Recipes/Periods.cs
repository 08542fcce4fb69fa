using System.Globalization;
using KnowledgeGraph.Text.Dates;
using NodaTime;
using NodaTime.Calendars;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>Calendar periods as EDTF dates and as TIMEX3 values.</summary>
internal static class Periods
{
    /// <summary>The period of a unit that starts on a day.</summary>
    public static EdtfDate Of(LocalDate first, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Month => EdtfDate.OfMonth(first.Year, first.Month),
        CalendarUnit.Year => EdtfDate.OfYear(first.Year),
        CalendarUnit.Decade => EdtfDate.Parse($"{first.Year / 10:000}X"),
        CalendarUnit.Century => EdtfDate.Parse($"{first.Year / 100:00}XX"),
        CalendarUnit.Quarter => Months(first, 3),
        CalendarUnit.Week => Days(first, 7),
        CalendarUnit.Weekend => Days(first, 2),
        CalendarUnit.Fortnight => Days(first, 14),
        _ => EdtfDate.OfDay(first.ToDateOnly()),
    };

    public static EdtfDate Months(LocalDate first, int count)
    {
        LocalDate last = first.PlusMonths(count - 1);
        return EdtfDate.OfInterval(EdtfDate.OfMonth(first.Year, first.Month), EdtfDate.OfMonth(last.Year, last.Month));
    }

    public static EdtfDate Days(LocalDate first, int count) =>
        EdtfDate.OfInterval(EdtfDate.OfDay(first.ToDateOnly()), EdtfDate.OfDay(first.PlusDays(count - 1).ToDateOnly()));

    /// <summary>The date that an interval of days is best written as: a day, month or year where it fits, else an interval.</summary>
    public static EdtfDate Simplest(LocalDate first, LocalDate last)
    {
        if (first == last)
            return EdtfDate.OfDay(first.ToDateOnly());
        bool wholeMonths = first.Day == 1 && last.Day == last.Calendar.GetDaysInMonth(last.Year, last.Month);
        if (wholeMonths && first.Year == last.Year && first.Month == 1 && last.Month == 12)
            return EdtfDate.OfYear(first.Year);
        if (wholeMonths && first.Year == last.Year && first.Month == last.Month)
            return EdtfDate.OfMonth(first.Year, first.Month);
        CalendarUnit unit = wholeMonths ? (first.Month == 1 && last.Month == 12 ? CalendarUnit.Year : CalendarUnit.Month) : CalendarUnit.Day;
        return EdtfDate.OfInterval(Start(first, unit), End(last, unit));
    }

    /// <summary>The unit's period that holds a day, where it can stand as an interval's edge (day, month or year).</summary>
    public static EdtfDate Start(LocalDate day, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Month or CalendarUnit.Quarter => EdtfDate.OfMonth(day.Year, day.Month),
        CalendarUnit.Year or CalendarUnit.Decade or CalendarUnit.Century => EdtfDate.OfYear(day.Year),
        _ => EdtfDate.OfDay(day.ToDateOnly()),
    };

    /// <inheritdoc cref="Start"/>
    public static EdtfDate End(LocalDate day, CalendarUnit unit) => Start(day, unit);

    public static LocalDate LastDay(LocalDate first, CalendarUnit unit) =>
        Of(first, unit).LastDay is { } last ? LocalDate.FromDateOnly(last) : first;

    /// <summary>The three months of a season: 1 spring (from March) to 4 winter (from December), of the northern half.</summary>
    public static EdtfDate Season(int year, int season) => Months(new LocalDate(year, season * 3, 1), 3);

    public static string SeasonTimex(int year, int season) => $"{Year(year)}-{season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" }}";

    public static string WeekTimex(LocalDate day) => $"{Year(WeekYearRules.Iso.GetWeekYear(day))}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}";

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The TIMEX3 value of a unit's period, where it is not the EDTF text.</summary>
    public static string? Timex(EdtfDate date, CalendarUnit unit)
    {
        if (date.FirstDay is not { } day)
            return null;
        return unit switch
        {
            CalendarUnit.Week when date.Text.Contains('/') => WeekTimex(LocalDate.FromDateOnly(day)),
            CalendarUnit.Weekend when date.Text.Contains('/') => WeekTimex(LocalDate.FromDateOnly(day)) + "-WE",
            CalendarUnit.Quarter => $"{Year(day.Year)}-Q{((day.Month - 1) / 3) + 1}",
            CalendarUnit.Decade => Year(day.Year)[..3],
            CalendarUnit.Century => Year(day.Year)[..2],
            _ => null,
        };
    }
}
