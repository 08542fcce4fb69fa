using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>What a text mentions: entities, times and events, each in order of its span.</summary>
/// <param name="Text">The analysed text.</param>
/// <param name="Entities">Entity mentions; they do not overlap.</param>
/// <param name="Times">Time expressions; they do not overlap.</param>
/// <param name="Events">Event mentions.</param>
/// <param name="Date">The text's own date; null where nothing is known of it.</param>
public sealed record MentionSet(
    AnalyzedText Text,
    ImmutableArray<EntityMention> Entities,
    ImmutableArray<TimeExpression> Times,
    ImmutableArray<EventMention> Events,
    DocumentDate? Date);

/// <summary>From an analysed text to what it mentions. Thread-safe.</summary>
public interface IMentionExtractor
{
    /// <summary>Changes whenever rules, lists or code change what is extracted; stored extractions with another version are made anew.</summary>
    string Version { get; }

    /// <summary>Extracts all mentions. Never fails on any text.</summary>
    MentionSet Extract(AnalyzedText text);
}
