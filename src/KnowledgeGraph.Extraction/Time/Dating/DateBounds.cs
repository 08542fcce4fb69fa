using KnowledgeGraph.Extraction.Time.Recipes;
using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>The days between which a text's date lies, as far as it is narrowed. Steps that contradict it are left out.</summary>
internal sealed class DateBounds
{
    private readonly List<string> _reasons = [];
    private bool _isFromEvent;

    public LocalDate? First { get; private set; }

    public LocalDate? Last { get; private set; }

    /// <summary>True where the first day comes from a day or month that the text names, not only from a year.</summary>
    public bool IsFirstNarrow { get; private set; }

    /// <summary>The text was written on or after the first day of a date.</summary>
    public void NotBefore(EdtfDate date, string reason, bool isEvent = false)
    {
        if (date.FirstDay is not { } day || First >= LocalDate.FromDateOnly(day) || Last < LocalDate.FromDateOnly(day))
            return;
        First = LocalDate.FromDateOnly(day);
        IsFirstNarrow = date.Precision is DatePrecision.Day or DatePrecision.Month;
        _isFromEvent |= isEvent;
        _reasons.Add(reason);
    }

    /// <summary>The text was written on or before the last day of a date.</summary>
    public void NotAfter(EdtfDate date, string reason, bool isEvent = false)
    {
        if (date.LastDay is not { } day || Last <= LocalDate.FromDateOnly(day) || First > LocalDate.FromDateOnly(day))
            return;
        Last = LocalDate.FromDateOnly(day);
        _isFromEvent |= isEvent;
        _reasons.Add(reason);
    }

    /// <summary>The text was written within a date.</summary>
    public void Within(EdtfDate date, string reason)
    {
        if (date is not { FirstDay: { } from, LastDay: { } to } || LocalDate.FromDateOnly(to) < First || LocalDate.FromDateOnly(from) > Last)
            return;
        (LocalDate? first, LocalDate? last) = (First, Last);
        First = first > LocalDate.FromDateOnly(from) ? first : LocalDate.FromDateOnly(from);
        Last = last < LocalDate.FromDateOnly(to) ? last : LocalDate.FromDateOnly(to);
        if (first != First || last != Last)
            _reasons.Add(reason);
    }

    /// <summary>What is known; null where nothing is.</summary>
    public DocumentDate? ToDate()
    {
        if (First is null && Last is null)
            return null;
        EdtfDate date = (First, Last) switch
        {
            ({ } first, { } last) => Simplified(first, last),
            ({ } first, null) => EdtfDate.OfInterval(Edge(first, isStart: true), null),
            (_, { } last) => EdtfDate.OfInterval(null, Edge(last, isStart: false)),
            _ => throw new InvalidOperationException("One end is known."),
        };
        return new DocumentDate(date, _isFromEvent ? DateBasis.InferredFromEvent : DateBasis.InferredFromDocument, [.. _reasons]);
    }

    /// <summary>A month where everything fits in it, else the interval.</summary>
    private static EdtfDate Simplified(LocalDate first, LocalDate last) =>
        first != last && first.Year == last.Year && first.Month == last.Month ? EdtfDate.OfMonth(first.Year, first.Month) : Periods.Simplest(first, last);

    private static EdtfDate Edge(LocalDate day, bool isStart)
    {
        LocalDate beside = day.PlusDays(isStart ? 0 : 1);
        return beside is { Day: 1, Month: 1 } ? EdtfDate.OfYear(day.Year) : beside.Day == 1 ? EdtfDate.OfMonth(day.Year, day.Month) : EdtfDate.OfDay(day.ToDateOnly());
    }
}
