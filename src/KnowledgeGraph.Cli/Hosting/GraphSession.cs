using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>What a command wants with the graph file.</summary>
public enum GraphAccess
{
    /// <summary>Only to read; the file must be there.</summary>
    Read,

    /// <summary>To change; the file must be there.</summary>
    Change,

    /// <summary>To change; a missing file is made.</summary>
    Create,
}

/// <summary>How a graph file is to be opened.</summary>
/// <param name="Path">The file, as the user wrote it.</param>
/// <param name="Access">What it is wanted for.</param>
public sealed record GraphFile(string Path, GraphAccess Access);

/// <summary>An open graph file with the services that work on it. Closing it closes the file.</summary>
/// <param name="services">The services.</param>
/// <param name="store">The file, where the services do not own it; or null.</param>
public sealed class GraphSession(ServiceProvider services, IAsyncDisposable? store = null) : IAsyncDisposable
{
    /// <summary>A service that must be there.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>All services of a kind.</summary>
    public IEnumerable<T> GetAll<T>() => services.GetServices<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (store is not null)
            await store.DisposeAsync();
    }
}

/// <summary>Opens a graph file with the services that work on it.</summary>
/// <exception cref="KnowledgeGraph.Graph.GraphStoreException">The file cannot be opened; the message says why and what to do.</exception>
public delegate Task<GraphSession> OpenGraph(GraphFile file, CancellationToken cancellationToken);
