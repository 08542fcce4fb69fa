namespace KnowledgeGraph.Reading.Tests;

public class MarkdownTests : ReadingTests
{
    [Test]
    public void Front_matter_gives_metadata_and_stays_in_the_text_as_boilerplate()
    {
        const string text = "---\r\ntitle: \"Turkey: a decision\"\r\ndate: 2022-03-20\r\nSource: Example Wire\r\nurl: https://example.org/1\r\ntags: [a, {b: c}]\r\n---\r\n\r\nTurkey decided.";

        ReadDocument read = ReadOne(Folder.Write("a.md", text));

        read.Document.Text.Should().Be(text);
        read.Document.Metadata.Should().BeEquivalentTo(new
        {
            Title = "Turkey: a decision",
            Date = new { Text = "2022-03-20" },
            DateSource = "front matter",
            Source = "Example Wire",
            Url = "https://example.org/1",
        });
        Marks(read.Document).Should().ContainSingle().Which.Should().Be(("front-matter", text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)]));
        read.Warnings.Should().BeEmpty();
    }

    [TestCase("Turkey decided.\n\n---\n\nRussia agreed.", TestName = "A rule within the text is none")]
    [TestCase("---\nTurkey decided.\n---\nRussia agreed.", TestName = "A sentence between two rules is none")]
    [TestCase("---\ntitle: never closed\nTurkey decided.", TestName = "A block without end is none")]
    public void What_only_looks_like_front_matter_is_text(string text)
    {
        ReadDocument read = ReadOne(Folder.Write("a.md", text));

        read.Document.Boilerplate.Should().BeEmpty();
        read.Document.Metadata.Title.Should().BeNull();
    }

    [Test]
    public void A_date_that_is_none_is_left_out_with_a_warning()
    {
        ReadDocument read = ReadOne(Folder.Write("a.md", "---\ndate: soon\n---\nTurkey decided."));

        read.Document.Metadata.Date.Should().BeNull();
        read.Warnings.Should().ContainSingle().Which.Should().Contain("'soon' (front matter)").And.Contain("2022-03-05");
    }

    [Test]
    public void Broken_YAML_is_a_warning_with_its_line()
    {
        ReadDocument read = ReadOne(Folder.Write("a.md", "---\ntitle: Good\nsource: \"open\n---\nTurkey decided."));

        read.Document.Metadata.Title.Should().Be("Good");
        read.Warnings.Should().ContainSingle().Which.Should().Contain("not valid YAML (line");
    }

    [Test]
    public void Deeply_nested_YAML_does_no_harm() =>
        ReadOne(Folder.Write("a.md", "---\nx: " + new string('[', 8_000) + "\n---\nTurkey decided.")).Document.Text.Should().EndWith("decided.");
}
