using KnowledgeGraph.Language;
using KnowledgeGraph.Text;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Extraction.Tests;

/// <summary>The real analyser with the built-in gazetteers and rules, set up once.</summary>
internal static class ExtractionFixture
{
    private static readonly Lazy<IServiceProvider> Services = new(() =>
        new ServiceCollection().AddLanguage().AddExtraction().BuildServiceProvider());

    public static T Get<T>() where T : notnull => Services.Value.GetRequiredService<T>();

    public static AnalyzedText Analyze(string text) => Get<ITextAnalyzer>().Analyze(new Document("test.txt", text));

    public static MentionSet Extract(string text) => Get<IMentionExtractor>().Extract(Analyze(text));
}
