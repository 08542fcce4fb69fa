using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Says in words what SQLite's result codes mean for a graph file. Source: sqlite.org/rescode.html.</summary>
internal static class SqliteFaults
{
    /// <summary>Runs something on a graph file; SQLite's errors come out as <see cref="GraphStoreException"/>.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException fault)
        {
            throw Translate(path, fault);
        }
    }

    public static GraphStoreException Translate(string path, SqliteException fault) => new(fault.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"The disk that holds '{path}' is full. The graph is as it was before; make room and run the command again.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another process holds '{path}'. Wait until it has finished, or stop it, and run the command again.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => $"'{path}' cannot be written: the file or its folder is read-only. Change its rights, or name a file elsewhere.",
        raw.SQLITE_CANTOPEN => $"'{path}' cannot be opened. Check the rights of the file and of its folder: SQLite keeps two files beside it ('-wal', '-shm').",
        raw.SQLITE_NOTADB => $"'{path}' is not a graph file: it is not a SQLite database. Name another file, or remove this one and run `kg build`.",
        raw.SQLITE_CORRUPT => $"'{path}' is damaged: its pages do not fit together or some are missing. Restore a copy, or remove it and run `kg build`.",
        raw.SQLITE_IOERR => $"Reading or writing '{path}' failed in the file system ({Detail(fault)}). The last stored graph is kept; check the disk and run the command again.",
        _ => $"'{path}' cannot be used: {Detail(fault)}.",
    }, fault);

    private static string Detail(SqliteException fault) => $"SQLite error {fault.SqliteExtendedErrorCode}, {raw.sqlite3_errstr(fault.SqliteExtendedErrorCode).utf8_to_string()}";
}
