using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>"on Tuesday", "last March", "next summer", "this spring": a named weekday, month or season beside the text's date.</summary>
internal sealed class NamedPeriodRecipe() : Recipe("named", "weekday", "month", "season", "quarter", "direction", "anchor", "daypart", "day")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        if (context.IsFirstPass)
            return TimeValue.Unknown("counted from the text's own date");
        if (Anchor.Of(arguments, context) is not { } near)
            return TimeValue.Unknown(Anchor.Missing(arguments), PartialTimex(arguments));
        return arguments.Number("weekday") is { } weekday ? Weekday(weekday, arguments, near, context.Tense) : Period(arguments, near, context.Tense);
    }

    private static TimeValue Weekday(int weekday, RecipeArguments arguments, CalendarPoint near, Tense tense)
    {
        string direction = arguments.Text("direction") ?? "";
        if (!near.IsDay)
            return new TimeValue(near.Date, PartialTimex(arguments), DateBasis.Relative, $"a weekday near {near.Name}, whose day is not known");
        bool after = direction is "next" or "later" || (direction is "" or "this" && tense == Tense.Future);
        EdtfDate date = near.Weekday(weekday, after, strictly: direction is "last" or "next" or "later" or "earlier");
        string reason = $"the {(after ? "first" : "last")} such weekday {(after ? "from" : "up to")} {near.Name}";
        return new TimeValue(date, null, DateBasis.Relative, reason);
    }

    private static TimeValue Period(RecipeArguments arguments, CalendarPoint near, Tense tense)
    {
        Tense direction = arguments.Text("direction") switch { "last" or "past" => Tense.Past, "next" or "coming" => Tense.Future, "this" => Tense.Unknown, _ => tense };
        bool whole = arguments.Text("direction") is "last" or "next" or "past" or "coming";
        // "last March" said in March is the March of the year before; "next March" the one of the year after.
        CalendarPoint beside = whole ? Beside(arguments, near, direction) : near;
        int year = arguments.Text("direction") == "this" ? ThisYear(arguments, near) : YearCompletion.Choose(y => CalendarRecipe.Build(arguments, y), beside, direction);
        if (CalendarRecipe.Build(arguments, year) is not { } date)
            return TimeValue.Nothing;
        string? timex = arguments.Number("season") is { } season ? Periods.SeasonTimex(year, season) : null;
        return new TimeValue(date, timex, DateBasis.Relative, YearCompletion.Explain(year, near, direction));
    }

    private static int ThisYear(RecipeArguments arguments, CalendarPoint near) =>
        // A winter is named after the year in which it begins.
        arguments.Number("season") == 4 && near.First.Month <= 2 ? near.First.Year - 1 : near.First.Year;

    private static CalendarPoint Beside(RecipeArguments arguments, CalendarPoint near, Tense direction)
    {
        if (CalendarRecipe.Build(arguments, near.First.Year) is not { } here || !here.Overlaps(near.Date))
            return near;
        int months = direction == Tense.Past ? -3 : 3;
        NodaTime.LocalDate day = (direction == Tense.Past ? near.First : near.Last).PlusMonths(months);
        return near with { First = day, Last = day };
    }

    private static string? PartialTimex(RecipeArguments arguments) =>
        arguments.Number("weekday") is { } day ? $"XXXX-WXX-{day}"
        : arguments.Number("month") is { } month ? $"XXXX-{month:00}"
        : arguments.Number("season") is { } season ? "XXXX" + Periods.SeasonTimex(1, season)[4..] : null;
}
