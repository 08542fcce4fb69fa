using System.Text;
using System.Text.Json;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Resolution;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Pipeline.Tests;

public sealed class ExtractionCodecTests
{
    [Test]
    public void What_is_stored_comes_back_without_loss()
    {
        ResolvedDocument original = Full();
        ResolvedDocument copy = ExtractionCodec.Decode(ExtractionCodec.Encode(original));
        copy.Should().BeEquivalentTo(original, options => options.WithStrictOrdering().ComparingByMembers<ResolvedDocument>()
            .ComparingByMembers<Document>().ComparingByMembers<LocalEntity>().ComparingByMembers<LocalEvent>().ComparingByMembers<DocumentDate>());
        ExtractionCodec.Encode(copy).Should().Equal(ExtractionCodec.Encode(original));
    }

    [TestCase("")]
    [TestCase("a\0b\u001b[31m")]
    [TestCase("line\r\nline\u2028\u2029\ufeff")]
    [TestCase("İstanbul’da 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 😀 \"quoted\" \\")]
    public void Any_text_comes_back_as_it_was(string text)
    {
        ResolvedDocument copy = ExtractionCodec.Decode(ExtractionCodec.Encode(new ResolvedDocument(new Document("n", text), null, [], [])));
        copy.Document.Text.Should().Be(text);
        copy.Date.Should().BeNull();
        copy.Document.Metadata.Should().Be(DocumentMetadata.None);
    }

    [TestCase("{")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{"Document":{"Name":"a","Text":"b","Boilerplate":[{"Span":[3,1],"Kind":"k","Rule":"r"}]}}""")]
    [TestCase("""{"Document":{"Name":"a","Text":"b","Metadata":{"Date":"someday"}}}""")]
    public void What_is_no_extraction_is_a_json_error(string payload)
    {
        Action decode = () => ExtractionCodec.Decode(Encoding.UTF8.GetBytes(payload));
        decode.Should().Throw<JsonException>();
    }

    [Test]
    public void The_content_hash_depends_on_everything_that_was_read()
    {
        Document document = Full().Document;
        Document[] variants =
        [
            document, document with { Name = "other" }, document with { Text = "other" }, document with { Boilerplate = [] },
            document with { Metadata = document.Metadata with { Url = null } },
            document with { Metadata = document.Metadata with { Date = EdtfDate.Parse("2020-01") } },
        ];
        variants.Select(ExtractionCodec.ContentHash).Should().OnlyHaveUniqueItems().And.AllSatisfy(hash => hash.Should().MatchRegex("^[0-9a-f]{64}$"));
        ExtractionCodec.ContentHash(Full().Document).Should().Be(ExtractionCodec.ContentHash(document));
    }

    private static ResolvedDocument Full()
    {
        var document = new Document("folder/ä.txt", "Ankara’s minister Ay met him on 5 May.\nPhoto: X")
        {
            Metadata = new DocumentMetadata("Title", EdtfDate.Parse("2021-05-06"), "front matter", "Source", "https://example.org/1"),
            Boilerplate = [new BoilerplateSpan(new TextSpan(39, 47), "photo-credit", "photo")],
        };
        var date = new DocumentDate(EdtfDate.Parse("2021-05/.."), DateBasis.InferredFromEvent, ["It says so.", "It is after May."]);
        LocalEntity[] entities =
        [
            new(EntityType.Person, "Ay", null, [new LocalMention(new TextSpan(18, 20), "Ay", "title-rule")]) { Titles = ["minister"] },
            new(EntityType.State, "Turkey", "tr", [new LocalMention(new TextSpan(0, 6), "Ankara", "gazetteer")]),
        ];
        var report = new LocalReport(new TextSpan(0, 38), new TextSpan(21, 24), EventStatus.Denied, "meet", "an official", "meet");
        var meeting = new LocalEvent("Meeting", [new LocalRole("participant", 0, "subject")], [report])
        {
            Status = EventStatus.Ended,
            Date = new LocalDate(EdtfDate.Parse("2021-05-05~"), DateBasis.Relative, "5 May", "day of the document's year 2021"),
            Sources = [1],
        };
        return new ResolvedDocument(document, date, [.. entities], [meeting, new LocalEvent("Visit", [], [report with { UnnamedSource = null }])]);
    }
}
