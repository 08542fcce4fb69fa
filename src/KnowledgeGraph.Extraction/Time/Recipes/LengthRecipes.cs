using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>"three years", "12-day": a length of time, without a place in the calendar.</summary>
internal sealed class DurationRecipe() : Recipe("duration", "n", "unit", "vague", "about", "half")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context) =>
        TimeValue.Length(arguments.Has("half")
            ? Format($"{arguments.Number("n")}.5", Unit(arguments))
            : Timex(arguments.Has("vague") ? null : arguments.Number("n"), Unit(arguments)));

    private static CalendarUnit Unit(RecipeArguments arguments) => (CalendarUnit)(arguments.Number("unit") ?? 1);

    /// <summary>The ISO 8601 period; X for a number that is not stated.</summary>
    public static string Timex(int? n, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Decade when n is { } decades => $"P{10 * decades}Y",
        CalendarUnit.Century when n is { } centuries => $"P{100 * centuries}Y",
        CalendarUnit.Fortnight when n is { } fortnights => $"P{2 * fortnights}W",
        _ => Format(n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "X", unit),
    };

    private static string Format(string count, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Hour => $"PT{count}H",
        CalendarUnit.Minute => $"PT{count}M",
        CalendarUnit.Second => $"PT{count}S",
        CalendarUnit.Week => $"P{count}W",
        CalendarUnit.Month => $"P{count}M",
        CalendarUnit.Quarter => $"P{count}Q",
        CalendarUnit.Year => $"P{count}Y",
        CalendarUnit.Decade => $"P{count}DE",
        CalendarUnit.Century => $"P{count}CE",
        CalendarUnit.Weekend => $"P{count}WE",
        CalendarUnit.Fortnight => "PXW",
        _ => $"P{count}D",
    };
}

/// <summary>"every Monday", "annually", "twice a week".</summary>
internal sealed class SetRecipe() : Recipe("set", "n", "unit", "weekday", "month", "season", "times")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        string timex = arguments.Number("weekday") is { } day ? $"XXXX-WXX-{day}"
            : arguments.Number("month") is { } month ? $"XXXX-{month:00}"
            : arguments.Number("season") is { } season ? "XXXX" + Periods.SeasonTimex(1, season)[4..]
            : DurationRecipe.Timex(arguments.Number("n") ?? 1, (CalendarUnit)(arguments.Number("unit") ?? 1));
        return new TimeValue(null, timex, DateBasis.Stated, "a repeated time");
    }
}

/// <summary>"now", "recently", "soon": near the text's own time, without a date.</summary>
internal sealed class VagueRecipe() : Recipe("vague", "timex")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context) =>
        TimeValue.Unknown("the words give no date", arguments.Text("timex"));
}

/// <summary>"at 5 p.m.", "18:30 GMT", "Tuesday morning": a time of day; the value is its day.</summary>
internal sealed class ClockRecipe() : Recipe("clock", "zone", "hour", "minute", "half", "hhmm", "daypart", "weekday", "offset", "direction", "anchor")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        if (Clock(arguments) is not { } clock)
            return TimeValue.Nothing;
        if (context.IsFirstPass || (arguments.Has("weekday") ? context.Document : context.Previous ?? context.Document) is not { } from)
            return TimeValue.Unknown("a time of a day that is not known", "T" + clock);
        EdtfDate date = arguments.Number("weekday") is { } weekday
            ? from.Weekday(weekday, context.Tense == Tense.Future, arguments.Text("direction") is "last" or "next")
            : arguments.Number("offset") is { } offset ? (context.Document ?? from).At(CalendarUnit.Day, offset) : from.Date;
        return new TimeValue(date, date.Precision == DatePrecision.Day ? $"{date.Text}T{clock}" : null, DateBasis.Relative, $"a time of the day, counted from {from.Name}");
    }

    /// <summary>ISO 8601 marks universal time; other zones change with the season and stay unmarked.</summary>
    private static string Zone(RecipeArguments arguments) => arguments.Text("zone") is "gmt" or "utc" ? "Z" : "";

    private static string? Clock(RecipeArguments arguments)
    {
        if (arguments.Number("daypart") is { } part)
            return part switch { 1 => "MO", 2 => "AF", 3 => "EV", 4 => "NI", 5 => "MI", _ => "DT" };
        if (arguments.Number("hhmm") is { } four)
            return four / 100 < 25 && four % 100 < 60 ? $"{four / 100:00}:{four % 100:00}{Zone(arguments)}" : null;
        int hour = arguments.Number("hour") ?? 12, minute = arguments.Number("minute") ?? 0;
        if (arguments.Text("half") is { } half)
            hour = (hour % 12) + (half == "p" || half == "pm" ? 12 : 0);
        return hour > 24 || minute > 59 ? null : $"{hour:00}:{minute:00}{Zone(arguments)}";
    }
}
