using System.Collections.Immutable;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Entities;

namespace KnowledgeGraph.Resolution.Coreference;

/// <summary>Resolves a text within itself: first entities, then events over them.</summary>
public sealed class DocumentResolver : IDocumentResolver
{
    /// <inheritdoc/>
    public ResolvedDocument Resolve(MentionSet mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        EntityClusters clusters = EntityClustering.Cluster(mentions);
        ImmutableArray<LocalEvent> events = EventMerging.Merge(mentions, clusters);
        return Prune(new ResolvedDocument(mentions.Text.Document, mentions.Date, clusters.Entities, events), clusters);
    }

    // A state that is only described ('German airline') and takes part in nothing is no entity of the text.
    private static ResolvedDocument Prune(ResolvedDocument document, EntityClusters clusters)
    {
        HashSet<int> used = [.. document.Events.SelectMany(e => e.Roles.Select(role => role.Entity).Concat(e.Sources))];
        int[] kept = [.. Enumerable.Range(0, document.Entities.Length).Where(i => clusters.CanAct[i] || used.Contains(i) || document.Entities[i].Type != EntityType.State)];
        if (kept.Length == document.Entities.Length)
            return document;
        Dictionary<int, int> renumbered = kept.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return document with
        {
            Entities = [.. kept.Select(i => document.Entities[i])],
            Events = [.. document.Events.Select(e => Renumber(e, renumbered))],
        };
    }

    private static LocalEvent Renumber(LocalEvent one, Dictionary<int, int> renumbered) => one with
    {
        Roles = [.. one.Roles.Select(role => role with { Entity = renumbered[role.Entity] })],
        Sources = [.. one.Sources.Select(source => renumbered[source])],
    };
}
