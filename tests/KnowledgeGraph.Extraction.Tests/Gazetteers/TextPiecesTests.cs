using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Tests.Gazetteers;

public class TextPiecesTests
{
    [TestCase("S-400", "S400")]
    [TestCase("S-400", "S 400")]
    [TestCase("U.S.", "US")]
    [TestCase("Erdoğan", "Erdogan")]
    [TestCase("Habertürk", "Haberturk")]
    [TestCase("Су-35", "Cy-35")]      // Cyrillic letters that look like Latin ones
    [TestCase("C-400", "С-400")]
    [TestCase("Al-Qaeda", "al Qaeda")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => TextPieces.Key(one).Should().Be(TextPieces.Key(other));

    [TestCase("S-300", "S-400")]
    [TestCase("Niger", "Nigeria")]
    [TestCase("Su-30", "Su-35")]
    [TestCase("PAC-2", "PAC-3")]
    public void Different_names_have_different_keys(string one, string other) => TextPieces.Key(one).Should().NotBe(TextPieces.Key(other));

    [TestCase("AIM-120C-7", "aim 120 c 7")]
    [TestCase("Kim Jong-un", "kim jong un")]
    [TestCase("10th Fleet", "10 th fleet")]
    [TestCase("", "")]
    public void Pieces_are_runs_of_letters_or_digits(string name, string key) => TextPieces.Key(name).Should().Be(key);
}
