using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>Lets all finders propose mentions and keeps those that stand: longer before shorter, surer before less sure, none in boilerplate.</summary>
public sealed class EntityRecognizer(IEnumerable<IEntityFinder> finders, NominalStates nominals)
{
    private readonly ImmutableArray<IEntityFinder> _finders = [.. finders];

    /// <summary>The entity mentions of a text, in order, not overlapping.</summary>
    public ImmutableArray<EntityMention> Recognize(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var context = new EntityContext(text, TextPieces.Of(text));
        List<EntityCandidate> candidates = [.. _finders.SelectMany(finder => finder.Find(context)).Where(c => !text.Document.IsBoilerplate(Span(text, c)))];
        List<EntityCandidate> chosen = [.. Supported(Select(candidates))];
        chosen.AddRange(nominals.Find(context, chosen).Where(c => !text.Document.IsBoilerplate(Span(text, c))).ToArray());
        return [.. chosen.OrderBy(c => c.FirstToken).Select(c => Mention(text, c))];
    }

    private static List<EntityCandidate> Select(List<EntityCandidate> candidates)
    {
        var chosen = new List<EntityCandidate>();
        var taken = new HashSet<int>();
        IEnumerable<EntityCandidate> ranked = candidates
            .OrderByDescending(c => c.EndToken - c.FirstToken).ThenByDescending(c => c.Score).ThenBy(c => c.FirstToken).ThenBy(c => c.Type).ThenBy(c => c.Name, StringComparer.Ordinal);
        foreach (EntityCandidate candidate in ranked)
        {
            IEnumerable<int> tokens = Enumerable.Range(candidate.FirstToken, candidate.EndToken - candidate.FirstToken);
            if (tokens.Any(taken.Contains))
                continue;
            taken.UnionWith(tokens);
            chosen.Add(candidate);
        }
        return chosen;
    }

    private static IEnumerable<EntityCandidate> Supported(List<EntityCandidate> chosen)
    {
        HashSet<string?> named = [.. chosen.Where(c => !c.NeedsSupport).Select(c => c.Key)];
        return chosen.Where(c => !c.NeedsSupport || named.Contains(c.Key));
    }

    private static EntityMention Mention(AnalyzedText text, EntityCandidate candidate)
    {
        TextSpan span = Span(text, candidate);
        return new EntityMention(span, span.In(text.Document.Text), candidate.Type, candidate.Name, candidate.Rule)
        {
            Key = candidate.Key,
            Score = candidate.Score,
            CanAct = candidate.CanAct,
            Title = candidate.Title,
        };
    }

    private static TextSpan Span(AnalyzedText text, EntityCandidate candidate) =>
        candidate.ExactSpan ?? text.SpanOf(candidate.FirstToken, candidate.EndToken);
}
