using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>"from 12 to 15 March", "2014-2016", "between May and July": what one side leaves out it takes from the other.</summary>
internal sealed class RangeRecipe() : Recipe("range", "from-year", "from-month", "from-day", "to-year", "to-month", "to-day", "to-yy", "to-open", "year", "month")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        int? toYear = arguments.Number("to-year") ?? arguments.Number("year");
        int? fromYear = arguments.Number("from-year") ?? (arguments.Has("from-month") || arguments.Has("from-day") ? toYear : null);
        if (arguments.Number("to-yy") is { } yy && fromYear is { } century)
            toYear = (century / 100 * 100) + yy;
        if (arguments.Number("to-yy") is { } digits && toYear <= fromYear)
            return digits is >= 1 and <= 12 ? TimeValue.Stated(EdtfDate.OfMonth(fromYear!.Value, digits)) : TimeValue.Nothing;
        bool stated = fromYear is not null || toYear is not null;
        if (!stated && (context.IsFirstPass || YearCompletion.ReferenceOf(context) is null))
            return TimeValue.Unknown("no year is stated, and the text's own date is not known");
        int year = toYear ?? fromYear ?? YearCompletion.Choose(y => Build(arguments, y, y), YearCompletion.ReferenceOf(context)!, context.Tense);
        if (Build(arguments, fromYear ?? year, toYear ?? year) is not { } date)
            return TimeValue.Nothing;
        return stated
            ? TimeValue.Stated(date, reason: "from the first to the last date that the words state")
            : new TimeValue(date, null, DateBasis.InferredFromDocument, $"no year is stated: {YearCompletion.Explain(year, YearCompletion.ReferenceOf(context)!, context.Tense)}");
    }

    private static EdtfDate? Build(RecipeArguments arguments, int fromYear, int toYear)
    {
        int? fromMonth = arguments.Number("from-month") ?? arguments.Number("month"), toMonth = arguments.Number("to-month") ?? arguments.Number("month") ?? fromMonth;
        if (fromMonth > toMonth && fromYear == toYear)
            fromYear--;
        if (arguments.Has("from-day"))
            fromMonth ??= toMonth;
        string from = Side(fromYear, fromMonth, arguments.Number("from-day"));
        if (arguments.Has("to-open"))
            return EdtfDate.TryParse(from + "/..", out EdtfDate? open) ? open : null;
        bool bareTo = arguments.Number("to-month") is null && arguments.Number("to-day") is null && arguments.Number("month") is null;
        string to = bareTo ? Periods.Year(toYear) : Side(toYear, toMonth, arguments.Number("to-day"));
        return EdtfDate.TryParse($"{from}/{to}", out EdtfDate? date) ? date : null;
    }

    private static string Side(int year, int? month, int? day) =>
        Periods.Year(year) + (month is { } m ? $"-{m:00}" : "") + (month is not null && day is { } d ? $"-{d:00}" : "");
}
