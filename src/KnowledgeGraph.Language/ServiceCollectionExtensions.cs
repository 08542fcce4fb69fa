using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Language;

/// <summary>Registers the analysis of texts.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the default <see cref="ITextAnalyzer"/>, one instance for all; an analyser that is registered already stays.</summary>
    public static IServiceCollection AddLanguage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<RuleTextAnalyzer>();
        services.TryAddSingleton<ITextAnalyzer>(provider => provider.GetRequiredService<RuleTextAnalyzer>());
        return services;
    }
}
