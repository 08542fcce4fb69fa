using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>The units of calendar arithmetic; the values are those of the lists' UNIT classes.</summary>
internal enum CalendarUnit
{
    Day = 1,
    Week = 2,
    Month = 3,
    Quarter = 4,
    Year = 5,
    Decade = 6,
    Century = 7,
    Weekend = 8,
    Fortnight = 9,
    Hour = 20,
    Minute = 21,
    Second = 22,
}

/// <summary>A date to count from: an interval of days that the reference lies in, and what it is called in reasons.</summary>
internal sealed record CalendarPoint(LocalDate First, LocalDate Last, EdtfDate Date, string Name)
{
    /// <summary>A closed date as a point; null where an end is open.</summary>
    public static CalendarPoint? Of(EdtfDate? date, string name) =>
        date is { FirstDay: { } first, LastDay: { } last }
            ? new CalendarPoint(LocalDate.FromDateOnly(first), LocalDate.FromDateOnly(last), date, $"{name} {date.Text}")
            : null;

    public bool IsDay => First == Last;

    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>The unit's period <paramref name="offset"/> after the one that holds this point.</summary>
    public EdtfDate At(CalendarUnit unit, int offset)
    {
        if (Length(unit) < Days && Length(unit) * Math.Abs(offset) < Days && unit < CalendarUnit.Month)
            return Date;
        LocalDate first = Shift(Floor(First, unit), unit, offset), last = Shift(Floor(Last, unit), unit, offset);
        if (first == last)
            return Periods.Of(first, unit);
        // The reference is wider than the unit: the honest answer is from the earliest to the latest such period.
        CalendarUnit edge = unit < CalendarUnit.Month ? CalendarUnit.Month : unit;
        return EdtfDate.OfInterval(Periods.Start(first, edge), Periods.End(Periods.LastDay(last, unit), edge)) is var hull && hull.Text.Split('/') is [var a, var b] && a == b
            ? EdtfDate.Parse(a) : hull;
    }

    /// <summary>The weekday (1 Monday to 7 Sunday) on or before, on or after, or strictly beside a day.</summary>
    public EdtfDate Weekday(int weekday, bool after, bool strictly)
    {
        if (!IsDay)
            return Days > 31 ? Date : Date;
        LocalDate day = First.PlusDays(strictly ? (after ? 1 : -1) : 0);
        while ((int)day.DayOfWeek != weekday)
            day = day.PlusDays(after ? 1 : -1);
        return EdtfDate.OfDay(day.ToDateOnly());
    }

    internal static LocalDate Floor(LocalDate day, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Week => day.PlusDays(1 - (int)day.DayOfWeek),
        CalendarUnit.Weekend => day.PlusDays(6 - (int)day.DayOfWeek),
        CalendarUnit.Month => new LocalDate(day.Year, day.Month, 1),
        CalendarUnit.Quarter => new LocalDate(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        CalendarUnit.Year => new LocalDate(day.Year, 1, 1),
        CalendarUnit.Decade => new LocalDate(Math.Max(1, day.Year / 10 * 10), 1, 1),
        CalendarUnit.Century => new LocalDate(Math.Max(1, day.Year / 100 * 100), 1, 1),
        _ => day,
    };

    private static LocalDate Shift(LocalDate day, CalendarUnit unit, int n) => unit switch
    {
        CalendarUnit.Week or CalendarUnit.Weekend => day.PlusWeeks(n),
        CalendarUnit.Fortnight => day.PlusWeeks(2 * n),
        CalendarUnit.Month => day.PlusMonths(n),
        CalendarUnit.Quarter => day.PlusMonths(3 * n),
        CalendarUnit.Year => day.PlusYears(n),
        CalendarUnit.Decade => day.PlusYears(10 * n),
        CalendarUnit.Century => day.PlusYears(100 * n),
        CalendarUnit.Day => day.PlusDays(n),
        _ => day,
    };

    private static int Length(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Week or CalendarUnit.Weekend => 7,
        CalendarUnit.Fortnight => 14,
        CalendarUnit.Month => 28,
        CalendarUnit.Quarter => 90,
        CalendarUnit.Year => 365,
        CalendarUnit.Decade or CalendarUnit.Century => 3650,
        _ => 1,
    };
}
