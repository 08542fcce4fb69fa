using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Tests;

/// <summary>Runs the rules on a text and writes the result as people read it.</summary>
internal static class AnalyzedWords
{
    private static readonly RuleTextAnalyzer Analyzer = new();

    public static AnalyzedText Analyze(string text) => Analyzer.Analyze(new Document("test", text));

    /// <summary>The tokens with a space between them.</summary>
    public static string Tokens(string text) => string.Join(' ', Analyze(text).Tokens.Select(token => token.Text));

    /// <summary>The sentences' own characters, line breaks shown as spaces.</summary>
    public static string[] Sentences(string text) => [.. Analyze(text).Sentences.Select(sentence => sentence.Span.In(text).ReplaceLineEndings(" "))];
}
