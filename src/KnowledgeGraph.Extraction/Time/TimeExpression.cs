using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time;

/// <summary>The kinds of time expressions of TIMEX3.</summary>
public enum TimeKind
{
    /// <summary>A calendar time of a day or more.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time ("three years").</summary>
    Duration,

    /// <summary>A repeated time ("every Monday").</summary>
    Set,
}

/// <summary>A time expression (TIMEX3) with its value as an honest interval.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
/// <param name="Text">The characters at <paramref name="Span"/>.</param>
/// <param name="Kind">Its TIMEX3 type.</param>
/// <param name="Value">The calendar value; null where the text does not allow one (and for durations and sets).</param>
/// <param name="Basis">How the value is known.</param>
/// <param name="Reason">The steps from the words to the value, for a reader: "month before the document's date 2022-03".</param>
/// <param name="Rule">The rule that made it.</param>
public sealed record TimeExpression(TextSpan Span, string Text, TimeKind Kind, EdtfDate? Value, DateBasis Basis, string Reason, string Rule)
{
    /// <summary>The TIMEX3 value where it is no EDTF date: <c>P3Y</c>, <c>XXXX-WXX-1</c>; null otherwise.</summary>
    public string? TimexValue { get; init; }
}

/// <summary>The text's own date.</summary>
/// <param name="Value">The interval in which the text was written or published.</param>
/// <param name="Basis">Stated by metadata or dateline, or inferred.</param>
/// <param name="Reasons">The chain of reasons, each a sentence, in the order in which they narrowed the interval.</param>
public sealed record DocumentDate(EdtfDate Value, DateBasis Basis, System.Collections.Immutable.ImmutableArray<string> Reasons);
