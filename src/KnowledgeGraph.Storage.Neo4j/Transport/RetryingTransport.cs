namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Sends a statement again where the failure is a passing one, and where its outcome is unknown but it is repeatable. Nothing else.</summary>
/// <param name="inner">The transport that sends.</param>
/// <param name="schedule">How often and how long.</param>
/// <param name="time">The clock that pauses.</param>
/// <param name="random">Gives the jitter: a number from 0 (included) to 1 (excluded).</param>
internal sealed class RetryingTransport(ICypherTransport inner, RetrySchedule schedule, TimeProvider time, Func<double> random) : ICypherTransport
{
    public string Target => inner.Target;

    public string User => inner.User;

    public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await inner.RunAsync(statement, cancellationToken).ConfigureAwait(false);
            }
            catch (CypherFailureException failure) when (attempt < schedule.MaxAttempts && MayRepeat(failure, statement))
            {
                await Task.Delay(schedule.PauseAfter(attempt, random()), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static bool MayRepeat(CypherFailureException failure, CypherStatement statement) => failure.Kind switch
    {
        CypherFailureKind.Transient or CypherFailureKind.Unreachable => true,
        CypherFailureKind.OutcomeUnknown => statement.IsRepeatable,
        _ => false,
    };
}
