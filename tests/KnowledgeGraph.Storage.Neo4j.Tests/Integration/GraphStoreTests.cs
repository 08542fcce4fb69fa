using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Integration;

[Category("Integration")]
public class GraphStoreTests
{
    private Neo4jGraphStore _store = null!;
    private ICypherTransport _transport = null!;

    [SetUp]
    public async Task Connect()
    {
        _store = await TestServer.EmptyStoreAsync();
        _transport = await TestServer.ConnectAsync();
    }

    [TearDown]
    public async Task Disconnect()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        if (_transport is not null)
            await _transport.DisposeAsync();
    }

    [Test]
    public async Task Reads_back_what_was_written_to_the_last_value()
    {
        PropertyGraph graph = ExampleGraph.Create();
        await _store.WriteAsync(graph);
        PropertyGraph read = await _store.ReadAsync();
        read.Nodes.Should().Equal(graph.Nodes);
        read.Relationships.Should().Equal(graph.Relationships);
    }

    [Test]
    public async Task Exports_the_same_bytes_as_the_graph_that_was_written()
    {
        PropertyGraph graph = StoryGraph.Create();
        await _store.WriteAsync(graph);
        (await ExportAsync(await _store.ReadAsync())).Should().Equal(await ExportAsync(graph));
    }

    [Test]
    public async Task Keeps_days_as_dates_of_the_server_and_not_as_text()
    {
        await _store.WriteAsync(ExampleGraph.Create());
        CypherResult year = await RunAsync("MATCH (e:Event:Delivery) RETURN e.start_date.year");
        year.OnlyValue().Should().Be(2019L);
    }

    [Test]
    public async Task Writes_nothing_when_the_server_already_holds_the_graph()
    {
        await _store.WriteAsync(ExampleGraph.Create());
        string before = await StateAsync();
        (await _store.WriteAsync(ExampleGraph.Create())).NothingChanged.Should().BeTrue();
        (await StateAsync()).Should().Be(before, "not even a marker of the write may change");
    }

    [Test]
    public async Task Removes_what_is_no_longer_in_the_graph_and_writes_what_changed()
    {
        await _store.WriteAsync(ExampleGraph.Create());
        var smaller = PropertyGraph.Of(
            ExampleGraph.Nodes().Where(node => node.Id != "person:gok").Select(node => node.Id switch
            {
                "event:2" => node with { Labels = ["Event", "Visit"], Properties = node.Properties.With("start_date", null).With("type", "Visit") },
                _ => node,
            }),
            ExampleGraph.Relationships().Where(link => link.Id != "r:7").Select(link => link.Id switch
            {
                "r:1" => link with { EndId = "state:borduria" },
                "r:2" => link with { Type = "TARGET" },
                _ => link,
            }));
        GraphWriteSummary summary = await _store.WriteAsync(smaller);
        summary.Should().Be(new GraphWriteSummary(NodesWritten: 1, NodesRemoved: 1, RelationshipsWritten: 2, RelationshipsRemoved: 1));
        PropertyGraph read = await _store.ReadAsync();
        read.Nodes.Should().Equal(smaller.Nodes);
        read.Relationships.Should().Equal(smaller.Relationships);
    }

    [Test]
    public async Task Leaves_foreign_nodes_labels_and_relationships_alone()
    {
        await _store.WriteAsync(ExampleGraph.Create());
        await RunAsync("""
            CREATE (note:Note {id: 'doc:a', text: 'mine'}), (:Entity {name: 'without id'})
            WITH note MATCH (e:KnowledgeGraph {id: 'event:1'}), (s:KnowledgeGraph {id: 'state:ruritania'})
            CREATE (note)-[:ABOUT]->(e), (e)-[:SUPPLIER]->(s) SET e:Interesting
            """);
        (await _store.WriteAsync(ExampleGraph.Create())).NothingChanged.Should().BeTrue();
        await _store.WriteAsync(PropertyGraph.Empty);
        CypherResult left = await RunAsync("MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__KnowledgeGraphWrite RETURN labels(n)[0] AS label ORDER BY label");
        left.Rows.Select(row => row[0]).Should().Equal("Entity", "Note");
    }

    [Test]
    public async Task Gives_the_same_graph_when_two_write_it_at_the_same_time()
    {
        await using Neo4jGraphStore other = await TestServer.StoreAsync();
        PropertyGraph graph = ExampleGraph.Create();
        await Task.WhenAll(_store.WriteAsync(graph), other.WriteAsync(graph));
        (await _store.ReadAsync()).Relationships.Should().Equal(graph.Relationships);
    }

    [Test]
    public async Task Refuses_a_label_that_the_schema_does_not_have_and_writes_nothing()
    {
        var foreign = PropertyGraph.Of([new Node("x", ["Event`) DETACH DELETE n //"], PropertyMap.Empty)], []);
        await _store.Invoking(store => store.WriteAsync(foreign)).Should().ThrowAsync<GraphStoreException>().WithMessage("*not in the schema*");
        (await _store.ReadAsync()).Nodes.Should().BeEmpty();
    }

    [Test]
    public async Task Refuses_to_write_under_read_access()
    {
        Func<Task> write = () => _transport.RunAsync(new CypherStatement("CREATE (:Entity)", CypherAccess.Read));
        (await write.Should().ThrowAsync<CypherFailureException>()).Which.Code.Should().Be("Neo.ClientError.Statement.AccessMode");
    }

    private static async Task<byte[]> ExportAsync(PropertyGraph graph)
    {
        using var stream = new MemoryStream();
        await new JsonlGraphExporter().WriteAsync(graph, stream);
        return stream.ToArray();
    }

    private Task<CypherResult> RunAsync(string cypher) => _transport.RunAsync(new CypherStatement(cypher, CypherAccess.Write));

    private async Task<string> StateAsync() =>
        string.Join('\n', (await RunAsync("MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id")).Rows
            .Select(row => System.Text.Json.JsonSerializer.Serialize(row)));
}
