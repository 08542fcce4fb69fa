using System.Collections.Immutable;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Resolution.Merging;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>Document nodes, and which texts retell which.</summary>
internal static class DocumentComposition
{
    public static void Add(ResolvedGraph resolved, ImmutableArray<Retelling> retellings, GraphSink sink)
    {
        foreach (ResolvedDocument text in resolved.Documents)
            sink.Node(StableId.OfDocument(text.Document.Name), ["Document"], Properties(text));
        foreach (Retelling pair in retellings)
        {
            sink.Relationship("RETELLS", StableId.OfDocument(resolved.Documents[pair.Second].Document.Name), StableId.OfDocument(resolved.Documents[pair.First].Document.Name), "",
                PropertyMap.Of(("similarity", pair.Similarity), ("shared_quotes", pair.SharedRuns)));
        }
    }

    private static PropertyMap Properties(ResolvedDocument text)
    {
        Document document = text.Document;
        return PropertyMap.Of(
        [
            ("name", document.Name), ("title", document.Metadata.Title), ("source", document.Metadata.Source), ("url", document.Metadata.Url),
            ("language", "en"), ("text", document.Text), ("sha256", DocumentHash.Sha256(document)),
            ("boilerplate", document.Boilerplate.Select(b => $"{b.Span.Start}-{b.Span.End} {b.Kind}")),
            .. DateProperties.Of(text.Date?.Value, text.Date?.Basis, text.Date?.Reasons),
        ]);
    }
}
