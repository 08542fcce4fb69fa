namespace KnowledgeGraph.Language.Tests.Sentences;

public class SentenceSplitterTests
{
    [TestCase("U.S. officials met Gen. Smith.", "U.S. officials met Gen. Smith.")]
    [TestCase("He lives in the U.S. The rest left.", "He lives in the U.S.|The rest left.")]
    [TestCase("It was made by Raytheon Inc. They sold it.", "It was made by Raytheon Inc.|They sold it.")]
    [TestCase("It was made by Raytheon Inc. Lockheed lost.", "It was made by Raytheon Inc. Lockheed lost.")]
    [TestCase("J. D. Vance spoke. George W. Bush did not.", "J. D. Vance spoke.|George W. Bush did not.")]
    [TestCase("At 5 a.m. the guns fell silent.", "At 5 a.m. the guns fell silent.")]
    [TestCase("See No. 5. It is short.", "See No. 5.|It is short.")]
    public void An_abbreviation_ends_a_sentence_only_before_a_word_that_starts_one(string text, string expected) =>
        AnalyzedWords.Sentences(text).Should().Equal(expected.Split('|'));

    [TestCase("“We go.” They went.", "“We go.”|They went.")]
    [TestCase("\"Go!\" he said. So we did.", "\"Go!\" he said.|So we did.")]
    [TestCase("“Go!” he said.", "“Go!” he said.")]
    [TestCase("It failed (twice.) Then it flew.", "It failed (twice.)|Then it flew.")]
    [TestCase("Why? Because. Really?! Yes.", "Why?|Because.|Really?!|Yes.")]
    [TestCase("He waited... and left. So… What now?", "He waited... and left.|So…|What now?")]
    [TestCase("It came to an end.The war went on.", "It came to an end.|The war went on.")]
    [TestCase("It costs 2.5 million at example.com today.", "It costs 2.5 million at example.com today.")]
    [TestCase("1. Open the hatch. 2. Close it.", "1. Open the hatch.|2. Close it.")]
    public void Quotes_and_brackets_close_with_their_sentence(string text, string expected) =>
        AnalyzedWords.Sentences(text).Should().Equal(expected.Split('|'));

    [Test]
    public void A_heading_ends_at_its_line()
    {
        AnalyzedText analyzed = AnalyzedWords.Analyze("RUSSIA DELIVERS S-400 TO TURKEY\n\nThe first parts arrived. More will follow.");
        analyzed.Sentences.Select(sentence => sentence.IsHeading).Should().Equal(true, false, false);
        analyzed.Sentences.Select(sentence => sentence.Paragraph).Should().Equal(0, 1, 1);
    }

    [Test]
    public void A_line_that_closes_with_a_full_stop_is_no_heading() =>
        AnalyzedWords.Analyze("One line.\nAnother line.").Sentences.Should().NotContain(sentence => sentence.IsHeading);

    [Test]
    public void Bullets_are_sentences_of_their_own_and_no_headings()
    {
        AnalyzedText analyzed = AnalyzedWords.Analyze("The list:\n- two frigates\n- one tanker\n- four tugs");
        analyzed.Sentences.Should().HaveCount(4).And.NotContain(sentence => sentence.IsHeading);
    }

    [Test]
    public void In_a_text_of_one_line_a_paragraph_each_line_ends_a_sentence()
    {
        string text = "The minister arrived on Monday with a large delegation and stayed for two days of talks with the president and his cabinet in the capital\nNo statement was made";
        AnalyzedWords.Sentences(text).Should().HaveCount(2);
    }

    [Test]
    public void In_hard_wrapped_text_a_line_break_does_not_end_a_sentence()
    {
        const string Text = """
            The defence ministry said on Monday that the first of the new
            Russian systems had reached the air base near the capital and
            Turkish crews were on their way to be trained. A spokesman for
            NATO declined to comment.
            Two more batches are expected before the end of the year, the
            Istanbul paper reported.
            """;
        AnalyzedWords.Sentences(Text).Should().HaveCount(3)
            .And.Contain("A spokesman for NATO declined to comment.");
    }

    [Test]
    public void A_blank_line_ends_a_sentence_in_hard_wrapped_text_too()
    {
        const string Text = "The defence ministry said on Monday that the first of\nthe new systems had reached the base and that more\nwould follow soon, which a spokesman for the army of\n\nthe country denied.";
        AnalyzedWords.Sentences(Text).Should().HaveCount(2);
    }
}
