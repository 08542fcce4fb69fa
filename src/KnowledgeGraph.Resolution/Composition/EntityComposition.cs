using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>Entity nodes with their mentions.</summary>
internal static class EntityComposition
{
    public static void Add(ResolvedGraph resolved, GraphSink sink)
    {
        foreach (LinkedEntity entity in resolved.Entities)
        {
            sink.Node(entity.Id, ["Entity", entity.Type.ToString()], Properties(resolved, entity));
            foreach (LocalReference member in entity.Members)
                AddMentions(resolved.Documents[member.Document], member.Index, entity.Id, sink);
        }
    }

    private static void AddMentions(ResolvedDocument text, int local, string id, GraphSink sink)
    {
        foreach (LocalMention mention in text.Entities[local].Mentions)
        {
            sink.Relationship("MENTIONED_IN", id, StableId.OfDocument(text.Document.Name), string.Create(CultureInfo.InvariantCulture, $"{mention.Span.Start}-{mention.Span.End}"),
                PropertyMap.Of(("start", mention.Span.Start), ("end", mention.Span.End), ("text", mention.Text), ("rule", mention.Rule)));
        }
    }

    private static PropertyMap Properties(ResolvedGraph resolved, LinkedEntity entity)
    {
        LocalEntity[] locals = [.. entity.Members.Select(m => resolved.Documents[m.Document].Entities[m.Index])];
        ImmutableArray<string> aliases = [.. locals.SelectMany(l => l.Mentions).Where(m => !m.Rule.StartsWith(NominalStates.RulePrefix, StringComparison.Ordinal)).Select(m => m.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return PropertyMap.Of(
            ("name", entity.Name), ("type", entity.Type.ToString()), ("aliases", aliases), ("key", entity.Key),
            ("iso2", entity.Type == EntityType.State && entity.Key?.Length == 2 ? entity.Key.ToUpperInvariant() : null),
            ("mention_count", locals.Sum(l => l.Mentions.Length)), ("document_count", entity.Members.Select(m => m.Document).Distinct().Count()));
    }
}
