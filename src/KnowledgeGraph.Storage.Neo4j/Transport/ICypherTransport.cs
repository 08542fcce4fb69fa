namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>
/// Runs one Cypher statement in a transaction of its own and gives its rows and counters: the seam between what this
/// project does with a server and how the server is reached (Query API, the older transactional endpoint, Bolt).
/// Implementations are thread-safe.
/// </summary>
public interface ICypherTransport : IAsyncDisposable
{
    /// <summary>Where the statements go, for messages: address and database, without credentials.</summary>
    string Target { get; }

    /// <summary>The user that the server knows us as; empty where it asks for none.</summary>
    string User { get; }

    /// <summary>Runs a statement; when this returns, the transaction is committed and the answer was read to its end.</summary>
    /// <exception cref="CypherFailureException">The statement failed, or its answer was lost.</exception>
    Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default);
}
