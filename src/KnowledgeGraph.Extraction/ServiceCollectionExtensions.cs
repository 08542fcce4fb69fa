using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Extraction.Time;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Extraction;

/// <summary>Registers the extraction of entities, times and events.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IMentionExtractor"/> with the built-in gazetteers and rules. They are read once, at first use; faults in them are reported then, all together.</summary>
    public static IServiceCollection AddExtraction(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddGazetteers().AddEntityFinders().AddEventFrames().AddTimeTagging().AddSingleton<IMentionExtractor, MentionExtractor>();
    }

    private static IServiceCollection AddGazetteers(this IServiceCollection services) => services
        .AddSingleton(_ => GazetteerLoader.Load())
        .AddSingleton(_ => WordLists.From(GazetteerTable.Load("context-words.tsv")))
        .AddSingleton(_ => WeaponNouns.From(GazetteerTable.Load("weapon-nouns.tsv")))
        .AddSingleton(_ => DesignationPatterns.From(GazetteerTable.Load("designation-patterns.tsv")))
        .AddSingleton(_ => PersonTitles.From(GazetteerTable.Load("titles.tsv")))
        .AddSingleton(_ => PersonNames.From(GazetteerTable.Load("first-names.tsv"), GazetteerTable.Load("surnames.tsv")))
        .AddSingleton(_ => OfficeHolders.From(GazetteerTable.Load("office-holders.tsv"), GazetteerTable.Load("states.tsv")));

    private static IServiceCollection AddEntityFinders(this IServiceCollection services) => services
        .AddSingleton<IEntityFinder, StateFinder>()
        .AddSingleton<IEntityFinder, WeaponFinder>()
        .AddSingleton<IEntityFinder, OrganizationFinder>()
        .AddSingleton<IEntityFinder, PersonFinder>()
        .AddSingleton<IEntityFinder, PlaceFinder>()
        .AddSingleton<NominalStates>()
        .AddSingleton<EntityRecognizer>();

    private static IServiceCollection AddEventFrames(this IServiceCollection services) => services
        .AddSingleton(_ => new TriggerLexicon(EventRules.BuiltIn(), new EnglishInflection(GazetteerTable.Load("verb-forms.tsv"))))
        .AddSingleton(_ => new SurfaceGrammar(WordLists.From(GazetteerTable.Load("grammar-words.tsv"))))
        .AddSingleton(_ => EventRules.BuiltInStatusCues())
        .AddSingleton<Attribution>()
        .AddSingleton<EventFinder>();
}
