using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>States by name, demonym, capital and seat of power, and whether the words act, describe or locate.</summary>
public sealed class StateFinder(Gazetteer gazetteer, WordLists words, OfficeHolders offices) : IEntityFinder
{
    private const int MaxAdjectivesBetween = 2;

    /// <inheritdoc/>
    public IEnumerable<EntityCandidate> Find(EntityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int t = 0; t < context.Tokens.Length; t++)
        {
            if (Administration(context, t) is { } administration)
                yield return administration;
            foreach (EntityCandidate candidate in AtToken(context, t))
                yield return candidate;
        }
    }

    private IEnumerable<EntityCandidate> AtToken(EntityContext context, int token)
    {
        foreach ((GazetteerEntry entry, int end) in context.WholeTokenMatches(gazetteer, token))
        {
            if (entry.Type == EntityType.State && Candidate(context, token, end, entry) is { } candidate)
                yield return candidate;
        }
    }

    private EntityCandidate? Candidate(EntityContext context, int first, int end, GazetteerEntry entry) => entry.Use switch
    {
        FormUse.DemonymAdjective => Demonym(context, first, end, entry),
        FormUse.DemonymNoun => new EntityCandidate(first, end, EntityType.State, entry.Name, entry.Key, "state-people", 0.8) { NeedsSupport = entry.IsAmbiguous },
        FormUse.Capital => Capital(context, first, end, entry),
        FormUse.Seat => Seat(context, first, end, entry),
        _ => Named(context, first, end, entry),
    };

    private EntityCandidate Named(EntityContext context, int first, int end, GazetteerEntry entry)
    {
        string before = context.WordNear(first - 1, first);
        if (words["direction"].Contains(before))
            return new EntityCandidate(first - 1, end, EntityType.Place, $"{before.ToLowerInvariant()} {entry.Name}", null, "part-of-state", 0.95);
        return new EntityCandidate(first, end, EntityType.State, entry.Name, entry.Key, "state-name", 0.95);
    }

    private EntityCandidate? Demonym(EntityContext context, int first, int end, GazetteerEntry entry)
    {
        int noun = ActorNoun(context, end);
        bool forces = noun >= 0 && words["force-noun"].Contains(context.Tokens[noun].Text);
        return new EntityCandidate(first, forces ? noun + 1 : end, EntityType.State, entry.Name, entry.Key, noun >= 0 ? "state-adjective-actor" : "state-adjective", 0.9)
        {
            CanAct = noun >= 0,
        };
    }

    private int ActorNoun(EntityContext context, int token)
    {
        for (int t = token; t <= token + MaxAdjectivesBetween; t++)
        {
            string word = context.WordNear(t, token - 1);
            if (words["actor-noun"].Contains(word))
                return t;
            if (word.Length == 0 || !char.IsLetter(word[0]))
                return -1;
        }
        return -1;
    }

    private EntityCandidate Capital(EntityContext context, int first, int end, GazetteerEntry entry)
    {
        bool located = IsLocated(context, first, end);
        return located
            ? new EntityCandidate(first, end, EntityType.Place, context.Words(first, end), null, "capital-as-place", 0.9)
            : new EntityCandidate(first, end, EntityType.State, entry.Name, entry.Key, "capital-as-government", 0.9) { NeedsSupport = entry.IsAmbiguous };
    }

    private bool IsLocated(EntityContext context, int first, int end)
    {
        string before = context.WordNear(first - 1, first), two = context.WordNear(first - 2, first);
        if (words["locative-preposition"].Contains(before) || words["place-introducer"].Contains(before))
            return true;
        if (before == "," && words["place-introducer"].Contains(two))
            return true;
        if (before is "to" or "from" or "in" && words["motion-verb"].Contains(two))
            return true;
        if (before == "visited" || before == "visit")
            return true;
        return context.IsSentenceStart(first) && context.WordNear(end, first) is "(" or "," && IsDateline(context, first);
    }

    private static bool IsDateline(EntityContext context, int first) => context.Tokens[first].Text.All(c => !char.IsLower(c));

    private EntityCandidate Seat(EntityContext context, int first, int end, GazetteerEntry entry)
    {
        string before = context.WordNear(first - 1, first), two = context.WordNear(first - 2, first);
        bool located = words["locative-preposition"].Contains(before) || (before == "the" && words["locative-preposition"].Contains(two));
        return located
            ? new EntityCandidate(first, end, EntityType.Place, context.Words(first, end), null, "seat-as-place", 0.8)
            : new EntityCandidate(first, end, EntityType.State, entry.Name, entry.Key, "seat-of-power", 0.9);
    }

    private EntityCandidate? Administration(EntityContext context, int token)
    {
        string word = context.Tokens[token].Text;
        if (!words["administration-noun"].Contains(word) || token == 0)
            return null;
        int name = context.WordNear(token - 1, token) is "'s" or "’s" ? token - 2 : token - 1;
        if (name < 0 || !context.IsCapitalized(name) || offices.StateOf(context.Tokens[name].Text) is not { } state)
            return null;
        int first = name > 0 && offices.StateOf(context.Words(name - 1, name + 1)) == state ? name - 1 : name;
        GazetteerEntry? entry = gazetteer.Find(state.Name).FirstOrDefault(e => e.Type == EntityType.State);
        return entry is null ? null : new EntityCandidate(first, token + 1, EntityType.State, entry.Name, entry.Key, "administration", 0.97);
    }
}
