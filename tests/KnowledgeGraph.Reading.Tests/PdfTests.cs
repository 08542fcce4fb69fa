using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace KnowledgeGraph.Reading.Tests;

public class PdfTests : ReadingTests
{
    [Test]
    public void Lines_become_paragraphs_and_divided_words_whole()
    {
        string path = Pdf(["The ministry said on Tuesday that the launchers of the second bat-", "tery had been moved to the north of the country for an anti-", "tank exercise, the first anti-tank exercise of this year so far."]);

        ReadOne(path).Document.Text.Should().Be("The ministry said on Tuesday that the launchers of the second battery had been moved to the north of the country for an anti-tank exercise, the first anti-tank exercise of this year so far.");
    }

    [Test]
    public void Running_heads_and_page_numbers_are_marked_and_paragraphs_go_on_over_them()
    {
        string path = Pdf(
            ["The ministry said on Tuesday that the launchers had been", "moved to the north of the country and that they would"],
            ["stay there until the end of the exercise in the autumn.", "The opposition asked what the exercise would cost."],
            ["Nobody in the ministry answered the question on Tuesday", "and nobody was expected to answer it on Wednesday."]);

        ReadDocument read = ReadOne(path);

        read.Document.Text.Should().Contain("and that they would stay there until the end of the exercise");
        Marks(read.Document).Should().BeEquivalentTo(
            [("running-head", "Example Defence Review"), ("page-number", "1"), ("running-head", "Example Defence Review"), ("page-number", "2"), ("running-head", "Example Defence Review"), ("page-number", "3")]);
    }

    [Test]
    public void Two_columns_are_read_one_after_the_other()
    {
        var builder = new PdfDocumentBuilder();
        PdfPageBuilder page = builder.AddPage(PageSize.A4);
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        for (int i = 0; i < 12; i++)
        {
            page.AddText($"left line number {i} goes on here", 10, new PdfPoint(50, 700 - 13 * i), font);
            page.AddText($"right line number {i} goes on here", 10, new PdfPoint(330, 700 - 13 * i), font);
        }

        string text = ReadOne(Folder.Write("a.pdf", builder.Build())).Document.Text;

        text.IndexOf("left line number 11", StringComparison.Ordinal).Should().BeLessThan(text.IndexOf("right line number 0", StringComparison.Ordinal));
    }

    [Test]
    public void The_title_is_taken_and_the_day_of_making_is_no_date()
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = new PdfDocumentBuilder.DocumentInformationBuilder { Title = "Turkey moves its launchers", CreationDate = "D:20220305101500Z" } };
        builder.AddPage(PageSize.A4).AddText("The ministry said so.", 10, new PdfPoint(50, 700), builder.AddStandard14Font(Standard14Font.Helvetica));

        ReadOne(Folder.Write("a.pdf", builder.Build())).Document.Metadata.Should().BeEquivalentTo(new { Title = "Turkey moves its launchers", Date = (object?)null });
    }

    [Test]
    public void A_PDF_without_text_is_named_as_probably_scanned()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);

        FailOne(Folder.Write("a.pdf", builder.Build())).Reason.Should().Contain("no text layer").And.Contain("OCR");
    }

    [Test]
    public void An_encrypted_PDF_is_refused_with_what_to_do()
    {
        ReadFailure failure = FailOne(Folder.Write("a.pdf", EncryptedPdf()));

        failure.Kind.Should().Be(ReadFailureKind.Failed);
        failure.Reason.Should().Contain("encrypted").And.Contain("without");
    }

    [TestCase("")]
    [TestCase("%PDF-1.7\n%%EOF")]
    [TestCase("not a pdf at all")]
    public void A_broken_PDF_is_a_failure(string content) => FailOne(Folder.Write("a.pdf", content)).Reason.Should().Contain("a.pdf");

    [Test]
    public void A_PDF_cut_off_anywhere_gives_a_result_and_no_exception()
    {
        byte[] whole = File.ReadAllBytes(Pdf(["The ministry said on Tuesday that the launchers had been moved."]));

        for (int length = 1; length < whole.Length; length += 97)
            Reader.Read([Folder.Write($"{length}.pdf", whole[..length])]).Should().ContainSingle();
    }

    private string Pdf(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (int number = 1; number <= pages.Length; number++)
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            if (pages.Length > 1)
            {
                page.AddText("Example Defence Review", 9, new PdfPoint(50, 800), font);
                page.AddText($"{number}", 9, new PdfPoint(290, 30), font);
            }
            for (int line = 0; line < pages[number - 1].Length; line++)
                page.AddText(pages[number - 1][line], 10, new PdfPoint(50, 700 - 13 * line), font);
        }
        return Folder.Write("a.pdf", builder.Build());
    }

    /// <summary>The smallest PDF that says it is encrypted (standard handler, revision 3) with a password that is not empty.</summary>
    private static byte[] EncryptedPdf()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
            $"<</Filter/Standard/V 2/R 3/Length 128/P -44/O<{new string('1', 64)}>/U<{new string('2', 64)}>>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> offsets = [];
        for (int i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        int table = pdf.Length;
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (int offset in offsets)
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        string id = new('3', 32);
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R/Encrypt 4 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
