using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>
/// 'the country', 'the nation': the state that was named last before it, itself or by a place that lies in it, at most two
/// sentences back (boilerplate does not count). The words are a mention but no name: rules that start with
/// <see cref="RulePrefix"/> give no alias.
/// </summary>
public sealed class NominalStates(WordLists words, Gazetteer gazetteer)
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
        (EntityCandidate Candidate, GazetteerEntry State)[] states =
        [
            .. chosen.OrderBy(c => c.FirstToken).Select(c => (c, StateOf(c)!)).Where(pair => pair.Item2 is not null),
        ];
        for (int t = 1; t < context.Tokens.Length; t++)
        {
            if (!nouns.Contains(context.Tokens[t].Text) || !context.WordNear(t - 1, t).Equals("the", StringComparison.OrdinalIgnoreCase))
                continue;
            (EntityCandidate? last, GazetteerEntry? state) = states.LastOrDefault(s => s.Candidate.EndToken <= t - 1);
            if (last is not null && SentencesBetween(context, last.FirstToken, t) <= SentencesBack)
                yield return new EntityCandidate(t - 1, t + 1, EntityType.State, state!.Name, state.Key, RulePrefix + context.Tokens[t].Text.ToLowerInvariant(), 0.6);
        }
    }

    private GazetteerEntry? StateOf(EntityCandidate candidate)
    {
        if (candidate.Type == EntityType.State)
            return candidate.CanAct ? gazetteer.Find(candidate.Name).FirstOrDefault(e => e.Type == EntityType.State && e.Key == candidate.Key) : null;
        return candidate.Type == EntityType.Place ? gazetteer.Find(candidate.Name).FirstOrDefault(e => e is { Type: EntityType.State, Use: FormUse.Capital }) : null;
    }

    private static int SentencesBetween(EntityContext context, int from, int to)
    {
        int count = 0;
        for (int s = context.Text.SentenceOf(from); s < context.Text.SentenceOf(to); s++)
            count += context.Text.Document.IsBoilerplate(context.Text.Sentences[s].Span) ? 0 : 1;
        return count;
    }
}
