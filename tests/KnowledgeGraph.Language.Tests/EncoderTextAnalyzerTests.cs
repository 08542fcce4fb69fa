using KnowledgeGraph.Language.Encoding;
using KnowledgeGraph.Language.Encoding.Kernels;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Tests;

[Parallelizable(ParallelScope.Self)]
public class EncoderTextAnalyzerTests
{
    private EncoderTextAnalyzer _analyzer = null!;

    [OneTimeSetUp]
    public void LoadModel() => _analyzer = new EncoderTextAnalyzer(new RuleTextAnalyzer());

    [OneTimeTearDown]
    public void FreeModel() => _analyzer.Dispose();

    [Test]
    public void Says_who_did_what_to_whom()
    {
        AnalyzedText text = Analyze("Russia delivered missiles to Turkey.");
        text.Tokens.Select(token => token.Upos).Should().Equal("PROPN", "VERB", "NOUN", "ADP", "PROPN", "PUNCT");
        text.Tokens.Select(token => token.Lemma).Should().Equal("Russia", "deliver", "missile", "to", "Turkey", ".");
        text.Tokens.Select(token => token.Head).Should().Equal(1, -1, 1, 4, 1, 1);
        text.Tokens.Select(token => token.DependencyRelation).Should().Equal("nsubj", "root", "obj", "case", "obl", "punct");
        text.Names.Select(name => (name.FirstToken, name.Label)).Should().Equal((0, "LOC"), (4, "LOC"));
    }

    [Test]
    public void Every_sentence_has_one_root_and_heads_of_its_own()
    {
        AnalyzedText text = Analyze("The first came. The second did not!\n\nWhy? Nobody knows, he said.");
        foreach (Sentence sentence in text.Sentences)
        {
            Token[] tokens = [.. text.Tokens[sentence.FirstToken..sentence.EndToken]];
            tokens.Should().ContainSingle(token => token.Head == -1).And.OnlyContain(token => token.Head == -1 || (token.Head >= sentence.FirstToken && token.Head < sentence.EndToken));
        }
    }

    [Test]
    public void A_sentence_of_any_length_is_analysed_as_one()
    {
        AnalyzedText text = Analyze(string.Join(' ', Enumerable.Repeat("and then they went on", 200)) + " " + new string('-', 20_000));
        text.Tokens.Should().ContainSingle(token => token.Head == -1).And.OnlyContain(token => token.Upos != null && token.Lemma != null);
    }

    [TestCase("")]
    [TestCase(" \n ")]
    public void A_text_without_words_has_no_tokens(string text) => Analyze(text).Tokens.Should().BeEmpty();

    [Test]
    public void All_kernels_give_the_same_bits()
    {
        const string Text = "On 12 July 2019 the first S-400 systems reached Mürted air base, Turkey's ministry said. \"It's done,\" J. D. Smith wrote.";
        AnalyzedText[] results = [.. IntegerKernel.Supported().Select(kernel => Analyze(kernel, Text))];
        foreach (AnalyzedText result in results)
        {
            result.Tokens.Should().Equal(results[0].Tokens);
            result.Names.Should().Equal(results[0].Names, "scores are compared to the last bit");
        }
    }

    [Test]
    public void Many_threads_get_what_one_gets()
    {
        string[] texts = [.. Enumerable.Range(0, 24).Select(i => string.Concat(Enumerable.Repeat($"Sentence {i} names Mr. Smith of France. ", 1 + i % 5)))];
        AnalyzedText[] alone = [.. texts.Select(Analyze)];
        AnalyzedText[] together = new AnalyzedText[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Analyze(texts[i]));
        for (int i = 0; i < texts.Length; i++)
            together[i].Tokens.Should().Equal(alone[i].Tokens);
    }

    [Test]
    public void The_neighbours_of_a_text_do_not_change_it()
    {
        const string Sentence = "France sold frigates.";
        AnalyzedText longer = Analyze("Long ago, many other things had happened in other places.\n\n" + Sentence);
        longer.Tokens[^4..].Select(token => token.DependencyRelation).Should().Equal(Analyze(Sentence).Tokens.Select(token => token.DependencyRelation));
    }

    private AnalyzedText Analyze(string text) => _analyzer.Analyze(new Document("test", text));

    private static AnalyzedText Analyze(IntegerKernel kernel, string text)
    {
        using EncoderTextAnalyzer analyzer = new(new RuleTextAnalyzer(), EncoderModel.Load(kernel));
        return analyzer.Analyze(new Document("test", text));
    }
}
