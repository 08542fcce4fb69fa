using System.Collections.Immutable;

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Whether a statement may write. The server refuses writes under <see cref="Read"/>.</summary>
public enum CypherAccess
{
    /// <summary>The server refuses any change.</summary>
    Read,

    /// <summary>The statement may change data or schema.</summary>
    Write,
}

/// <summary>A Cypher statement with its parameters.</summary>
/// <param name="Text">The Cypher text. Values stand in it only as parameters.</param>
/// <param name="Access">Whether it may write.</param>
public sealed record CypherStatement(string Text, CypherAccess Access)
{
    /// <summary>
    /// Values by name, without the dollar: null, bool, long, int, double, string, <see cref="DateOnly"/> (sent as ISO text over HTTP,
    /// so wrap it in <c>date(…)</c>), sequences and dictionaries of these.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>
    /// True where running it twice does the same as running it once. Only such a statement is sent again when its answer was
    /// lost and nobody knows whether it was applied; reads are always repeatable.
    /// </summary>
    public bool IsRepeatable { get; init; } = Access == CypherAccess.Read;
}
