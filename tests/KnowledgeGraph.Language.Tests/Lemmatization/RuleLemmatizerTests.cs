namespace KnowledgeGraph.Language.Tests.Lemmatization;

public class RuleLemmatizerTests
{
    [TestCase("missiles", "missile")]
    [TestCase("countries", "country")]
    [TestCase("launches", "launch")]
    [TestCase("crises", "crisis")]
    [TestCase("news", "news")]
    [TestCase("men", "man")]
    [TestCase("delivered", "deliver")]
    [TestCase("launched", "launch")]
    [TestCase("fired", "fire")]
    [TestCase("seized", "seize")]
    [TestCase("stopped", "stop")]
    [TestCase("agreed", "agree")]
    [TestCase("carried", "carry")]
    [TestCase("negotiating", "negotiate")]
    [TestCase("sold", "sell")]
    [TestCase("withdrawn", "withdraw")]
    [TestCase("n't", "not")]
    [TestCase("spring", "spring")]
    [TestCase("hundred", "hundred")]
    public void Finds_the_dictionary_form_of_a_word_inside_a_sentence(string form, string lemma) =>
        AnalyzedWords.Analyze($"it {form} .").Tokens[1].Lemma.Should().Be(lemma);

    [TestCase("He met Powers in Wales.", 2, "Powers")]
    [TestCase("The missiles hit.", 0, "the")]
    [TestCase("Missiles fly; missiles hit.", 0, "missile")]
    [TestCase("Boeing sold it.", 0, "Boeing")]
    public void Keeps_a_name_and_lowers_what_only_opens_a_sentence(string text, int token, string lemma) =>
        AnalyzedWords.Analyze(text).Tokens[token].Lemma.Should().Be(lemma);
}
