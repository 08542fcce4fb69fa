using System.Collections.Immutable;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction.Time;

/// <summary>The times of a text and the text's own date.</summary>
/// <param name="Expressions">In order of their spans, not overlapping; none in boilerplate.</param>
/// <param name="Date">The text's own date; null where nothing is known.</param>
public sealed record TimeTagging(ImmutableArray<TimeExpression> Expressions, DocumentDate? Date);

/// <summary>Finds and normalises time expressions, and the text's own date. Thread-safe.</summary>
public interface ITimeTagger
{
    /// <summary>Tags a text. Never fails on any text.</summary>
    TimeTagging Tag(AnalyzedText text);
}
