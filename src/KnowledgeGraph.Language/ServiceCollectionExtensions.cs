using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Language;

/// <summary>Registers the analysis of texts.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds the default <see cref="ITextAnalyzer"/>, the one with the model, one instance for all; an analyser that is registered already
    /// stays. <see cref="RuleTextAnalyzer"/> can be asked for by its own type.
    /// </summary>
    public static IServiceCollection AddLanguage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<RuleTextAnalyzer>();
        services.TryAddSingleton<EncoderTextAnalyzer>();
        services.TryAddSingleton<ITextAnalyzer>(provider => provider.GetRequiredService<EncoderTextAnalyzer>());
        return services;
    }
}
