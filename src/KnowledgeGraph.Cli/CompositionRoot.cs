using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Cli.Inputs;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Language;
using KnowledgeGraph.Pipeline;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Resolution;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli;

/// <summary>Puts the program together. The only place that knows every project.</summary>
public static class CompositionRoot
{
    /// <summary>All services for one graph file.</summary>
    /// <exception cref="GraphStoreException">The file cannot be opened; the message says why and what to do.</exception>
    public static async Task<GraphSession> OpenAsync(GraphFile file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        SqliteGraphStore store = await SqliteGraphStore.OpenAsync(file.Path, Mode(file.Access), cancellationToken);
        ServiceProvider services = new ServiceCollection()
            .AddReading()
            .AddLanguage()
            .AddTimeTagging()
            .AddExtraction()
            .AddResolution()
            .AddPipeline()
            .AddSqliteStorage()
            .AddNeo4jStorage()
            .AddSingleton<DocumentInputs>()
            .AddSingleton<IGraphReader>(store)
            .AddSingleton<IGraphWriter>(store)
            .AddSingleton<IExtractionStore>(store)
            .BuildServiceProvider();
        return new GraphSession(services, store);
    }

    private static SqliteGraphMode Mode(GraphAccess access) => access switch
    {
        GraphAccess.Read => SqliteGraphMode.ReadOnly,
        GraphAccess.Change => SqliteGraphMode.ReadWrite,
        _ => SqliteGraphMode.Create,
    };
}
