using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Language;
using KnowledgeGraph.Resolution;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Pipeline;

/// <summary>The whole journey from texts to a graph. Thread-safe, as its stages are; the same texts give the same graph in any order.</summary>
/// <param name="analyzer">Text to tokens and sentences.</param>
/// <param name="extractor">Tokens to mentions.</param>
/// <param name="resolver">Mentions to the entities and events of one text.</param>
/// <param name="linker">Texts to the entities and events of the world.</param>
/// <param name="composer">Entities and events to nodes and relationships.</param>
public sealed class GraphBuilder(
    ITextAnalyzer analyzer, IMentionExtractor extractor, IDocumentResolver resolver, IGraphLinker linker, IGraphComposer composer)
{
    /// <summary>Raise it when the resolution within a text, or the form in which its result is stored, changes.</summary>
    private const string CodeVersion = "1";

    /// <summary>Changes whenever a text may be read otherwise than before: stored extractions with another version are made anew. 16 hexadecimal digits.</summary>
    public string Version { get; } = VersionOf(analyzer, extractor);

    /// <summary>What one text says: analyse, extract, resolve.</summary>
    public ResolvedDocument Read(Document document)
    {
        AnalyzedText text = analyzer.Analyze(document);
        MentionSet mentions = extractor.Extract(text);
        return resolver.Resolve(mentions);
    }

    /// <summary>What all texts say together: link, compose.</summary>
    public PropertyGraph Build(IEnumerable<ResolvedDocument> documents)
    {
        ResolvedGraph resolved = linker.Link(documents);
        return composer.Compose(resolved);
    }

    /// <summary>From texts to their graph, in memory and without a store.</summary>
    public PropertyGraph Build(IEnumerable<Document> documents) => Build(documents.Select(Read));

    private static string VersionOf(ITextAnalyzer analyzer, IMentionExtractor extractor)
    {
        byte[] parts = Encoding.UTF8.GetBytes(string.Join('\n', analyzer.Name, extractor.Version, CodeVersion));
        return Convert.ToHexStringLower(SHA256.HashData(parts))[..16];
    }
}
