using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Time.Rules;

/// <summary>What is wrong with a rule file, and where.</summary>
/// <param name="Code">The fault's number ("KG2203").</param>
/// <param name="File">The file's name below the rules' folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record RuleFault(string Code, string File, int Line, int Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code} {File}({Line},{Column}): {Message}";
}

/// <summary>Rule files that cannot be used. The message lists all faults, one a line.</summary>
public sealed class RuleFileException : Exception
{
    /// <summary>All faults, in order of file and line.</summary>
    public ImmutableArray<RuleFault> Faults { get; }

    /// <summary>Reports faults together.</summary>
    public RuleFileException(ImmutableArray<RuleFault> faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>Reports a message without a place.</summary>
    public RuleFileException(string message)
        : base(message) => Faults = [];

    /// <summary>Reports a message without a place, with its cause.</summary>
    public RuleFileException(string message, Exception innerException)
        : base(message, innerException) => Faults = [];

    /// <summary>Reports that rule files cannot be used.</summary>
    public RuleFileException()
        : this("The rule files cannot be used.")
    {
    }
}
