using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Tests.Time;

public class DocumentDateTests
{
    private static readonly RuleTimeTagger Tagger = new();

    [TestCase("LISBON, March 5, 2021 (Wire) - The minister left.", "2021-03-05")]
    [TestCase("LISBON, Portugal, 5 March 2021 — The minister left.", "2021-03-05")]
    [TestCase("Minister leaves\nPublished 5 March 2021\nThe minister left in 2019.", "2021-03-05")]
    [TestCase("Minister leaves\nUpdated: 6 March 2021 | Posted: 5 March 2021\nThe minister left.", "2021-03-05")]
    [TestCase("Minister leaves\nMarch 5, 2021\nThe minister left in 2019.", "2021-03-05")]
    [TestCase("Minister leaves\nBy Our Man, Friday, 5 March 2021, 18:30 GMT\nThe minister left in 2019.", "2021-03-05")]
    [TestCase("Minister leaves\n05.03.2021 | 18:30\nThe minister left in 2019.", "2021-03-05")]
    public void A_byline_or_dateline_states_it(string text, string expected)
    {
        DocumentDate? date = Date(text);
        date!.Value.Text.Should().Be(expected);
        date.Basis.Should().Be(DateBasis.Stated);
    }

    [TestCase("The ship was sold on 5 March 2021 to a yard.", "2021-03-05/..")]
    [TestCase("The ship was sold in 2019. It had been built in 1990.", "2019/..")]
    [TestCase("The ship was sold in 2019. It will be scrapped by 2030.", "2019/..")]
    [TestCase("The ship was sold on 5 February 2021. The buyer came earlier in March.", "2021-03")]
    public void What_the_text_looks_back_on_bounds_it(string text, string expected)
    {
        DocumentDate? date = Date(text);
        date!.Value.Text.Should().Be(expected);
        date.Basis.Should().Be(DateBasis.InferredFromDocument);
        date.Reasons.Should().NotBeEmpty().And.OnlyContain(reason => reason.EndsWith('.'));
    }

    [TestCase("The ship may sail.")]
    [TestCase("The ship was sold on Tuesday.")]
    [TestCase("The ship will be sold in 2030.")]
    [TestCase("It could have been sold in 2030.")]
    [TestCase("Ship sold in 2019\nThe ship may sail.")]
    public void Nothing_is_claimed_where_nothing_is_known(string text) => Date(text).Should().BeNull();

    [Test]
    public void Metadata_comes_before_what_the_text_says()
    {
        var document = new Document("a.txt", "LISBON, March 5, 2021 - He left.") { Metadata = new DocumentMetadata(Date: EdtfDate.Parse("2021-03-06"), DateSource: "front matter") };
        DocumentDate? date = Date(document);
        date!.Value.Text.Should().Be("2021-03-06");
        date.Reasons.Should().Equal("The date 2021-03-06 is stated by front matter.");
    }

    [TestCase("a.txt", "https://example.org/world/2021/03/05/ship-sold", "2021-03-05")]
    [TestCase("a.txt", "https://example.org/2021/mar/05/ship-sold", "2021-03-05")]
    [TestCase("a.txt", "https://example.org/2021/03/ship-sold", "2021-03")]
    [TestCase("news/2021-03-05-ship.txt", null, "2021-03-05")]
    [TestCase("news/20210305_ship.txt", null, "2021-03-05")]
    public void An_address_or_file_name_states_it(string name, string? url, string expected) =>
        Date(new Document(name, "The ship sails.") { Metadata = new DocumentMetadata(Url: url) })!.Value.Text.Should().Be(expected);

    [TestCase("000_aaac272b81d3835b.txt")]
    [TestCase("52021127ab4faa95.txt")]
    [TestCase("report-1234567.txt")]
    public void Other_numbers_in_a_file_name_are_no_date(string name) => Date(new Document(name, "The ship sails.")).Should().BeNull();

    [Test]
    public void Boilerplate_says_nothing()
    {
        const string Text = "The ship sails.\nPublished 5 March 2021\n";
        var document = new Document("a.txt", Text) { Boilerplate = [new BoilerplateSpan(new TextSpan(16, 38), "link-list", "r")] };
        Date(document).Should().BeNull();
        Tagger.Tag(new PlainAnalyzer().Analyze(document)).Expressions.Should().BeEmpty();
    }

    private static DocumentDate? Date(string text) => Date(new Document("text", text));

    private static DocumentDate? Date(Document document) => Tagger.Tag(new PlainAnalyzer().Analyze(document)).Date;
}
