using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>What a recipe makes of a match.</summary>
/// <param name="Date">The calendar value; null where there is none.</param>
/// <param name="Timex">The TIMEX3 value where it is not the EDTF one.</param>
/// <param name="Basis">How the date is known.</param>
/// <param name="Reason">The steps, for a reader.</param>
internal sealed record TimeValue(EdtfDate? Date, string? Timex, DateBasis Basis, string Reason)
{
    /// <summary>True where the match is no time after all and is dropped ("second" without a reference).</summary>
    public bool IsNothing { get; init; }

    public static TimeValue Nothing { get; } = new(null, null, DateBasis.Stated, "") { IsNothing = true };

    public static TimeValue Stated(EdtfDate date, string? timex = null, string reason = "as the words state it") => new(date, timex, DateBasis.Stated, reason);

    public static TimeValue Unknown(string reason, string? timex = null) => new(null, timex, DateBasis.Relative, reason);

    public static TimeValue Length(string timex) => new(null, timex, DateBasis.Stated, "a length of time");
}

/// <summary>Whether the words around an expression look back or ahead.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>What a recipe may lean on.</summary>
internal sealed record TimeContext(CalendarPoint? Document, CalendarPoint? Previous, Tense Tense, Dating.TimeKnowledge Knowledge)
{
    /// <summary>True in the first pass, when the text's date is still to be found.</summary>
    public bool IsFirstPass { get; init; }
}
