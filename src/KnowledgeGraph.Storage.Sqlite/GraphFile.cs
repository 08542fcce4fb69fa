using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Opens connections to one graph file.</summary>
internal static class GraphFile
{
    // WAL and FULL: a commit is on the disk when it returns, and readers see the last commit meanwhile. Foreign keys are checked
    // by the writer, which knows all nodes anyway; SQLite would look each one up.
    private const string WriterSettings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -200000; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF;";
    private const string ReaderSettings = "PRAGMA query_only = ON; PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -20000;";

    /// <summary>Opens a connection that may write.</summary>
    /// <exception cref="GraphStoreException">The file cannot be opened or is no graph.</exception>
    public static SqliteConnection OpenWriter(string path, bool mayCreate) => SqliteFaults.Guard(path, () => Open(
        path, mayCreate ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, WriterSettings, mayCreate));

    /// <summary>Opens a connection that reads; it sees the state of the moment in which a transaction begins.</summary>
    /// <exception cref="GraphStoreException">The file cannot be opened or is no graph.</exception>
    public static SqliteConnection OpenReader(string path)
    {
        try
        {
            return Open(path, SqliteOpenMode.ReadOnly, ReaderSettings, mayCreate: false);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && !HasPendingWal(path))
        {
            // In a folder that cannot be written to, SQLite cannot make the shared index of the WAL. Nobody writes there, so the file can be read as it is.
            return SqliteFaults.Guard(path, () => Open(Immutable(path), SqliteOpenMode.ReadOnly, ReaderSettings, mayCreate: false, path));
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.Translate(path, fault);
        }
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode, string settings, bool mayCreate, string? path = null)
    {
        // Without a pool: a pool keeps the file open behind our back, and it could be neither replaced nor removed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ToString());
        try
        {
            connection.Open();
            SqliteException.ThrowExceptionForRC(raw.sqlite3_busy_timeout(connection.Handle, 2000), connection.Handle);
            if (mode == SqliteOpenMode.ReadOnly)
            {
                GraphFormat.Ensure(connection, path ?? source, mayCreate);
                GraphFormat.Execute(connection, settings);
                return connection;
            }
            // Before the settings, because they would already change a file of another program.
            if (!IsNew(connection))
                GraphFormat.Ensure(connection, path ?? source, mayCreate);
            GraphFormat.Execute(connection, settings);
            GraphFormat.Ensure(connection, path ?? source, mayCreate);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static bool IsNew(SqliteConnection connection)
    {
        using var statement = new PreparedStatement(connection, "PRAGMA page_count");
        return !statement.Step() || statement.Number(0) == 0;
    }

    private static bool HasPendingWal(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static string Immutable(string path) => new UriBuilder { Scheme = "file", Host = "", Path = Path.GetFullPath(path), Query = "immutable=1" }.ToString();
}
