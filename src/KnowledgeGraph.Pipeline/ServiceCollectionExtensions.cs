using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Pipeline;

/// <summary>Adds the journey from texts to a graph to a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="GraphBuilder"/> and <see cref="IncrementalBuild"/>; the stages and the store must be added too.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GraphBuilder>();
        services.TryAddSingleton<IncrementalBuild>();
        return services;
    }
}
