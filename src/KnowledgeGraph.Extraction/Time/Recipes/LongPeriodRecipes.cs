using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>"the 1990s", "the '90s", "mid-1990s".</summary>
internal sealed class DecadeRecipe() : Recipe("decade", "decade", "yy", "word", "part")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context)
    {
        int? year = arguments.Number("decade") ?? OfTwoDigits(arguments.Number("yy") ?? arguments.Number("word"));
        if (year is not { } y || y % 10 != 0)
            return TimeValue.Nothing;
        string digits = Periods.Year(y)[..3];
        return TimeValue.Stated(EdtfDate.Parse(digits + "X"), digits, $"the ten years from {y}");
    }

    /// <summary>Newspapers write "the '90s" of the twentieth century and, for 2000 and 2010, mostly of this one.</summary>
    private static int? OfTwoDigits(int? yy) => yy is { } digits ? (digits <= 10 ? 2000 : 1900) + digits : null;
}

/// <summary>"the 20th century": the years 19XX.</summary>
internal sealed class CenturyRecipe() : Recipe("century", "n", "part")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context) =>
        arguments.Number("n") is { } n and >= 2 and <= 22
            ? TimeValue.Stated(EdtfDate.Parse($"{n - 1:00}XX"), $"{n - 1:00}", $"the hundred years from {(n - 1) * 100}")
            : TimeValue.Nothing;
}
