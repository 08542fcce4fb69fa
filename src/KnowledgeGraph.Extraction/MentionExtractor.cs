using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>Entities, then times, then events, which join the two.</summary>
public sealed class MentionExtractor(EntityRecognizer entities, ITimeTagger times, EventFinder events) : IMentionExtractor
{
    /// <inheritdoc/>
    public string Version => typeof(MentionExtractor).Module.ModuleVersionId.ToString("N");

    /// <inheritdoc/>
    public MentionSet Extract(AnalyzedText text)
    {
        ImmutableArray<EntityMention> mentions = entities.Recognize(text);
        TimeTagging tagging = times.Tag(text);
        ImmutableArray<EventMention> found = events.Find(text, mentions, tagging.Expressions);
        return new MentionSet(text, mentions, tagging.Expressions, found, tagging.Date);
    }
}
