using KnowledgeGraph.Language.Encoding;

namespace KnowledgeGraph.Language.Tests.Encoding;

public class WordPieceTokenizerTests
{
    private static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "missile", "miss", "##ile", "##s", "s", "-", "400", "cafe", "'"];
    private static readonly WordPieceTokenizer Tokenizer = new(Vocabulary);

    [TestCase("missile", "missile")]
    [TestCase("Missiles", "missile ##s")]
    [TestCase("S-400s", "s - 400 ##s")]
    [TestCase("café", "cafe")]
    [TestCase("cafe\u0301", "cafe")]
    [TestCase("mis\u00ADsile", "missile")]
    [TestCase("missx", "[UNK]")]
    [TestCase("ж", "[UNK]")]
    [TestCase("\u200B", "[UNK]")]
    public void Takes_the_longest_pieces_of_the_plain_word(string word, string expected)
    {
        List<int> pieces = [];
        Tokenizer.AddPieces(word, 8, pieces);
        string.Join(' ', pieces.Select(piece => Vocabulary[piece])).Should().Be(expected);
    }

    [Test]
    public void A_word_has_no_more_pieces_than_asked_for()
    {
        List<int> pieces = [];
        Tokenizer.AddPieces(string.Concat(Enumerable.Repeat("-", 50)), 8, pieces);
        pieces.Should().HaveCount(8);
    }

    [Test]
    public void A_sequence_knows_the_first_piece_and_the_shape_of_each_word()
    {
        PieceSequence sequence = PieceSequence.Create(Tokenizer, ["Missiles", "S-400"]);
        sequence.FirstPieces.Should().Equal(0, 1, 3);
        sequence.Shapes.Should().Equal(0, 2, 2, 14, 14, 14, 0);
    }

    [TestCase("missile", 1)]
    [TestCase("Turkey", 2)]
    [TestCase("NATO", 3)]
    [TestCase("A", 4)]
    [TestCase("iPhone", 5)]
    [TestCase("2019", 6)]
    [TestCase("S400", 7)]
    [TestCase("...", 8)]
    [TestCase("X-Y", 10)]
    public void A_shape_shows_capitals_and_digits(string word, int shape) => WordShape.Of(word).Should().Be(shape);
}
