using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>How a rule's captures become a value. Stateless.</summary>
internal abstract class Recipe(string name, params string[] arguments)
{
    public string Name { get; } = name;

    /// <summary>The argument names that a rule may give, as captures or constants.</summary>
    public ImmutableArray<string> Arguments { get; } = [.. arguments];

    /// <summary>Makes the value; never fails: what cannot be resolved has no date, and a reason.</summary>
    public abstract TimeValue Resolve(RecipeArguments arguments, TimeContext context);
}

/// <summary>The recipes that rules can name.</summary>
internal static class RecipeBook
{
    private static readonly ImmutableDictionary<string, Recipe> All = new Recipe[]
    {
        new CalendarRecipe(), new RangeRecipe(), new DecadeRecipe(), new CenturyRecipe(), new ShiftRecipe(), new UnitRecipe(),
        new NamedPeriodRecipe(), new RecentRecipe(), new LastingRecipe(), new DurationRecipe(), new SetRecipe(), new ClockRecipe(),
        new VagueRecipe(), new SamePeriodRecipe(), new HolidayRecipe(), new AnchorRecipe(),
    }.ToImmutableDictionary(recipe => recipe.Name);

    public static IEnumerable<string> Names => All.Keys;

    public static Recipe? Find(string name) => All.GetValueOrDefault(name);
}
