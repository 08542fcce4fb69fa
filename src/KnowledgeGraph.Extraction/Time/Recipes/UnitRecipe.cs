using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>"today", "last week", "earlier this month", "next year", "that year", "the following day": the unit beside a reference.</summary>
internal sealed class UnitRecipe() : Recipe("unit", "unit", "offset", "anchor", "part", "n", "bound")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        var unit = (CalendarUnit)(arguments.Number("unit") ?? 1);
        int offset = arguments.Number("offset") ?? 0;
        if (context.IsFirstPass)
            return TimeValue.Unknown("counted from the text's own date");
        if (Anchor.Of(arguments, context) is not { } from)
            return TimeValue.Unknown(Anchor.Missing(arguments));
        EdtfDate date = unit >= CalendarUnit.Hour ? from.Date : from.At(unit, offset);
        string reason = offset switch
        {
            0 => $"the {ShiftRecipe.Words(unit)} of {from.Name}",
            < 0 => $"{-offset} {ShiftRecipe.Words(unit)}{(offset == -1 ? "" : "s")} before that of {from.Name}",
            _ => $"{offset} {ShiftRecipe.Words(unit)}{(offset == 1 ? "" : "s")} after that of {from.Name}",
        };
        return new TimeValue(date, Periods.Timex(date, unit), DateBasis.Relative, reason);
    }
}

/// <summary>"that period", "the same time": the time named before.</summary>
internal sealed class SamePeriodRecipe() : Recipe("same", "anchor", "years")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context) =>
        context.Previous is not { } previous ? TimeValue.Unknown("it points to a time that the text has not named before")
        : arguments.Number("years") is { } years ? new TimeValue(
            Periods.Simplest(previous.First.PlusYears(years), previous.Last.PlusYears(years)), null, DateBasis.Relative, $"{Math.Abs(years)} year before {previous.Name}")
        : new TimeValue(previous.Date, null, DateBasis.Relative, $"the same as {previous.Name}");
}

/// <summary>"in recent weeks": the month (or for months the year) around the text's own date, approximate.</summary>
internal sealed class RecentRecipe() : Recipe("recent", "unit", "direction", "vague")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        var unit = (CalendarUnit)(arguments.Number("unit") ?? 1);
        string timex = arguments.Text("direction") == "future" ? "FUTURE_REF" : "PAST_REF";
        if (context.IsFirstPass || context.Document is not { } document)
            return TimeValue.Unknown("near the text's own date, which is not known", timex);
        if (unit is CalendarUnit.Year or CalendarUnit.Decade or CalendarUnit.Century)
            return TimeValue.Unknown($"an unstated number of {ShiftRecipe.Words(unit)}s around {document.Name}", timex);
        EdtfDate date = document.At(unit == CalendarUnit.Month ? CalendarUnit.Year : CalendarUnit.Month, 0).Approximate();
        return new TimeValue(date, timex, DateBasis.Relative, $"about the {(unit == CalendarUnit.Month ? "year" : "month")} of {document.Name}");
    }
}

/// <summary>"over the past month", "in the last three years", "the coming two weeks": from the reference back or ahead.</summary>
internal sealed class LastingRecipe() : Recipe("lasting", "n", "unit", "vague", "sign", "about", "anchor")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        var unit = (CalendarUnit)(arguments.Number("unit") ?? 1);
        int sign = arguments.Number("sign") ?? -1;
        string timex = DurationRecipe.Timex(arguments.Number("n") ?? (arguments.Has("vague") ? null : 1), unit);
        if (context.IsFirstPass || Anchor.Of(arguments, context) is not { } from)
            return TimeValue.Unknown("it reaches to the text's own date, which is not known", timex);
        if (arguments.Has("vague") || unit >= CalendarUnit.Hour)
            return TimeValue.Unknown($"an unstated number of {ShiftRecipe.Words(unit)}s {(sign < 0 ? "up to" : "from")} {from.Name}", timex);
        int n = Math.Min(arguments.Number("n") ?? 1, 1500);
        CalendarUnit edge = unit is CalendarUnit.Decade or CalendarUnit.Century ? CalendarUnit.Year : unit;
        int length = unit switch { CalendarUnit.Decade => 10 * n, CalendarUnit.Century => 100 * n, _ => n };
        EdtfDate far = from.At(edge, sign * length);
        EdtfDate near = edge == CalendarUnit.Year ? from.At(edge, 0) : edge == CalendarUnit.Month ? from.At(edge, 0) : from.Date;
        return new TimeValue(Join(far, near, sign), timex, DateBasis.Relative, $"the {n} {ShiftRecipe.Words(unit)}{(n == 1 ? "" : "s")} {(sign < 0 ? "up to" : "from")} {from.Name}");
    }

    private static EdtfDate Join(EdtfDate far, EdtfDate near, int sign)
    {
        (EdtfDate first, EdtfDate last) = sign < 0 ? (far, near) : (near, far);
        string from = first.Text.Split('/')[0], to = last.Text.Split('/')[^1];
        return from == to ? EdtfDate.Parse(from) : EdtfDate.TryParse($"{from}/{to}", out EdtfDate? date) ? date : near;
    }
}
