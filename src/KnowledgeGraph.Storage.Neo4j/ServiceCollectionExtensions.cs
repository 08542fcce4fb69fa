using KnowledgeGraph.Storage.Neo4j.Connection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Registers the Neo4j store.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="Neo4jConnector"/>, which opens stores by address, and its HTTP client.</summary>
    public static IServiceCollection AddNeo4jStorage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        // The transport has its own time limit for a whole answer; redirects would send the credentials elsewhere.
        services.AddHttpClient(Neo4jConnector.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers();
        services.TryAddSingleton<Neo4jConnector>();
        return services;
    }
}
