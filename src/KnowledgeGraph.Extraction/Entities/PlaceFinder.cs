using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>Places by gazetteer, and names that the text itself calls a town, region or sea.</summary>
public sealed class PlaceFinder(Gazetteer gazetteer, WordLists words) : IEntityFinder
{
    private const int WellKnownPopulation = 300_000;

    /// <inheritdoc/>
    public IEnumerable<EntityCandidate> Find(EntityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int t = 0; t < context.Tokens.Length; t++)
        {
            if (!context.IsCapitalized(t))
                continue;
            if (Known(context, t) is { } known)
                yield return known;
            if (CalledPlace(context, t) is { } called)
                yield return called;
        }
    }

    private EntityCandidate? Known(EntityContext context, int token)
    {
        foreach ((GazetteerEntry entry, int end) in context.WholeTokenMatches(gazetteer, token))
        {
            if (entry.Type == EntityType.Place)
                return Accept(context, token, end, entry);
        }
        return null;
    }

    private EntityCandidate? Accept(EntityContext context, int first, int end, GazetteerEntry entry)
    {
        bool located = words["locative-preposition"].Contains(context.WordNear(first - 1, first)) || words["place-kind"].Contains(context.WordNear(end, first))
            || words["place-introducer"].Contains(context.WordNear(first - 1, first)) || (context.WordNear(first - 1, first) == "of" && words["place-kind-of"].Contains(context.WordNear(first - 2, first)));
        bool wellKnown = entry.Kind != "city" || entry.Population >= WellKnownPopulation || end - first > 1;
        if (entry.Use == FormUse.NeedsContext && !located)
            return null;
        if (!located && !wellKnown && context.IsCapitalized(end) && context.WordNear(end, first).Length > 0)
            return null;
        int start = words["direction"].Contains(context.WordNear(first - 1, first)) && entry.Kind is "continent" or "region" ? first - 1 : first;
        string name = start < first ? context.Words(start, end) : entry.Name;
        return new EntityCandidate(start, end, EntityType.Place, name, start < first ? null : entry.Key, "place-gazetteer", located ? 0.92 : wellKnown ? 0.85 : 0.7);
    }

    // 'the town of Ashford', 'Ashford district': named so by the text, known or not.
    private EntityCandidate? CalledPlace(EntityContext context, int token)
    {
        int end = token + 1;
        while (end < context.Tokens.Length && end - token < 4 && context.IsCapitalized(end) && context.WordNear(end, token).Length > 0)
            end++;
        bool before = context.WordNear(token - 1, token) == "of" && words["place-kind-of"].Contains(context.WordNear(token - 2, token));
        bool behind = words["place-kind"].Contains(context.WordNear(end, token)) && !char.IsUpper(context.WordNear(end, token)[0])
            && !words["common-capitalized"].Contains(context.Tokens[token].Text) && context.WordNear(token - 1, token) is "the" or "in";
        if (!before && !behind)
            return null;
        string name = context.Words(token, end);
        return gazetteer.Find(name).Any(entry => entry.Type is EntityType.State or EntityType.Organization) ? null
            : new EntityCandidate(token, end, EntityType.Place, name, null, before ? "place-of" : "place-kind", 0.8);
    }
}
