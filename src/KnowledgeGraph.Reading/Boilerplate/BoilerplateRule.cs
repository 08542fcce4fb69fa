using System.Text.RegularExpressions;

namespace KnowledgeGraph.Reading.Boilerplate;

/// <summary>Where in a text a rule looks.</summary>
internal enum RulePlace
{
    /// <summary>Every line.</summary>
    Anywhere,

    /// <summary>Only behind the last line of prose that no rule marks.</summary>
    End,
}

/// <summary>How much of a line a rule marks.</summary>
internal enum RulePart
{
    /// <summary>The whole line.</summary>
    Line,

    /// <summary>What the pattern matched.</summary>
    Match,

    /// <summary>What follows the line's last full sentence.</summary>
    Tail,
}

/// <summary>What else a rule marks once it matched.</summary>
internal enum RuleReach
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The line directly above, where it stands alone with this one: a caption above its credit.</summary>
    Caption,

    /// <summary>The lines below up to the first that is no headline, at most <see cref="BoilerplateMarker.MaxHeadlines"/>.</summary>
    Headlines,

    /// <summary>The lines below up to the next blank line.</summary>
    Paragraph,

    /// <summary>Everything below.</summary>
    Rest,
}

/// <summary>One rule of <c>boilerplate.yml</c>; the file's head explains the keys. All conditions must hold.</summary>
internal sealed record BoilerplateRule(string Name, string Kind, string Example, string Counterexample)
{
    public RulePlace Where { get; init; }
    public RulePart Part { get; init; }
    public RuleReach Also { get; init; }
    public Regex? Pattern { get; init; }
    public int MinWords { get; init; } = 1;
    public int MaxWords { get; init; } = int.MaxValue;
    public bool? EndsSentence { get; init; }
    public double MinCapitalized { get; init; }
    public double MinUppercase { get; init; }
    public double MaxFunctionWords { get; init; } = 1;
    public bool NotFirst { get; init; }
    public bool AfterProse { get; init; }
    public int MinRun { get; init; } = 1;

    /// <summary>The part of the example that must be marked; the whole example where empty.</summary>
    public string Marks { get; init; } = "";
}
