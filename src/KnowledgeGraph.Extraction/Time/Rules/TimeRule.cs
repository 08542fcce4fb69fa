using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Extraction.Time.Recipes;

namespace KnowledgeGraph.Extraction.Time.Rules;

/// <summary>A rule of <c>Rules/time</c>: what stands in the text, and how its value is made.</summary>
internal sealed record TimeRule(string Name, string File, int Line, PatternProgram Pattern, Recipe? Recipe, TimeKind Kind)
{
    /// <summary>Constant arguments of the recipe.</summary>
    public ImmutableDictionary<string, string> With { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What must (or must not) stand directly before and behind the match.</summary>
    public AtomTest? After { get; init; }

    public AtomTest? NotAfter { get; init; }

    public AtomTest? Before { get; init; }

    public AtomTest? NotBefore { get; init; }

    public ImmutableArray<RuleExample> Examples { get; init; } = [];

    public ImmutableArray<RuleExample> Counterexamples { get; init; } = [];

    /// <summary>True where a match is no time and only keeps other rules from taking its words ("Resolution 1929").</summary>
    public bool IsBlock => Recipe is null;
}

/// <summary>A text with what the rule finds in it; for a counterexample only the text counts.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Words">The words that the rule takes.</param>
/// <param name="Value">The expected EDTF or TIMEX3 value; empty for "no value".</param>
/// <param name="On">The text's own date (EDTF), where the example needs one.</param>
internal sealed record RuleExample(string Text, string Words, string Value, string? On);

/// <summary>A set of words and classes, for the atom next to a match.</summary>
internal sealed record AtomTest(ulong Classes, ImmutableHashSet<int> Words)
{
    public bool Takes(TimeAtom atom) => (atom.Classes & Classes) != 0 || (atom.Word >= 0 && Words.Contains(atom.Word));
}
