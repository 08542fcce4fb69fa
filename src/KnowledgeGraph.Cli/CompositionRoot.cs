using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli;

/// <summary>Puts the program together. The only place that knows every project.</summary>
public static class CompositionRoot
{
    /// <summary>All services for one graph file.</summary>
    public static ServiceProvider Create(GraphFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new ServiceCollection().AddPipeline().BuildServiceProvider();
    }
}
