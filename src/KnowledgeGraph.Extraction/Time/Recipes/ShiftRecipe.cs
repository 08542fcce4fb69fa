using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>"two years ago", "three days later", "in two weeks": some units before or after a reference.</summary>
internal sealed class ShiftRecipe() : Recipe("shift", "n", "unit", "vague", "sign", "anchor", "about", "half")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        var unit = (CalendarUnit)(arguments.Number("unit") ?? 1);
        int sign = arguments.Number("sign") ?? -1;
        if (context.IsFirstPass)
            return TimeValue.Unknown("counted from the text's own date");
        if (Anchor.Of(arguments, context) is not { } from)
            return TimeValue.Unknown(Anchor.Missing(arguments), Vague(sign));
        if (arguments.Number("n") is not { } n || arguments.Has("vague"))
            return TimeValue.Unknown($"an unstated number of {Words(unit)}s {(sign < 0 ? "before" : "after")} {from.Name}", Vague(sign));
        return n > 3000 ? TimeValue.Nothing : Shifted(arguments, from, unit, sign * n);
    }

    private static TimeValue Shifted(RecipeArguments arguments, CalendarPoint from, CalendarUnit unit, int offset)
    {
        if (unit >= CalendarUnit.Hour)
            return new TimeValue(from.Date, null, DateBasis.Relative, $"within hours of {from.Name}");
        if (!InCalendar(from, unit, offset))
            return TimeValue.Nothing;
        EdtfDate date = unit switch
        {
            CalendarUnit.Decade when from.IsDay || from.First.Year == from.Last.Year => EdtfDate.OfYear(from.First.Year + (10 * offset)),
            CalendarUnit.Century when from.First.Year == from.Last.Year => EdtfDate.OfYear(from.First.Year + (100 * offset)),
            CalendarUnit.Year when arguments.Has("half") => from.At(CalendarUnit.Month, (12 * offset) + (6 * Math.Sign(offset))) is { FirstDay: { } day } ? EdtfDate.OfYear(day.Year).Approximate() : from.Date,
            CalendarUnit.Fortnight => from.At(CalendarUnit.Week, 2 * offset),
            _ => from.At(unit, offset),
        };
        if (arguments.Has("about"))
            date = date.Approximate();
        string reason = $"{Math.Abs(offset)} {Words(unit)}{(Math.Abs(offset) == 1 ? "" : "s")} {(offset < 0 ? "before" : "after")} {from.Name}";
        return new TimeValue(date, Periods.Timex(date, unit is CalendarUnit.Decade ? CalendarUnit.Year : unit), DateBasis.Relative, reason);
    }

    private static bool InCalendar(CalendarPoint from, CalendarUnit unit, int offset)
    {
        int years = unit switch { CalendarUnit.Century => 100, CalendarUnit.Decade => 10, _ => 1 } * (unit < CalendarUnit.Year || unit > CalendarUnit.Century ? offset / 4 : offset);
        return from.First.Year + years > 10 && from.Last.Year + years < 9990;
    }

    private static string Vague(int sign) => sign < 0 ? "PAST_REF" : "FUTURE_REF";

    internal static string Words(CalendarUnit unit) => unit.ToString().ToLowerInvariant();
}

/// <summary>From where a relative expression counts.</summary>
internal static class Anchor
{
    /// <summary>The text's own date or, for "later" and the like, the time named before (where there is none, the text's date).</summary>
    public static CalendarPoint? Of(RecipeArguments arguments, TimeContext context) =>
        IsPrevious(arguments) ? context.Previous : context.Document;

    public static string Missing(RecipeArguments arguments) => IsPrevious(arguments)
        ? "it counts from a time that the text has not named before"
        : "it counts from the text's own date, which is not known";

    private static bool IsPrevious(RecipeArguments arguments) => arguments.Text("anchor") == "previous";
}
