using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>What is known of the world's dates: anchor events, terms of office, feasts.</summary>
internal sealed class TimeKnowledge
{
    private readonly TimeLexicon _lexicon;

    private TimeKnowledge(TimeLexicon lexicon) => _lexicon = lexicon;

    public static TimeKnowledge Default(TimeLexicon lexicon) => new(lexicon);

    public void Narrow(Document document, TimeAtom[] atoms, IReadOnlyList<FoundTime> found, DateBounds bounds) => _ = _lexicon;
}
