using KnowledgeGraph.Reading.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace KnowledgeGraph.Reading.Formats;

/// <summary>A PDF with a text layer: the text in reading order; running heads, running feet and page numbers marked.</summary>
internal static class PdfFormat
{
    /// <summary>Reads a whole file.</summary>
    public static FormatResult Read(byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            using PdfDocument pdf = PdfDocument.Open(bytes);
            List<PdfPage> pages = [];
            foreach (UglyToad.PdfPig.Content.Page page in pdf.GetPages())
            {
                cancellationToken.ThrowIfCancellationRequested();
                pages.Add(PdfPage.Of(page));
            }
            return Text(pages, pdf.Information.Title);
        }
        catch (PdfDocumentEncryptedException)
        {
            return FormatResult.Refused("the PDF is encrypted and needs a password. Save a copy without one");
        }
        // The parser throws whatever a broken file leads it to; for us they all mean the same.
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            return FormatResult.Refused($"the PDF is broken ({error.Message.Split('\n')[0].TrimEnd('.', ' ', '\r')}). Open it in a viewer and save it anew");
        }
    }

    private static FormatResult Text(List<PdfPage> pages, string? title)
    {
        if (pages.All(page => page.Blocks.IsEmpty))
            return FormatResult.Refused($"the PDF has no text layer ({pages.Count} pages): probably scanned. Run a text recognition (OCR) over it first");
        FormatResult text = PdfTextBuilder.Build(pages);
        return text with { Metadata = text.Metadata with { Title = Sensible(title) } };
    }

    // Word processors put the file's name there; that is no headline.
    private static string? Sensible(string? title) =>
        string.IsNullOrWhiteSpace(title) || !title.Trim().Contains(' ') || title.Contains(".doc", StringComparison.OrdinalIgnoreCase)
        || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) ? null : title.Trim();
}
