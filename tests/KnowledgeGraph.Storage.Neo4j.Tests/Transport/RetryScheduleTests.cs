using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Transport;

public class RetryScheduleTests
{
    [TestCase(1, 0.5, 1000)]
    [TestCase(2, 0.5, 2000)]
    [TestCase(5, 0.5, 16000)]
    [TestCase(6, 0.5, 30000)]     // 32 s would be longer than the longest
    [TestCase(1000, 0.5, 30000)]
    [TestCase(1, 0.0, 800)]
    [TestCase(6, 0.75, 33000)]
    public void Doubles_the_pause_up_to_the_longest_and_varies_it(int attempt, double random, double milliseconds) =>
        RetrySchedule.Default.PauseAfter(attempt, random).TotalMilliseconds.Should().BeApproximately(milliseconds, 0.001);
}
