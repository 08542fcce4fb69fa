namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>A clock whose pauses are over at once and are written down; time limits (longer than a minute) never run out unless asked.</summary>
internal sealed class HurriedTime : TimeProvider
{
    public List<TimeSpan> Pauses { get; } = [];

    /// <summary>True to let every time limit run out at once.</summary>
    public bool LimitsRunOut { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        bool isPause = dueTime <= TimeSpan.FromMinutes(1);
        if (isPause)
            Pauses.Add(dueTime);
        return base.CreateTimer(callback, state, isPause || LimitsRunOut ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
