using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Schema;

/// <summary>A fault of a schema file.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 code units.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record GraphSchemaFault(string File, int Line, int Column, string Message)
{
    /// <summary>The fault in the form of compilers: <c>schema.yml(14,9): …</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}

/// <summary>A schema file cannot be used; all its faults are reported together.</summary>
public sealed class GraphSchemaException : Exception
{
    /// <summary>Reports faults, in the order of the file.</summary>
    public GraphSchemaException(IEnumerable<GraphSchemaFault> faults) : this([.. faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)]) { }

    /// <inheritdoc/>
    public GraphSchemaException(string message) : base(message) { }

    /// <inheritdoc/>
    public GraphSchemaException(string message, Exception innerException) : base(message, innerException) { }

    /// <inheritdoc/>
    public GraphSchemaException() { }

    private GraphSchemaException(ImmutableArray<GraphSchemaFault> faults) : base(string.Join('\n', faults)) => Faults = faults;

    /// <summary>The faults, in the order of the file.</summary>
    public ImmutableArray<GraphSchemaFault> Faults { get; } = [];
}
