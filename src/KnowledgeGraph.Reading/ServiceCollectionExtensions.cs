using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Reading;

/// <summary>Wires reading.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IDocumentReader"/> as a singleton.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<IDocumentReader, DocumentReader>();
    }
}
