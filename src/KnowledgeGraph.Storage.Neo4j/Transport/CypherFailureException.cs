namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>What a failure means for whoever sent the statement.</summary>
public enum CypherFailureKind
{
    /// <summary>The statement itself cannot succeed: wrong syntax, missing rights, broken constraint. Sending it again is no use.</summary>
    Permanent,

    /// <summary>The server rolled it back for a passing reason (deadlock, change of leader). It may be sent again.</summary>
    Transient,

    /// <summary>It was rolled back because it was too large or took too long. A smaller one may pass.</summary>
    TooLarge,

    /// <summary>The answer was lost or cannot be read: it may have been applied or not.</summary>
    OutcomeUnknown,

    /// <summary>The server could not be reached at all: nothing was applied.</summary>
    Unreachable,

    /// <summary>User or password are wrong, or missing.</summary>
    Unauthorized,
}

/// <summary>A statement failed. The message holds no credentials and no parameter values of ours.</summary>
public sealed class CypherFailureException : Exception
{
    /// <summary>A failure with its meaning.</summary>
    /// <param name="kind">What it means.</param>
    /// <param name="code">The server's code (<c>Neo.ClientError.Statement.SyntaxError</c>), or empty where it gave none.</param>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The cause, or null.</param>
    public CypherFailureException(CypherFailureKind kind, string code, string message, Exception? innerException = null)
        : base(message, innerException) => (Kind, Code) = (kind, code);

    /// <inheritdoc/>
    public CypherFailureException() : this(CypherFailureKind.Permanent, "", "The statement failed.") { }

    /// <inheritdoc/>
    public CypherFailureException(string message) : this(CypherFailureKind.Permanent, "", message) { }

    /// <inheritdoc/>
    public CypherFailureException(string message, Exception innerException) : this(CypherFailureKind.Permanent, "", message, innerException) { }

    /// <summary>What the failure means.</summary>
    public CypherFailureKind Kind { get; }

    /// <summary>The server's code, or empty where it gave none.</summary>
    public string Code { get; }
}
