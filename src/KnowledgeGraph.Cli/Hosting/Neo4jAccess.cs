using System.CommandLine;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Connection;
using KnowledgeGraph.Storage.Neo4j.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>The options by which commands find a Neo4j server, and the way there. Credentials come from the environment only.</summary>
internal sealed class Neo4jAccess
{
    private const string Credentials = "NEO4J_USER and NEO4J_PASSWORD or NEO4J_PASSWORD_FILE in the environment log in.";

    /// <param name="command">The command that gets the options.</param>
    public Neo4jAccess(Command command)
    {
        command.Options.Add(Address);
        command.Options.Add(Database);
    }

    /// <summary>The server's address.</summary>
    public Option<string?> Address { get; } = new("--neo4j") { Description = $"The Neo4j server, such as http://localhost:7474; NEO4J_URI by default. {Credentials}", HelpName = "URI" };

    /// <summary>The server's database.</summary>
    public Option<string?> Database { get; } = new("--database") { Description = "The database on the server; NEO4J_DATABASE by default, else neo4j.", HelpName = "NAME" };

    /// <summary>Works with the store on the server.</summary>
    public Task<T> WithStoreAsync<T>(ParseResult parsed, Func<Neo4jGraphStore, Task<T>> work) => WithConnectorAsync(parsed, async (connector, options) =>
    {
        await using Neo4jGraphStore store = connector.OpenStore(options);
        return await work(store);
    });

    /// <summary>Works with the way to the server.</summary>
    public Task<T> WithTransportAsync<T>(ParseResult parsed, Func<ICypherTransport, Task<T>> work) => WithConnectorAsync(parsed, async (connector, options) =>
    {
        await using ICypherTransport transport = connector.Connect(options);
        return await work(transport);
    });

    private async Task<T> WithConnectorAsync<T>(ParseResult parsed, Func<Neo4jConnector, Neo4jConnectionOptions, Task<T>> work)
    {
        try
        {
            var options = Neo4jConnectionOptions.FromEnvironment(parsed.GetValue(Address), parsed.GetValue(Database));
            await using ServiceProvider services = new ServiceCollection().AddNeo4jStorage().BuildServiceProvider();
            return await work(services.GetRequiredService<Neo4jConnector>(), options);
        }
        catch (Exception failure) when (failure is GraphStoreException or CypherFailureException)
        {
            throw new KgException(ExitCode.Server, failure.Message);
        }
    }
}
