using KnowledgeGraph.Resolution.Composition;
using KnowledgeGraph.Resolution.Coreference;
using KnowledgeGraph.Resolution.Linking;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Resolution;

/// <summary>Registers resolution within a text, across texts, and into a graph.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IDocumentResolver"/>, <see cref="IGraphLinker"/> and <see cref="IGraphComposer"/>.</summary>
    public static IServiceCollection AddResolution(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services
            .AddSingleton<IDocumentResolver, DocumentResolver>()
            .AddSingleton<IGraphLinker, GraphLinker>()
            .AddSingleton<IGraphComposer, GraphComposer>();
    }
}
