using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Extraction.Time;

/// <summary>Registers the tagging of times.</summary>
public static class TimeServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ITimeTagger"/> as a singleton, made of the library's rules; another registration made before stays.</summary>
    public static IServiceCollection AddTimeTagging(this IServiceCollection services)
    {
        services.TryAddSingleton<ITimeTagger>(_ => new RuleTimeTagger());
        return services;
    }
}
