using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeGraph.Language;

/// <summary>Registers the analysis of texts.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds the default <see cref="ITextAnalyzer"/>, <see cref="RuleTextAnalyzer"/>, one instance for all; an analyser that is registered
    /// already stays. The one with the model, <see cref="EncoderTextAnalyzer"/>, can be asked for by its own type: it is slower by far,
    /// its model is an interim one, and the extraction does not use tags or trees yet.
    /// </summary>
    public static IServiceCollection AddLanguage(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<RuleTextAnalyzer>();
        services.TryAddSingleton<EncoderTextAnalyzer>();
        services.TryAddSingleton<ITextAnalyzer>(provider => provider.GetRequiredService<RuleTextAnalyzer>());
        return services;
    }
}
