using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>Organizations by gazetteer, by the nouns that end their names, as ministries, and as outlets that the text calls so.</summary>
public sealed class OrganizationFinder(Gazetteer gazetteer, WordLists words) : IEntityFinder
{
    private const int LongestNameInTokens = 9;

    /// <inheritdoc/>
    public IEnumerable<EntityCandidate> Find(EntityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int t = 0; t < context.Tokens.Length; t++)
        {
            foreach (EntityCandidate known in Known(context, t))
                yield return known;
            if (Ministry(context, t) is { } ministry)
                yield return ministry;
            if (Headed(context, t) is { } headed)
                yield return headed;
            if (Outlet(context, t) is { } outlet)
                yield return outlet;
        }
    }

    private IEnumerable<EntityCandidate> Known(EntityContext context, int token)
    {
        foreach ((GazetteerEntry entry, int end) in context.WholeTokenMatches(gazetteer, token))
        {
            if (entry.Type == EntityType.Organization)
                yield return new EntityCandidate(token, end, EntityType.Organization, entry.Name, entry.Key, "organization-gazetteer", 0.93);
        }
    }

    // 'the Danish Defence Ministry', "Chile's foreign ministry", 'the Ministry of Defence', 'Ministry of Foreign Affairs of Ukraine'.
    private EntityCandidate? Ministry(EntityContext context, int token)
    {
        string word = context.Tokens[token].Text;
        if (word.Equals("ministry", StringComparison.OrdinalIgnoreCase) && words["ministry-kind"].Contains(context.WordNear(token - 1, token)))
        {
            int first = OwnerStart(context, token - 1);
            bool named = first < token - 1 || char.IsUpper(context.Tokens[token - 1].Text[0]);
            return named ? Organization(context, first, token + 1, "ministry", 0.9) : null;
        }
        if (word is not ("Ministry" or "Department") || context.WordNear(token + 1, token) != "of" || !context.IsCapitalized(token + 2))
            return null;
        int end = token + 3;
        while (end < context.Tokens.Length && end - token < LongestNameInTokens && (context.IsCapitalized(end) || (context.WordNear(end, token) is "and" or "of" && context.IsCapitalized(end + 1))))
            end++;
        return Organization(context, OwnerStart(context, token), end, "ministry-of", 0.9);
    }

    private int OwnerStart(EntityContext context, int token)
    {
        int before = token - 1;
        if (context.WordNear(before, token) is "'s" or "’s")
            before--;
        string owner = context.WordNear(before, token);
        return owner.Length > 0 && gazetteer.Find(owner).Any(entry => entry.Type == EntityType.State) ? before : token;
    }

    private EntityCandidate? Headed(EntityContext context, int token)
    {
        if (!context.IsCapitalized(token) || !words["organization-head"].Contains(context.Tokens[token].Text))
            return null;
        int first = token;
        while (first > 0 && token - first < LongestNameInTokens && IsInsideName(context, first - 1, token))
            first--;
        while (first < token && (words["common-capitalized"].Contains(context.Tokens[first].Text) || !context.IsCapitalized(first)))
            first++;
        int end = token + 1;
        while (end + 1 < context.Tokens.Length && context.WordNear(end, token) is "of" or "for" && context.IsCapitalized(end + 1))
        {
            end += 2;
            while (end < context.Tokens.Length && context.IsCapitalized(end) && context.WordNear(end, token).Length > 0)
                end++;
        }
        bool enough = token - first >= 1 || end - token > 2;
        return enough && end - first <= LongestNameInTokens ? Organization(context, first, end, "organization-head", 0.8) : null;
    }

    private static bool IsInsideName(EntityContext context, int token, int near)
    {
        string word = context.WordNear(token, near);
        return word.Length > 0 && (char.IsUpper(word[0]) || (word is "and" or "of" or "for" or "&" or "-" && token > 0 && context.IsCapitalized(token - 1)));
    }

    private EntityCandidate? Outlet(EntityContext context, int token)
    {
        if (!words["outlet-noun"].Contains(context.Tokens[token].Text) || char.IsUpper(context.Tokens[token].Text[0]))
            return null;
        int first = token + 1;
        int end = first;
        while (end < context.Tokens.Length && end - first < 4 && context.IsCapitalized(end) && context.WordNear(end, token).Length > 0)
            end++;
        return end > first ? Organization(context, first, end, "outlet-called-so", 0.85) : null;
    }

    private static EntityCandidate Organization(EntityContext context, int first, int end, string rule, double score) =>
        new(first, end, EntityType.Organization, context.Words(first, end), null, rule, score);
}
