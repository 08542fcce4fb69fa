using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Reading.Decoding;
using KnowledgeGraph.Reading.Html;
using KnowledgeGraph.Reading.Metadata;
using KnowledgeGraph.Text;
using SmartReader;

namespace KnowledgeGraph.Reading.Formats;

/// <summary>A web page: its main text in paragraphs, and what it states of itself.</summary>
internal sealed class HtmlFormat
{
    // A tree's own methods recurse; pages written by people stay below 100.
    private const int MaxDepth = 400;

    // A tree needs some hundred bytes a tag.
    private const int MaxTags = 500_000;

    // Scoring takes time with the square of some pages' sizes: 15 s for 40,000 empty paragraphs. Articles stay below 5,000 tags.
    private const int MaxScoredTags = 15_000;

    // Where the scorer finds less than this, and less than half of all, the page is read whole.
    private const int MinMainText = 120;

    private readonly HtmlMetadata _metadata = new();

    /// <summary>Reads a whole page.</summary>
    public FormatResult Read(ReadOnlySpan<byte> bytes)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, DeclaredCharset.Find(bytes));
        if (decoded.Text is null)
            return FormatResult.Refused(decoded.Refusal!);
        (int tags, int depth) = TagScanner.Measure(decoded.Text);
        FormatResult result = tags > MaxTags || depth > MaxDepth
            ? WithoutTree(decoded.Text, $"The page has {tags} tags, {depth} deep (limits {MaxTags} and {MaxDepth})")
            : WithTreeIfPossible(decoded.Text, isScored: tags <= MaxScoredTags);
        return decoded.Warning is null ? result : result with { Warnings = result.Warnings.Insert(0, decoded.Warning) };
    }

    private static FormatResult WithoutTree(string html, string reason) => new(TagScanner.ExtractText(html))
    {
        Warnings = [$"{reason}: all its text was taken, its metadata were not. Save the article alone."],
    };

    private FormatResult WithTreeIfPossible(string html, bool isScored)
    {
        try
        {
            return WithTree(html, isScored);
        }
        // Whatever the parser makes of a page, the page is no fault of the program.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return WithoutTree(html, $"The page cannot be parsed ({error.Message.Split('\n')[0].TrimEnd('.', ' ', '\r')})");
        }
    }

    private FormatResult WithTree(string html, bool isScored)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(html);
        MetadataBuilder metadata = _metadata.Read(page);
        (string text, ImmutableArray<BoilerplateSpan> captions) = ElementText.Of((INode?)page.Body ?? page);
        if (!isScored)
            metadata.Warn($"The page has more than {MaxScoredTags} tags: all its text was taken, not the article alone. Save the article alone.");
        (string mainText, ImmutableArray<BoilerplateSpan> mainCaptions) = isScored ? MainText(html, metadata) : ("", []);
        if (mainText.Length > 0 && mainText.Length >= Math.Min(MinMainText, text.Length / 2))
            (text, captions) = (mainText, mainCaptions);
        return new FormatResult(text) { Metadata = metadata.Build(), Boilerplate = captions, Warnings = [.. metadata.Warnings] };
    }

    private static (string Text, ImmutableArray<BoilerplateSpan> Captions) MainText(string html, MetadataBuilder metadata)
    {
        // The scorer changes its tree, so it gets one of its own; the address only serves to resolve links.
        string address = Uri.TryCreate(metadata.Build().Url, UriKind.Absolute, out Uri? url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) ? url.AbsoluteUri : "https://localhost/";
        IElement? main = null;
        try
        {
            using var reader = new Reader(address, html) { DisableJSONLD = true };
            reader.AddCustomOperationEnd(element => main = element);
            reader.GetArticle();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A page that the scorer cannot take is read whole.
            main = null;
        }
        return main is null ? ("", []) : ElementText.Of(main);
    }
}
