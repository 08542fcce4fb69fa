using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Connection;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Storage.Neo4j.Transport.Http;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Integration;

/// <summary>
/// How fast the store writes against a bare loop that sends the very same statements, ready as bytes, over HTTP:
/// <c>NEO4J_HEAP=2g dotnet test tests/KnowledgeGraph.Storage.Neo4j.Tests --filter "FullyQualifiedName~WriteRateBenchmark"</c>.
/// </summary>
[Explicit("Takes minutes"), Category("Benchmark")]
public class WriteRateBenchmark
{
    [TestCase(100_000, 300_000)]
    public async Task Writes_at_80_percent_of_a_bare_loop_or_better(int nodes, int relationships)
    {
        PropertyGraph graph = Synthetic(nodes, relationships);
        var bodies = new List<byte[]>();
        TimeSpan cold = await StoreAsync(graph, bodies);   // warms the server up and records what is sent; not counted
        TimeSpan bare = await BareAsync(bodies);
        TimeSpan first = await StoreAsync(graph, null);
        TimeSpan second = await StoreAsync(graph, null);   // in the order A B B A, so that a server that gets faster favours none
        TimeSpan bareAgain = await BareAsync(bodies);
        TestContext.Out.WriteLine($"{bodies.Count} statements, {bodies.Sum(body => (long)body.Length) / 1e6:0} MB; warm-up {cold.TotalSeconds:0.0} s; store {first.TotalSeconds:0.0} s and {second.TotalSeconds:0.0} s, bare loop {bare.TotalSeconds:0.0} s and {bareAgain.TotalSeconds:0.0} s");
        TestContext.Out.WriteLine($"rate of the store against the bare loop: {(bare + bareAgain) / (first + second):P0}; {(nodes + relationships) * 2 / (first + second).TotalSeconds:0} nodes and relationships a second");
        ((bare + bareAgain) / (first + second)).Should().BeGreaterThanOrEqualTo(0.8);
    }

    private static async Task<TimeSpan> StoreAsync(PropertyGraph graph, List<byte[]>? bodies)
    {
        await ClearAsync();
        await using var store = new Neo4jGraphStore(bodies is null ? await TestServer.ConnectAsync() : new Recording(await TestServer.ConnectAsync(), bodies), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        await store.WriteAsync(graph);
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> BareAsync(List<byte[]> bodies)
    {
        await ClearAsync();
        Neo4jConnectionOptions options = await TestServer.OptionsAsync();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        var watch = Stopwatch.StartNew();
        foreach (byte[] body in bodies)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using HttpResponseMessage answer = await http.PostAsync(new Uri(options.Uri, "/db/neo4j/query/v2"), content);
            (await answer.Content.ReadAsStringAsync()).Should().NotContain("\"errors\"");
        }
        return watch.Elapsed;
    }

    private static async Task ClearAsync()
    {
        await using ICypherTransport transport = await TestServer.ConnectAsync();
        foreach (string clear in new[] { "MATCH ()-[r]->() WHERE r.id IS NOT NULL CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS", "MATCH (n) WHERE NOT n:__Neo4jMigration CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS" })
            await transport.RunAsync(new CypherStatement(clear, CypherAccess.Write) { IsRepeatable = true });
    }

    private static PropertyGraph Synthetic(int nodes, int relationships) => PropertyGraph.Of(
        Enumerable.Range(0, nodes).Select(i => i % 5 == 0
            ? new Node(Id(i), ["Event", "Delivery"], PropertyMap.Of(("type", "Delivery"), ("title", $"Delivery {i}"), ("status", "occurred"), ("date", "2019-07"), ("start_date", new DateOnly(2019, 7, 1)), ("end_date", new DateOnly(2019, 7, 31)), ("report_count", i % 9)))
            : new Node(Id(i), ["Entity", i % 2 == 0 ? "State" : "Organization"], PropertyMap.Of(("name", $"Entity {i}"), ("type", "State"), ("aliases", new[] { $"E{i}", $"e-{i}" }), ("mention_count", i % 100)))),
        Enumerable.Range(0, relationships).Select(i => new Relationship(
            "r:" + i.ToString("x8", CultureInfo.InvariantCulture), i % 3 == 0 ? "SUPPLIER" : i % 3 == 1 ? "RECIPIENT" : "ITEM",
            Id((int)(i * 7919L * 5 % nodes / 5 * 5)), Id((int)(i * 104729L % nodes)), PropertyMap.Of(("documents", new[] { $"{i % 1000}.txt" })))));

    private static string Id(int i) => "n:" + i.ToString("x8", CultureInfo.InvariantCulture);

    private sealed class Recording(ICypherTransport inner, List<byte[]> bodies) : ICypherTransport
    {
        public string Target => inner.Target;

        public string User => inner.User;

        public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
        {
            CypherResult result = await inner.RunAsync(statement, cancellationToken);
            if (statement.Parameters.ContainsKey("batch"))
                bodies.Add(Body(statement));
            return result;
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private static byte[] Body(CypherStatement statement)
        {
            var body = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(body))
                new QueryApiProtocol().WriteRequest(writer, statement);
            return body.WrittenSpan.ToArray();
        }
    }
}
