using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Storage.Neo4j.Transport.Http;

namespace KnowledgeGraph.Storage.Neo4j.Connection;

/// <summary>Finds the way to a server by its address: HTTP for <c>http(s)://</c>, the official driver for Bolt where it was built in.</summary>
/// <param name="http">Makes HTTP clients. TLS certificates are verified as the system does.</param>
/// <param name="time">The clock for pauses and time limits.</param>
public sealed class Neo4jConnector(IHttpClientFactory http, TimeProvider time)
{
    /// <summary>The name of the HTTP client that is asked of the factory.</summary>
    public const string HttpClientName = "KnowledgeGraph.Neo4j";

    /// <summary>A transport that repeats passing failures. Nothing is sent yet.</summary>
    /// <exception cref="GraphStoreException">The address's scheme is not one that this build speaks; the message says what to do.</exception>
    public ICypherTransport Connect(Neo4jConnectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new RetryingTransport(Direct(options), options.Retry, time, Random.Shared.NextDouble);
    }

    /// <summary>A graph store on a server. Nothing is sent yet.</summary>
    /// <exception cref="GraphStoreException">The address's scheme is not one that this build speaks; the message says what to do.</exception>
    public Neo4jGraphStore OpenStore(Neo4jConnectionOptions options) => new(Connect(options), time);

    private ICypherTransport Direct(Neo4jConnectionOptions options) => options.Uri.Scheme switch
    {
        "http" or "https" => new HttpCypherTransport(http.CreateClient(HttpClientName), options, time),
        "bolt" or "neo4j" or "bolt+s" or "neo4j+s" or "bolt+ssc" or "neo4j+ssc" => Bolt(options),
        _ => throw new GraphStoreException($"'{options.Uri.Scheme}://' is no address of a Neo4j server. Use http://, https://, bolt:// or neo4j://."),
    };

#if NEO4J_DRIVER
    private static Transport.Driver.DriverCypherTransport Bolt(Neo4jConnectionOptions options) => new(options);
#else
    private static ICypherTransport Bolt(Neo4jConnectionOptions options) => throw new GraphStoreException(
        $"'{options.Uri.Scheme}://' needs the official driver, which this build leaves out. Build with `dotnet build -p:UseNeo4jDriver=true`, "
        + $"or use the server's HTTP address: {HttpAddress(options.Uri)}.");

    private static string HttpAddress(Uri uri) => uri.Host.EndsWith(".databases.neo4j.io", StringComparison.OrdinalIgnoreCase)
        ? $"https://{uri.Host}"
        : uri.Scheme.EndsWith("+s", StringComparison.Ordinal) ? $"https://{uri.Host}:7473" : $"http://{uri.Host}:7474";
#endif
}
