using KnowledgeGraph.Text;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Language.Tests;

public class LanguageRegistrationTests
{
    [Test]
    public void One_analyser_serves_all()
    {
        using ServiceProvider provider = new ServiceCollection().AddLanguage().BuildServiceProvider();
        provider.GetRequiredService<ITextAnalyzer>().Should().BeSameAs(provider.GetRequiredService<ITextAnalyzer>());
    }

    [Test]
    public void An_analyser_that_is_registered_already_stays()
    {
        using ServiceProvider provider = new ServiceCollection().AddSingleton<ITextAnalyzer, NoAnalyzer>().AddLanguage().BuildServiceProvider();
        provider.GetRequiredService<ITextAnalyzer>().Should().BeOfType<NoAnalyzer>();
    }

    [Test]
    public void An_empty_text_has_no_tokens() => AnalyzedWords.Analyze("").Tokens.Should().BeEmpty();

    private sealed class NoAnalyzer : ITextAnalyzer
    {
        public string Name => "none";

        public AnalyzedText Analyze(Document document) => new(document, [], []);
    }
}
