namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>How often and how long to wait before a statement is sent again: doubling pauses with jitter, bounded in number and length.</summary>
/// <param name="MaxAttempts">Attempts in all, the first included; at least 1.</param>
/// <param name="FirstPause">The pause before the second attempt, before jitter.</param>
/// <param name="LongestPause">The pause that none exceeds, before jitter.</param>
/// <param name="Jitter">Share by which a pause is made shorter or longer at random, 0 to 1, so that clients that failed together do not return together.</param>
public sealed record RetrySchedule(int MaxAttempts, TimeSpan FirstPause, TimeSpan LongestPause, double Jitter)
{
    /// <summary>Eight attempts over about two minutes: 1 s, doubled, ± 20 %, never above 30 s.</summary>
    public static RetrySchedule Default { get; } = new(8, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), 0.2);

    /// <summary>The pause after a failed attempt.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="random">A number from 0 (included) to 1 (excluded).</param>
    public TimeSpan PauseAfter(int attempt, double random)
    {
        double pause = Math.Min(LongestPause.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(attempt, 30) - 1));
        return TimeSpan.FromMilliseconds(pause * (1 + (Jitter * ((2 * random) - 1))));
    }
}
