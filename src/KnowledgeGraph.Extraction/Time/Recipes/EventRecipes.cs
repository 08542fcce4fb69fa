using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>"on New Year's Day", "at Christmas": a feast of the list of holidays.</summary>
internal sealed class HolidayRecipe() : Recipe("holiday", "name", "year")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context) => TimeValue.Nothing;
}

/// <summary>"since the invasion of Ukraine": a known event of the list of anchors.</summary>
internal sealed class AnchorRecipe() : Recipe("anchor", "event")
{
    public override TimeValue Resolve(RecipeArguments arguments, TimeContext context) => TimeValue.Nothing;
}
