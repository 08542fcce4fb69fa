using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Text.Tests;

public class DocumentTests
{
    private static readonly Document Article = new("a.txt", "Turkey received the system.")
    {
        Metadata = new DocumentMetadata("A title", EdtfDate.Parse("2019-07"), "front matter", "Example Wire", "https://example.org/1"),
    };

    [Test]
    public void A_span_that_touches_a_marked_stretch_is_boilerplate()
    {
        Document marked = Article with { Boilerplate = [new BoilerplateSpan(new TextSpan(7, 15), "photo-credit", "test")] };

        marked.IsBoilerplate(new TextSpan(14, 20)).Should().BeTrue();
        marked.IsBoilerplate(new TextSpan(15, 20)).Should().BeFalse();
    }

    [Test]
    public void A_hash_is_64_lower_case_digits_and_always_the_same() =>
        DocumentHash.Sha256(Article).Should().MatchRegex("^[0-9a-f]{64}$").And.Be(DocumentHash.Sha256(Article with { Text = new string(Article.Text) }));

    [Test]
    public void A_hash_is_that_of_lengths_and_code_units_so_that_others_can_compute_it()
    {
        // "a", then five absent fields: 01 00 00 00 61 00 and five times FF FF FF FF.
        byte[] expected = [1, 0, 0, 0, 0x61, 0, .. Enumerable.Repeat((byte)0xFF, 20)];

        DocumentHash.Sha256(new Document("x", "a")).Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(expected)));
    }

    [Test]
    public void The_name_and_the_marked_stretches_do_not_count() =>
        DocumentHash.Sha256(Article with { Name = "b.txt", Boilerplate = [new BoilerplateSpan(new TextSpan(0, 2), "k", "r")] }).Should().Be(DocumentHash.Sha256(Article));

    [Test]
    public void Text_and_each_field_of_the_metadata_count()
    {
        Document[] variants =
        [
            Article,
            Article with { Text = Article.Text + " " },
            Article with { Metadata = Article.Metadata with { Title = null } },
            Article with { Metadata = Article.Metadata with { Title = "" } },
            Article with { Metadata = Article.Metadata with { Date = EdtfDate.Parse("2019-07~") } },
            Article with { Metadata = Article.Metadata with { Source = Article.Metadata.Url, Url = Article.Metadata.Source } },
            Article with { Text = "\uD800" },
            Article with { Text = "\uD801" },
        ];
        variants.Select(DocumentHash.Sha256).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void A_long_text_counts_to_its_last_letter() =>
        DocumentHash.Sha256(new Document("x", new string('a', 5000) + "b")).Should().NotBe(DocumentHash.Sha256(new Document("x", new string('a', 5000) + "c")));
}
