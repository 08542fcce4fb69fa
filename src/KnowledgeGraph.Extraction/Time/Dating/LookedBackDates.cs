using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>A text is not older than the latest date that it tells as past.</summary>
internal sealed class LookedBackDates(TimeLexicon lexicon) : IDateEvidence
{
    private readonly ulong _deadline = lexicon.Mask("DEADLINE");

    public void Narrow(DatingContext context, DateBounds bounds)
    {
        FoundTime? latest = context.InSentences
            .Where(time => time.Value is { Basis: DateBasis.Stated, Date: { FirstDay: not null, Precision: not DatePrecision.Interval } } && !IsDeadline(context, time) && context.LooksBack(time))
            .MaxBy(time => time.Value.Date!.FirstDay);
        if (latest?.Value.Date is { } date)
            bounds.NotBefore(date, $"The text looks back on '{context.Words(latest)}', so it is not older than {date.Text}.");
    }

    private bool IsDeadline(DatingContext context, FoundTime time) =>
        time.Match.First > 0 && (context.Atoms[time.Match.First - 1].Classes & _deadline) != 0;
}
