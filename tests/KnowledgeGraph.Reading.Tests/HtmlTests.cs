using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.Reading.Tests;

public class HtmlTests : ReadingTests
{
    private const string Body = """
        <nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <article><h1>Turkey moves its launchers</h1>
        <p>The ministry in Ankara said on Tuesday that the launchers of the second battery had been moved to the north of the country, where they will take part in an exercise.</p>
        <figure><img src="a.jpg"><figcaption>A launcher at the port of Sinop, 2021</figcaption></figure>
        <p>It gave no date for the exercise,&nbsp;which was announced in <b>March</b> and then put off,<br>twice.</p>
        <p>The opposition asked the government to say what the exercise costs, and the ministry answered that the sum would be published in the autumn, as it is every year.</p>
        </article>
        <footer>Cookie policy</footer><script>var x = "<p>not text</p>";</script>
        """;

    [Test]
    public void The_main_text_is_taken_in_paragraphs()
    {
        ReadDocument read = ReadOne(Page("<title>Turkey moves its launchers - Example Times</title>"));

        read.Document.Text.Should().Contain("to the north of the country, where they will take part in an exercise.\n\n").And.Contain("in March and then put off,\ntwice.\n\nThe opposition")
            .And.NotContain("Home").And.NotContain("not text").And.NotContain("Cookie");
        Marks(read.Document).Should().BeEquivalentTo([("image-caption", "A launcher at the port of Sinop, 2021")]);
        read.Warnings.Should().BeEmpty();
    }

    [TestCase("""<meta property="article:published_time" content="2022-03-05T23:30:00-05:00">""", "2022-03-05", "meta article:published_time")]
    [TestCase("""<meta itemprop="datePublished" content="2022-03-05">""", "2022-03-05", "meta datepublished")]
    [TestCase("""<meta name="DC.date" content="2022-03">""", "2022-03", "meta dc.date")]
    [TestCase("""<meta name="parsely-pub-date" content="2022-03-05T10:00:00Z">""", "2022-03-05", "meta parsely-pub-date")]
    [TestCase("""<meta name="sailthru.date" content="March 5, 2022">""", "2022-03-05", "meta sailthru.date")]
    [TestCase("""<meta property="article:modified_time" content="2023-01-01"><meta property="og:published_time" content="2022-03-05">""", "2022-03-05", "meta og:published_time")]
    [TestCase("""<meta property="article:published_time" content="recently"><meta name="date" content="2022-03-05">""", "2022-03-05", "meta date")]
    [TestCase("""<script type="application/ld+json">{"@context":"x","@graph":[{"@type":"WebSite","name":"W"},{"@type":"NewsArticle","datePublished":"2022-03-05T10:00:00Z"}]}</script>""", "2022-03-05", "JSON-LD datePublished")]
    [TestCase("""<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2022-03-05",}]</script>""", "2022-03-05", "JSON-LD datePublished")]
    [TestCase("""<time datetime="2022-03-05T08:00">today</time>""", "2022-03-05", "time element")]
    public void The_date_of_publication_is_found(string head, string date, string source) =>
        ReadOne(Page(head)).Document.Metadata.Should().BeEquivalentTo(new { Date = new { Text = date }, DateSource = source });

    [TestCase("""<meta property="article:modified_time" content="2022-03-05">""")]
    [TestCase("""<script type="application/ld+json">{"datePublished":</script>""")]
    [TestCase("""<meta property="article:published_time" content="">""")]
    public void A_page_that_states_no_date_has_none(string head) => ReadOne(Page(head)).Document.Metadata.Date.Should().BeNull();

    [Test]
    public void Title_outlet_and_address_are_found()
    {
        ReadOne(Page("""<meta property="og:title" content="Launchers moved"><meta property="og:site_name" content=" Example  Times "><link rel="canonical" href="https://example.org/1"><title>x</title>"""))
            .Document.Metadata.Should().BeEquivalentTo(new { Title = "Launchers moved", Source = "Example Times", Url = "https://example.org/1" });
        ReadOne(Page("""<script type="application/ld+json">{"datePublished":"2022","headline":"H","publisher":{"@type":"Organization","name":"Example Wire"},"mainEntityOfPage":"https://example.org/2"}</script>"""), null)
            .Document.Metadata.Should().BeEquivalentTo(new { Title = "H", Source = "Example Wire", Url = "https://example.org/2", Date = new { Text = "2022" } });
    }

    [Test]
    public void A_page_in_a_declared_encoding_is_read_in_it()
    {
        byte[] page = CodePagesEncodingProvider.Instance.GetEncoding("windows-1254")!.GetBytes($"<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1254'></head><body><p>Erdoğan</p>{Body}</body></html>");

        ReadDocument read = ReadOne(Folder.Write("a.html", [.. page]));

        read.Warnings.Should().BeEmpty();
        ReadOne(Folder.Write("b.html", CodePagesEncodingProvider.Instance.GetEncoding("windows-1254")!.GetBytes("<meta charset=windows-1254><p>Erdoğan said so.</p>"))).Document.Text.Should().Be("Erdoğan said so.");
    }

    [Test]
    public void A_hundred_thousand_nested_tags_overflow_no_stack()
    {
        string path = Folder.Write("a.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>Turkey moved its launchers.</p><p>Russia &amp; Syria did not.</p>" + string.Concat(Enumerable.Repeat("</div>", 100_000)));
        var watch = Stopwatch.StartNew();

        ReadDocument read = ReadOne(path);

        read.Document.Text.Should().Be("Turkey moved its launchers.\n\nRussia & Syria did not.");
        read.Warnings.Should().ContainSingle().Which.Should().Contain("100000 deep");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [TestCase("<b>")]
    [TestCase("<ul><li>")]
    [TestCase("<table><tr><td>")]
    [TestCase("<a href=x>")]
    [TestCase("<svg>")]
    [TestCase("<p>")]
    public void Unclosed_tags_in_masses_do_no_harm(string tag)
    {
        string path = Folder.Write("a.html", string.Concat(Enumerable.Repeat(tag, 40_000)) + "Turkey moved its launchers.");
        var watch = Stopwatch.StartNew();

        Reader.Read([path]).Should().ContainSingle();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    [TestCase("<p>Turkey moved its launchers.", "Turkey moved its launchers.")]
    [TestCase("Turkey < Russia", "Turkey < Russia")]
    [TestCase("<p>Turkey<!-- Russia --></p><style>p{}</style>", "Turkey")]
    public void Broken_and_tiny_pages_are_read(string html, string text) => ReadOne(Folder.Write("a.html", html)).Document.Text.Should().Be(text);

    [TestCase("<html><body><script>x</script></body></html>")]
    [TestCase("")]
    public void A_page_without_text_is_passed_over(string html) => FailOne(Folder.Write("a.html", html)).Kind.Should().Be(ReadFailureKind.Skipped);

    private string Page(string head) => Folder.Write("a.html", $"<!DOCTYPE html><html><head>{head}</head><body>{Body}</body></html>");
}
