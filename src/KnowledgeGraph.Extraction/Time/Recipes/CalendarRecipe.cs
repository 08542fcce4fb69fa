using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>Dates by the calendar: year, month, day, season, quarter, half; a year that is left out is completed.</summary>
internal sealed class CalendarRecipe() : Recipe("calendar", "year", "month", "day", "yy", "part", "season", "quarter", "half", "weekday", "about", "fiscal", "order", "yearref")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        int? year = arguments.Number("year") ?? CenturyOf(arguments.Number("yy"));
        TimeValue value = year is { } y ? Stated(arguments, y) : arguments.Has("yearref") ? Beside(arguments, context) : Completed(arguments, context);
        return arguments.Has("about") && value.Date is { } date
            ? value with { Date = date.Approximate(), Reason = value.Reason + ", marked as approximate" }
            : value;
    }

    private static int? CenturyOf(int? twoDigits) => twoDigits is not { } yy ? null : yy < 50 ? 2000 + yy : 1900 + yy;

    private static TimeValue Stated(RecipeArguments arguments, int year)
    {
        if (Build(arguments, year) is not { } date)
            return TimeValue.Nothing;
        if (arguments.Text("order") == "unknown" && date.Precision == DatePrecision.Interval)
            return TimeValue.Stated(date, reason: "the numbers can be read as day and month or as month and day");
        string reason = arguments.Text("part") is { } part ? $"as the words state it; '{part}' narrows it within that" : "as the words state it";
        return TimeValue.Stated(date, Timex(arguments, year), reason);
    }

    /// <summary>"March of last year": the year beside that of the text's own date.</summary>
    private static TimeValue Beside(RecipeArguments arguments, TimeContext context)
    {
        if (context.Document is not { } document || document.First.Year != document.Last.Year)
            return TimeValue.Unknown("the year is counted from the text's own date, which is not known", PartialTimex(arguments));
        int year = document.First.Year + arguments.Text("yearref") switch { "last" => -1, "next" => 1, _ => 0 };
        return Build(arguments, year) is { } date
            ? new TimeValue(date, Timex(arguments, year), DateBasis.Relative, $"'{arguments.Text("yearref")} year' counted from {document.Name} is {year}")
            : TimeValue.Nothing;
    }

    private static TimeValue Completed(RecipeArguments arguments, TimeContext context)
    {
        if (Build(arguments, 2000) is null)
            return TimeValue.Nothing;
        if (context.IsFirstPass || YearCompletion.ReferenceOf(context) is not { } reference)
            return TimeValue.Unknown("no year is stated, and the text's own date is not known", PartialTimex(arguments));
        int year = YearCompletion.Choose(y => Build(arguments, y), reference, context.Tense, arguments.Number("weekday"));
        EdtfDate? date = Build(arguments, year);
        string reason = $"no year is stated: {YearCompletion.Explain(year, reference, context.Tense)}";
        return date is null ? TimeValue.Unknown("the calendar has no such day in the years near the text", PartialTimex(arguments))
            : new TimeValue(date, Timex(arguments, year), DateBasis.InferredFromDocument, reason);
    }

    internal static EdtfDate? Build(RecipeArguments arguments, int year)
    {
        if (arguments.Number("season") is { } season)
            return Periods.Season(year, season);
        if (arguments.Number("quarter") is { } quarter)
            return quarter is >= 1 and <= 4 ? Periods.Months(new LocalDate(year, (quarter * 3) - 2, 1), 3) : null;
        if (arguments.Number("half") is { } half)
            return Periods.Months(new LocalDate(year, half == 1 ? 1 : 7, 1), 6);
        if (arguments.Number("month") is not { } month)
            return EdtfDate.OfYear(year);
        if (arguments.Number("day") is not { } day)
            return month is >= 1 and <= 12 ? EdtfDate.OfMonth(year, month) : null;
        if (arguments.Text("order") == "unknown" && day is >= 1 and <= 12 && month is >= 1 and <= 12 && day != month)
            return Ambiguous(year, day, month);
        return arguments.Text("order") == "unknown" && month > 12 ? Day(year, day, month) : Day(year, month, day);
    }

    /// <summary>05/03/2022 is the fifth of March or the third of May: from the earlier to the later month.</summary>
    private static EdtfDate? Ambiguous(int year, int day, int month) =>
        EdtfDate.OfInterval(EdtfDate.OfMonth(year, Math.Min(day, month)), EdtfDate.OfMonth(year, Math.Max(day, month)));

    private static EdtfDate? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? EdtfDate.OfDay(new DateOnly(year, month, day)) : null;

    private static string? Timex(RecipeArguments arguments, int year)
    {
        string y = Periods.Year(year);
        if (arguments.Has("fiscal"))
            return $"FY{y}";
        if (arguments.Number("season") is { } season)
            return Periods.SeasonTimex(year, season);
        if (arguments.Number("quarter") is { } quarter)
            return $"{y}-Q{quarter}";
        return arguments.Number("half") is { } half ? $"{y}-H{half}" : null;
    }

    private static string PartialTimex(RecipeArguments arguments)
    {
        if (arguments.Number("season") is { } season)
            return "XXXX" + Periods.SeasonTimex(1, season)[4..];
        if (arguments.Number("quarter") is { } quarter)
            return $"XXXX-Q{quarter}";
        if (arguments.Number("half") is { } half)
            return $"XXXX-H{half}";
        string month = $"XXXX-{arguments.Number("month") ?? 0:00}";
        return arguments.Number("day") is { } day ? $"{month}-{day:00}" : month;
    }
}
