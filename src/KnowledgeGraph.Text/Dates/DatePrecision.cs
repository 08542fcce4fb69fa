namespace KnowledgeGraph.Text.Dates;

/// <summary>The unit that a date is known to. An interval has the precision of its ends' units taken together.</summary>
public enum DatePrecision
{
    /// <summary>A single day.</summary>
    Day,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten years: <c>201X</c>.</summary>
    Decade,

    /// <summary>A hundred years: <c>20XX</c>.</summary>
    Century,

    /// <summary>From one date to another, or open at one end.</summary>
    Interval,
}
