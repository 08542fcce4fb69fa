namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// How many rows to send at once. Grows while batches are quick and shrinks when they are slow or the server finds them too
/// large, so that a small server is not drowned and a large one not starved.
/// </summary>
internal sealed class BatchSize
{
    /// <summary>The fewest rows of a batch.</summary>
    public const int Smallest = 50;

    /// <summary>The most rows of a batch.</summary>
    public const int Largest = 20_000;

    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(0.75);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    /// <summary>Rows of the next batch.</summary>
    public int Rows { get; private set; } = 2_000;

    /// <summary>Takes note of how long a batch took.</summary>
    public void Took(TimeSpan time) => Rows =
        time < Quick ? Math.Min(Largest, Rows * 2)
        : time > Slow ? Math.Max(Smallest, Rows / 2)
        : Rows;

    /// <summary>Halves after the server found a batch too large. False where it cannot get smaller.</summary>
    public bool Shrink(int sent)
    {
        if (sent <= Smallest)
            return false;
        Rows = Math.Max(Smallest, sent / 2);
        return true;
    }
}
