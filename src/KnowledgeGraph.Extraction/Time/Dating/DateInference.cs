using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>Narrows the text's own date step by step from what the text says; each step that narrows it leaves a reason.</summary>
internal sealed class DateInference(TimeLexicon lexicon, TenseReader tense, TimeKnowledge knowledge)
{
    /// <summary>From what bounds the date at one side to what needs bounds to choose between years.</summary>
    private readonly ImmutableArray<IDateEvidence> _evidence =
        [new LookedBackDates(lexicon), new AnchoredEvents(knowledge), new TermsOfOffice(knowledge), new YearlessDays(knowledge), new MonthAtHand()];

    public DocumentDate? Infer(AnalyzedText text, TimeAtom[] atoms, IReadOnlyList<FoundTime> found)
    {
        var context = new DatingContext(text, atoms, found, tense);
        var bounds = new DateBounds();
        foreach (IDateEvidence evidence in _evidence)
            evidence.Narrow(context, bounds);
        return bounds.ToDate();
    }
}
