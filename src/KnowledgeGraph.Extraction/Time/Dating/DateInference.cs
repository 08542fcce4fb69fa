using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Extraction.Time.Recipes;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;
using NodaTime;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>Narrows the text's own date from what the text says; each step that narrows it leaves a reason.</summary>
internal sealed class DateInference(TimeLexicon lexicon, TimeKnowledge knowledge)
{
    private readonly ulong _deadline = lexicon.Mask("DEADLINE");

    public DocumentDate? Infer(Document document, TimeAtom[] atoms, IReadOnlyList<FoundTime> found)
    {
        var bounds = new DateBounds();
        LooksBack(document, atoms, found, bounds);
        knowledge.Narrow(document, atoms, found, bounds);
        return bounds.ToDate();
    }

    /// <summary>A text cannot be older than what it tells as past.</summary>
    private void LooksBack(Document document, TimeAtom[] atoms, IReadOnlyList<FoundTime> found, DateBounds bounds)
    {
        FoundTime? latest = found
            .Where(t => t.Value is { Basis: DateBasis.Stated, Date.FirstDay: not null } && t.Tense == Tense.Past && !IsDeadline(atoms, t))
            .MaxBy(t => t.Value.Date!.FirstDay);
        if (latest is not null)
            bounds.NotBefore(latest.Value.Date!, $"The text looks back on '{latest.Span.In(document.Text)}', so it is not older than {latest.Value.Date!.Text}.");
    }

    private bool IsDeadline(TimeAtom[] atoms, FoundTime time) =>
        time.Match.First > 0 && (atoms[time.Match.First - 1].Classes & _deadline) != 0;
}

/// <summary>The days between which a text's date lies, as far as it is narrowed.</summary>
internal sealed class DateBounds
{
    private readonly List<string> _reasons = [];

    public LocalDate? First { get; private set; }

    public LocalDate? Last { get; private set; }

    private bool IsFromEvent { get; set; }

    /// <summary>The text was written on or after the first day of a date.</summary>
    public void NotBefore(EdtfDate date, string reason, bool isEvent = false)
    {
        if (date.FirstDay is not { } day || (First is { } first && first >= LocalDate.FromDateOnly(day)) || Last < LocalDate.FromDateOnly(day))
            return;
        First = LocalDate.FromDateOnly(day);
        IsFromEvent |= isEvent;
        _reasons.Add(reason);
    }

    /// <summary>The text was written on or before the last day of a date.</summary>
    public void NotAfter(EdtfDate date, string reason)
    {
        if (date.LastDay is not { } day || (Last is { } last && last <= LocalDate.FromDateOnly(day)) || First > LocalDate.FromDateOnly(day))
            return;
        Last = LocalDate.FromDateOnly(day);
        _reasons.Add(reason);
    }

    /// <summary>What is known; null where nothing is, or where only an end is known.</summary>
    public DocumentDate? ToDate()
    {
        if (First is not { } first)
            return null;
        EdtfDate date = Last is { } last ? Periods.Simplest(first, last) : EdtfDate.OfInterval(StartOf(first), null);
        return new DocumentDate(date, IsFromEvent ? DateBasis.InferredFromEvent : DateBasis.InferredFromDocument, [.. _reasons]);
    }

    private static EdtfDate StartOf(LocalDate first) =>
        first is { Day: 1, Month: 1 } ? EdtfDate.OfYear(first.Year) : first.Day == 1 ? EdtfDate.OfMonth(first.Year, first.Month) : EdtfDate.OfDay(first.ToDateOnly());
}
