using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Connection;
using KnowledgeGraph.Storage.Neo4j.Transport;
using Microsoft.Extensions.DependencyInjection;

// One fixture at a time: they share one server, and one of them kills it.
[assembly: NonParallelizable]

namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>The one server that all integration tests share. It starts when the first test asks for it.</summary>
/// <remarks>
/// KG_NEO4J_HOME names a folder with the scripts <c>start</c> and <c>stop</c>; else ../shared/neo4j beside the repository is taken; else NEO4J_URI names a
/// running server (its graph is replaced). Where there is none of these, the tests are skipped.
/// </remarks>
internal static class TestServer
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddNeo4jStorage().BuildServiceProvider();
    private static readonly Lazy<Task<PrivateServer?>> Started = new(StartAsync);

    public static Neo4jConnector Connector => Services.GetRequiredService<Neo4jConnector>();

    /// <summary>A transport to the server; the calling test is skipped where there is none.</summary>
    public static async Task<ICypherTransport> ConnectAsync() => Connector.Connect(await OptionsAsync());

    public static async Task<Neo4jGraphStore> StoreAsync() => Connector.OpenStore(await OptionsAsync());

    /// <summary>A store on a database that holds nothing at all.</summary>
    public static async Task<Neo4jGraphStore> EmptyStoreAsync()
    {
        await ClearAsync();
        return await StoreAsync();
    }

    /// <summary>Takes every node and relationship away, migrations' records and constraints but those included.</summary>
    public static async Task ClearAsync()
    {
        await using ICypherTransport transport = await ConnectAsync();
        await transport.RunAsync(new CypherStatement("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n", CypherAccess.Write) { IsRepeatable = true });
    }

    /// <summary>The private server, for tests that end it; the calling test is skipped where the server is not ours.</summary>
    public static async Task<PrivateServer> OwnAsync() =>
        await Started.Value ?? throw new IgnoreException("No server of our own: set KG_NEO4J_HOME to a folder with the scripts start and stop.");

    public static async Task<Neo4jConnectionOptions> OptionsAsync()
    {
        if (await Started.Value is { } server)
            return new Neo4jConnectionOptions { Uri = server.Http, User = "neo4j", Password = PrivateServer.Password };
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 })
            return Neo4jConnectionOptions.FromEnvironment(null);
        throw new IgnoreException("No Neo4j server: set KG_NEO4J_HOME to a folder with the scripts start and stop, or NEO4J_URI to a server whose graph may be replaced.");
    }

    public static async Task StopAsync()
    {
        if (Started.IsValueCreated && await Started.Value is { } server)
            await server.StopAsync();
        await Services.DisposeAsync();
    }

    private static async Task<PrivateServer?> StartAsync()
    {
        string? home = Environment.GetEnvironmentVariable("KG_NEO4J_HOME") is { Length: > 0 } named ? named : RepositoryFolder.Path("..", "shared", "neo4j");
        if (!Directory.Exists(home))
            return null;
        var server = new PrivateServer(home);
        await server.StartAsync();
        return server;
    }
}
