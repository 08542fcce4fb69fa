using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>
/// 'the country', 'the nation': the state that was named last before it, in the same or the sentence before. The words
/// are a mention but no name: rules that start with <see cref="RulePrefix"/> give no alias.
/// </summary>
public sealed class NominalStates(WordLists words)
{
    /// <summary>What the rule of a mention without a name starts with.</summary>
    public const string RulePrefix = "nominal:";

    private const int SentencesBack = 2;

    /// <summary>Adds nominal mentions to the mentions chosen so far.</summary>
    public IEnumerable<EntityCandidate> Find(EntityContext context, IReadOnlyCollection<EntityCandidate> chosen)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(chosen);
        FrozenSet<string> nouns = words["state-nominal"];
        EntityCandidate[] states = [.. chosen.Where(c => c.Type == EntityType.State && c.CanAct).OrderBy(c => c.FirstToken)];
        for (int t = 1; t < context.Tokens.Length; t++)
        {
            if (!nouns.Contains(context.Tokens[t].Text) || !context.WordNear(t - 1, t).Equals("the", StringComparison.OrdinalIgnoreCase))
                continue;
            EntityCandidate? last = states.LastOrDefault(s => s.EndToken <= t - 1);
            if (last is not null && context.Text.SentenceOf(t) - context.Text.SentenceOf(last.FirstToken) <= SentencesBack)
                yield return new EntityCandidate(t - 1, t + 1, EntityType.State, last.Name, last.Key, RulePrefix + context.Tokens[t].Text.ToLowerInvariant(), 0.6);
        }
    }
}
