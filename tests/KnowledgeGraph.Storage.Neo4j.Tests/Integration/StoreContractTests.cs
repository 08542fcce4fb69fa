using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Tests;
using KnowledgeGraph.Storage.Neo4j.Connection;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Storage.Neo4j.Transport.Http;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Integration;

/// <summary>What every store must do, over the Query API.</summary>
[Category("Integration")]
public class StoreContractTests : GraphStoreContract
{
    private Neo4jGraphStore? _store;

    [TearDown]
    public async Task Close()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    protected override async Task<(IGraphReader Reader, IGraphWriter Writer)> OpenEmptyAsync()
    {
        _store = await TestServer.EmptyStoreAsync();
        return (_store, _store);
    }
}

/// <summary>The same over the older endpoint, which the server has too; its JSON knows no days, so only what the schema has as days comes back as such.</summary>
[Category("Integration")]
public class OlderEndpointTests
{
    [Test]
    public async Task Writes_and_reads_the_same_graph()
    {
        await TestServer.ClearAsync();
        Neo4jConnectionOptions options = await TestServer.OptionsAsync();
        var transport = new HttpCypherTransport(new HttpClient(new HttpClientHandler()), options, TimeProvider.System, new TransactionalProtocol());
        await using var store = new Neo4jGraphStore(transport, TimeProvider.System);
        PropertyGraph graph = ExampleGraph.Create();
        await store.WriteAsync(graph);
        PropertyGraph read = await store.ReadAsync();
        read.Nodes.Should().Equal(graph.Nodes);
        read.Relationships.Should().Equal(graph.Relationships);
        (await store.WriteAsync(graph)).NothingChanged.Should().BeTrue();
        await transport.Awaiting(t => t.RunAsync(new CypherStatement("CREATE (:Entity)", CypherAccess.Read))).Should().ThrowAsync<CypherFailureException>("reads cannot write here either");
    }
}
