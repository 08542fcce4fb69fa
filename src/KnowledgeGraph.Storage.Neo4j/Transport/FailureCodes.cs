namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>
/// Sorts Neo4j's status codes by what to do about them. After the rules of the official drivers: TransientError is worth
/// another try but for the two codes that a client causes itself; a change of leader and expired rights are too.
/// </summary>
internal static class FailureCodes
{
    public static CypherFailureKind KindOf(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped" => CypherFailureKind.Permanent,
        "Neo.TransientError.General.OutOfMemoryError" or "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
            or "Neo.TransientError.General.StackOverFlowError" or "Neo.ClientError.Transaction.TransactionTimedOut"
            or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "Neo.TransientError.Transaction.MaximumTransactionLimitReached" => CypherFailureKind.TooLarge,
        // An explicit transaction that ran out of time is answered as an unknown one; ours are implicit, so a proxy or cluster member did it.
        "Neo.ClientError.Request.Invalid" or "Neo.ClientError.Transaction.TransactionNotFound" => CypherFailureKind.Transient,
        "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
            or "Neo.ClientError.Security.AuthorizationExpired" => CypherFailureKind.Transient,
        "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.AuthenticationRateLimit"
            or "Neo.ClientError.Security.CredentialsExpired" => CypherFailureKind.Unauthorized,
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => CypherFailureKind.Transient,
        _ => CypherFailureKind.Permanent,
    };
}
