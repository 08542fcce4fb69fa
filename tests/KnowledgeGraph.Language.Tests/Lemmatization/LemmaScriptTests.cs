using KnowledgeGraph.Language.Lemmatization;

namespace KnowledgeGraph.Language.Tests.Lemmatization;

public class LemmaScriptTests
{
    [TestCase("Missiles", "missile", "l1")]
    [TestCase("was", "be", "l3+be")]
    [TestCase("n’t", "not", "l2+ot")]
    [TestCase("Turkey", "Turkey", "k0")]
    [TestCase("TURKEY", "Turkey", "t0")]
    [TestCase("carried", "carry", "l3+y")]
    public void Leads_from_the_form_to_the_lemma_and_back(string form, string lemma, string script)
    {
        LemmaScript.Between(form, lemma).Should().Be(script);
        LemmaScript.Apply(script, form).Should().Be(lemma);
    }

    [TestCase("l3+y", "ab")]
    [TestCase("l2", "ab")]
    public void A_script_that_cuts_more_than_there_is_does_not_apply(string script, string form) => LemmaScript.Apply(script, form).Should().BeNull();
}
