using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KnowledgeGraph.Reading.Metadata;

namespace KnowledgeGraph.Reading.Html;

/// <summary>Title, date of publication, outlet and address of a page: meta tags in the order of <c>html-metadata.tsv</c>, then JSON-LD, then elements.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] NamingAttributes = ["property", "name", "itemprop", "http-equiv"];
    private readonly ImmutableArray<(string Field, string Name)> _metaNames =
        [.. ResourceFile.Rows("html-metadata.tsv").Select(row => (row[0], row[2]))];

    /// <summary>Reads the page's statements.</summary>
    public MetadataBuilder Read(IHtmlDocument page)
    {
        var metadata = new MetadataBuilder();
        ReadMetaTags(page, metadata);
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
            JsonLdMetadata.Read(script.TextContent, metadata);
        ReadElements(page, metadata);
        return metadata;
    }

    private void ReadMetaTags(IHtmlDocument page, MetadataBuilder metadata)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IElement tag in page.QuerySelectorAll("meta[content]"))
        {
            string content = tag.GetAttribute("content")!;
            foreach (string name in NamingAttributes.Select(tag.GetAttribute).OfType<string>().Where(_ => content.Length > 0))
                values.TryAdd(name.Trim().ToLowerInvariant(), content);
        }
        foreach ((string field, string name) in _metaNames)
        {
            if (values.TryGetValue(name, out string? value))
                metadata.Add(field, value, $"meta {name}");
        }
    }

    private static void ReadElements(IHtmlDocument page, MetadataBuilder metadata)
    {
        string[] timeElements = metadata.HasDate ? [] : ["[itemprop='datePublished' i]", "time[pubdate]", "article time[datetime]", "main time[datetime]", "time[datetime]"];
        foreach (IElement element in timeElements.Select(page.QuerySelector).OfType<IElement>())
            metadata.Add("date", element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent, "time element");
        metadata.Add("url", page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href"), "link canonical");
        metadata.Add("title", page.QuerySelector("h1")?.TextContent, "h1");
        metadata.Add("title", page.Title, "title");
    }
}
