using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>How a graph lies in a SQLite file.</summary>
internal static class GraphFormat
{
    /// <summary>"KGph", at byte 68 of the file (sqlite.org/fileformat.html, 1.3): <c>file</c> and others can tell what it is.</summary>
    public const int ApplicationId = 0x4B477068;

    /// <summary>The version of the tables, kept as <c>user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>The look-ups by end. They are dropped for a bulk load and built afterwards, which is faster than keeping them up.</summary>
    public const string CreateIndexes = """
        CREATE INDEX IF NOT EXISTS relationships_out ON relationships(start, type, "end");
        CREATE INDEX IF NOT EXISTS relationships_in ON relationships("end", type, start);
        """;

    /// <summary>Makes room for a bulk load.</summary>
    public const string DropIndexes = "DROP INDEX IF EXISTS relationships_out; DROP INDEX IF EXISTS relationships_in;";

    // Labels and types are few and repeat: names holds each once. Properties are JSON, so that any SQLite tool can read them.
    private const string CreateTables = """
        CREATE TABLE names(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE nodes(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, labels INTEGER NOT NULL REFERENCES names(key), hash BLOB NOT NULL, properties TEXT NOT NULL) STRICT;
        CREATE TABLE relationships(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type INTEGER NOT NULL REFERENCES names(key), start INTEGER NOT NULL REFERENCES nodes(key), "end" INTEGER NOT NULL REFERENCES nodes(key), hash BLOB NOT NULL, properties TEXT NOT NULL) STRICT;
        CREATE TABLE extractions(name TEXT PRIMARY KEY, hash TEXT NOT NULL, version TEXT NOT NULL, payload BLOB NOT NULL, length INTEGER NOT NULL) STRICT;
        CREATE VIEW graph_nodes AS SELECT nodes.id, names.name AS labels, nodes.properties FROM nodes JOIN names ON names.key = nodes.labels;
        CREATE VIEW graph_relationships AS SELECT relationships.id, names.name AS type, s.id AS start, e.id AS "end", relationships.properties
            FROM relationships JOIN names ON names.key = relationships.type JOIN nodes s ON s.key = relationships.start JOIN nodes e ON e.key = relationships."end";
        """;

    /// <summary>Looks whether a file is a graph of a version that we know; makes the tables where it is empty and <paramref name="mayCreate"/>.</summary>
    /// <exception cref="GraphStoreException">It is something else; the message says what.</exception>
    public static void Ensure(SqliteConnection connection, string path, bool mayCreate)
    {
        long application = Pragma(connection, "application_id"), version = Pragma(connection, "user_version");
        if (application == 0 && version == 0 && Pragma(connection, "page_count") <= 1 && IsEmpty(connection))
        {
            if (!mayCreate)
                throw new GraphStoreException($"'{path}' holds no graph yet. Run `kg build` to make one.");
            Create(connection);
            return;
        }
        if (application != ApplicationId)
            throw new GraphStoreException($"'{path}' is a SQLite database of another program (application id {application:x8}), not a graph file. Name another file.");
        if (version > Version)
            throw new GraphStoreException($"'{path}' was written by a newer kg (file format {version}; this one knows {Version}). Update kg, or run `kg build` into another file.");
        if (version < Version)
            throw new GraphStoreException($"'{path}' has the unknown file format {version}. Remove it and run `kg build`.");
    }

    private static void Create(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        Execute(connection, CreateTables);
        Execute(connection, CreateIndexes);
        Execute(connection, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
        transaction.Commit();
    }

    /// <summary>Runs statements without results.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this project's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static bool IsEmpty(SqliteConnection connection)
    {
        using var statement = new PreparedStatement(connection, "SELECT 1 FROM sqlite_schema LIMIT 1");
        return !statement.Step();
    }

    private static long Pragma(SqliteConnection connection, string name)
    {
        using var statement = new PreparedStatement(connection, "PRAGMA " + name);
        return statement.Step() ? statement.Number(0) : 0;
    }
}
