using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Opens graph files; the seam for those who get the path only when they run.</summary>
public interface ISqliteGraphStoreFactory
{
    /// <inheritdoc cref="SqliteGraphStore.OpenAsync"/>
    Task<SqliteGraphStore> OpenAsync(string path, SqliteGraphMode mode, CancellationToken cancellationToken = default);
}

/// <summary>Registers the storage in one file.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ISqliteGraphStoreFactory"/>.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services) =>
        services.AddSingleton<ISqliteGraphStoreFactory, SqliteGraphStoreFactory>();

    private sealed class SqliteGraphStoreFactory : ISqliteGraphStoreFactory
    {
        public Task<SqliteGraphStore> OpenAsync(string path, SqliteGraphMode mode, CancellationToken cancellationToken = default) =>
            SqliteGraphStore.OpenAsync(path, mode, cancellationToken);
    }
}
