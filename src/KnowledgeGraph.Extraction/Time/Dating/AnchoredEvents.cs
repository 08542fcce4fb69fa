namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>A text that speaks of an event as a fact is not older than the event.</summary>
internal sealed class AnchoredEvents(TimeKnowledge knowledge) : IDateEvidence
{
    public void Narrow(DatingContext context, DateBounds bounds)
    {
        AnchorEvent? latest = knowledge.AnchorsIn(context).Where(a => a.Date.FirstDay is not null).MaxBy(a => a.Date.FirstDay);
        if (latest is not null)
            bounds.NotBefore(latest.Date, $"The text speaks of the {latest.Name} ({latest.Date.Text}), so it is not older.", isEvent: true);
    }
}
