using KnowledgeGraph.Language.Tagging;

namespace KnowledgeGraph.Language.Tests.Tagging;

public class NameDecoderTests
{
    private static readonly NameDecoder Decoder = new(["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]);

    [Test]
    public void Inside_only_follows_its_own_type()
    {
        float[] scores = [0, 5, 0, 4, 0, /* second word */ 0, 0, 1, 0, 9];
        Decoder.Decode(scores, 2, 10).Should().ContainSingle().Which.Should().Match<NameSpan>(name => name.Label == "LOC" && name.FirstToken == 10 && name.EndToken == 12);
    }

    [Test]
    public void Two_names_of_one_type_may_touch()
    {
        float[] scores = [0, 9, 0, 0, 0, /* second word */ 0, 9, 0, 0, 0];
        Decoder.Decode(scores, 2, 0).Should().HaveCount(2).And.OnlyContain(name => name.Score > 0.99f);
    }

    [Test]
    public void Words_outside_names_give_none() => Decoder.Decode([9, 0, 5, 0, 0], 1, 0).Should().BeEmpty();
}
