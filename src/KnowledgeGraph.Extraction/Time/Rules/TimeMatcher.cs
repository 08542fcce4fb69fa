using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time.Patterns;

namespace KnowledgeGraph.Extraction.Time.Rules;

/// <summary>A rule's match: atoms from <paramref name="First"/> to before <paramref name="End"/>.</summary>
internal sealed record TimeMatch(TimeRule Rule, int First, int End, Capture[] Captures);

/// <summary>Finds, from left to right, the longest match at each place; of equally long ones the earlier rule's.</summary>
internal sealed class TimeMatcher
{
    private readonly ImmutableArray<ImmutableArray<TimeRule>> _byWord;
    private readonly ImmutableArray<TimeRule> _forNumbers;
    private readonly ulong _numberClasses;

    public TimeMatcher(TimeRuleSet set)
    {
        _numberClasses = ((string[])["NUM", "DAY", "MM", "YEAR", "YY", "DD", "FOUR"]).Aggregate(0UL, (mask, name) => mask | set.Lexicon.Mask(name));
        var rules = set.Rules.Select(rule => (Rule: rule, Steps: rule.Pattern.FirstSteps().ToArray())).ToArray();
        _forNumbers = [.. rules.Where(r => r.Steps.Any(s => s.Class >= 0 && (_numberClasses & (1UL << s.Class)) != 0)).Select(r => r.Rule)];
        _byWord = [.. Enumerable.Range(0, set.Lexicon.WordCount).Select(word => StartingWith(word, set.Lexicon.ClassesOf(word, true), rules))];
    }

    public List<TimeMatch> Match(TimeAtom[] atoms)
    {
        var matches = new List<TimeMatch>();
        for (int at = 0; at < atoms.Length; at++)
        {
            if (Longest(atoms, at) is not { } match)
                continue;
            if (!match.Rule.IsBlock)
                matches.Add(match);
            at = match.End - 1;
        }
        return matches;
    }

    private static ImmutableArray<TimeRule> StartingWith(int word, ulong classes, (TimeRule Rule, PatternStep[] Steps)[] rules) =>
        [.. rules.Where(r => r.Steps.Any(s => s.Word == word || (s.Class >= 0 && (classes & (1UL << s.Class)) != 0))).Select(r => r.Rule)];

    private TimeMatch? Longest(TimeAtom[] atoms, int at)
    {
        ImmutableArray<TimeRule> candidates = atoms[at].Word >= 0 ? _byWord[atoms[at].Word] : atoms[at].Is(AtomShape.Number) ? _forNumbers : [];
        TimeMatch? best = null;
        foreach (TimeRule rule in candidates)
        {
            if (!FitsBefore(rule, atoms, at) || Try(rule, atoms, at) is not { } match)
                continue;
            if ((best is null || match.End > best.End) && FitsBehind(rule, atoms, match.End))
                best = match;
        }
        return best;
    }

    private static TimeMatch? Try(TimeRule rule, TimeAtom[] atoms, int at)
    {
        Span<Capture> captures = stackalloc Capture[rule.Pattern.Slots.Length];
        int end = rule.Pattern.Match(atoms, at, captures);
        return end < 0 ? null : new TimeMatch(rule, at, end, captures.ToArray());
    }

    private static bool FitsBefore(TimeRule rule, TimeAtom[] atoms, int at)
    {
        if (rule.After is null && rule.NotAfter is null)
            return true;
        if (at == 0 || atoms[at].Is(AtomShape.BreakBefore))
            return rule.After is null;
        return rule.After?.Takes(atoms[at - 1]) != false && rule.NotAfter?.Takes(atoms[at - 1]) != true;
    }

    private static bool FitsBehind(TimeRule rule, TimeAtom[] atoms, int end)
    {
        if (rule.Before is null && rule.NotBefore is null)
            return true;
        if (end >= atoms.Length || atoms[end].Is(AtomShape.BreakBefore))
            return rule.Before is null;
        return rule.Before?.Takes(atoms[end]) != false && rule.NotBefore?.Takes(atoms[end]) != true;
    }
}
