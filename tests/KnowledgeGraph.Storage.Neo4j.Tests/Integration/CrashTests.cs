using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Integration;

[Category("Integration")]
public class CrashTests
{
    /// <summary>The server is killed in the middle of a write, at points that the seed chooses, comes up again, and the write is run again.</summary>
    [TestCase(20260105, 10)]
    public async Task A_server_killed_in_a_write_holds_the_same_graph_after_another_run(int seed, int kills)
    {
        PrivateServer server = await TestServer.OwnAsync();
        var random = new Random(seed);
        PropertyGraph graph = Large(0);
        for (int kill = 0; kill < kills; kill++)
        {
            graph = Large(kill + 1);
            int statements = random.Next(1, 6);
            await using (var store = new Neo4jGraphStore(new Killing(await FewTriesAsync(), server, statements), TimeProvider.System))
                await store.Awaiting(s => s.WriteAsync(graph)).Should().ThrowAsync<GraphStoreException>($"the server is killed at statement {statements}");
            await server.StartAsync();
            await using Neo4jGraphStore again = await TestServer.StoreAsync();
            await again.WriteAsync(graph);
            PropertyGraph read = await again.ReadAsync();
            read.Nodes.Should().Equal(graph.Nodes);
            read.Relationships.Should().Equal(graph.Relationships);
            (await again.WriteAsync(graph)).NothingChanged.Should().BeTrue();
        }
    }

    private static async Task<ICypherTransport> FewTriesAsync() =>
        TestServer.Connector.Connect(await TestServer.OptionsAsync() with { Retry = new RetrySchedule(1, TimeSpan.Zero, TimeSpan.Zero, 0) });

    /// <summary>A graph of its own for each round, with something to add, to change and to remove against the round before.</summary>
    private static PropertyGraph Large(int round) => PropertyGraph.Of(
        Enumerable.Range(round * 300, 3000).Select(i => new Node(Id(i), ["Entity", i % 2 == round % 2 ? "State" : "Place"], PropertyMap.Of(("name", $"E{i}"), ("type", "x"), ("mention_count", round)))),
        Enumerable.Range(round * 300, 2999).Select(i => new Relationship($"r:{i}", i % 7 == round % 7 ? "MET" : "SUPPLIED", Id(i), Id(i + 1), PropertyMap.Of(("count", i % 3 == 0 ? round : 1), ("first_date", new DateOnly(2000, 1, 1).AddDays(i))))));

    private static string Id(int i) => "e:" + i.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Kills the server while one of the writing statements is on its way.</summary>
    private sealed class Killing(ICypherTransport inner, PrivateServer server, int writes) : ICypherTransport
    {
        private int _left = writes;

        public string Target => inner.Target;

        public string User => inner.User;

        public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
        {
            if (!statement.Parameters.ContainsKey("batch") || --_left > 0)
                return await inner.RunAsync(statement, cancellationToken);
            Task<CypherResult> answer = inner.RunAsync(statement, cancellationToken);
            await server.KillAsync();
            return await answer;
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
