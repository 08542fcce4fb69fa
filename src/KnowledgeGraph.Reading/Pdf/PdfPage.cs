using System.Collections.Immutable;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace KnowledgeGraph.Reading.Pdf;

/// <summary>A block of lines on a page.</summary>
/// <param name="Lines">The lines' text, top to bottom.</param>
/// <param name="IsAtEdge">True where it is the page's highest or lowest block.</param>
internal sealed record PdfBlock(ImmutableArray<PdfLine> Lines, bool IsAtEdge);

/// <summary>A line with where it ends, as a share of its block's width (1 = at the right edge).</summary>
internal readonly record struct PdfLine(string Text, double End);

/// <summary>A page as blocks in reading order.</summary>
/// <remarks>Words: nearest neighbours; blocks: Docstrum (O'Gorman 1993); order: Aiello et al. 2003, as PdfPig implements them.</remarks>
internal sealed record PdfPage(int Number, ImmutableArray<PdfBlock> Blocks)
{
    /// <summary>Analyses a page.</summary>
    public static PdfPage Of(Page page)
    {
        var words = new NearestNeighbourWordExtractor(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });
        var segmenter = new DocstrumBoundingBoxes(new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });
        List<Word> found = [.. words.GetWords(page.Letters).Where(word => !string.IsNullOrWhiteSpace(word.Text))];
        if (found.Count == 0)
            return new PdfPage(page.Number, []);
        List<TextBlock> blocks = [.. new UnsupervisedReadingOrderDetector().Get(segmenter.GetBlocks(found)).OrderBy(block => block.ReadingOrder)];
        double top = blocks.Max(block => block.BoundingBox.Top), bottom = blocks.Min(block => block.BoundingBox.Bottom);
        return new PdfPage(page.Number, [.. blocks.Select(block => Block(block, block.BoundingBox.Top >= top || block.BoundingBox.Bottom <= bottom))]);
    }

    private static PdfBlock Block(TextBlock block, bool isAtEdge)
    {
        double left = block.BoundingBox.Left, width = Math.Max(1, block.BoundingBox.Width);
        return new PdfBlock([.. block.TextLines.Select(line => new PdfLine(line.Text.Trim(), (line.BoundingBox.Right - left) / width))], isAtEdge);
    }
}
