using System.Text.Json;
using KnowledgeGraph.Reading.Metadata;

namespace KnowledgeGraph.Reading.Html;

/// <summary>What JSON-LD says of an article (schema.org: headline, datePublished, publisher.name, url), nested <c>@graph</c> included.</summary>
internal static class JsonLdMetadata
{
    /// <summary>Reads a script's content; what is no JSON is passed over, as browsers do.</summary>
    public static void Read(string json, MetadataBuilder metadata)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            foreach (JsonElement node in Objects(document.RootElement).Where(node => node.TryGetProperty("datePublished", out _)))
                ReadArticle(node, metadata);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            metadata.Warn("A JSON-LD script of the page is not valid JSON: passed over.");
        }
    }

    private static void ReadArticle(JsonElement article, MetadataBuilder metadata)
    {
        metadata.Add("date", String(article, "datePublished"), "JSON-LD datePublished");
        metadata.Add("title", String(article, "headline"), "JSON-LD headline");
        metadata.Add("url", String(article, "url") ?? String(article, "mainEntityOfPage"), "JSON-LD url");
        if (article.TryGetProperty("publisher", out JsonElement publisher))
            metadata.Add("source", publisher.ValueKind == JsonValueKind.String ? publisher.GetString() : Objects(publisher).Select(node => String(node, "name")).FirstOrDefault(), "JSON-LD publisher");
    }

    private static string? String(JsonElement node, string name) =>
        node.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>All objects in the order of the text (JSON nests at most 64 deep here, the parser's limit).</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out JsonElement node))
        {
            if (node.ValueKind == JsonValueKind.Object)
                yield return node;
            IEnumerable<JsonElement> children = node.ValueKind switch
            {
                JsonValueKind.Object => node.EnumerateObject().Select(property => property.Value),
                JsonValueKind.Array => node.EnumerateArray(),
                _ => [],
            };
            foreach (JsonElement child in children.Reverse())
                open.Push(child);
        }
    }
}
