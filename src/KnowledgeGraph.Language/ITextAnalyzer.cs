using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language;

/// <summary>From a document to tokens and sentences. The seam for other NLP libraries. Implementations are thread-safe.</summary>
public interface ITextAnalyzer
{
    /// <summary>The analyser's name and version; part of what decides whether a stored extraction is still current.</summary>
    string Name { get; }

    /// <summary>Analyses a document. Never fails on any text; an empty text has no tokens.</summary>
    AnalyzedText Analyze(Document document);
}
