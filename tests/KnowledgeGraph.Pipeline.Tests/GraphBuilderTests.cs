using KnowledgeGraph.Text;

namespace KnowledgeGraph.Pipeline.Tests;

public sealed class GraphBuilderTests
{
    [Test]
    public void A_text_is_analysed_extracted_and_resolved() =>
        new SmallWorld().Builder.Read(new Document("a.txt", "Alpha Beta Alpha")).Entities.Select(entity => (entity.Name, entity.Mentions.Length))
            .Should().Equal(("Alpha", 2), ("Beta", 1));

    [Test]
    public void The_version_follows_the_rules()
    {
        string version = new SmallWorld("rules-1").Builder.Version;
        version.Should().MatchRegex("^[0-9a-f]{16}$").And.Be(new SmallWorld("rules-1").Builder.Version);
        new SmallWorld("rules-2").Builder.Version.Should().NotBe(version);
    }
}
