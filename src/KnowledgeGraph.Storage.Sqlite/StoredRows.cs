using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Which rows a table holds: number and fingerprint by id. What is taken out as it is met leaves what is to be removed.</summary>
internal sealed class StoredRows
{
    private readonly Dictionary<string, (long Key, UInt128 Hash)> _rows = new(StringComparer.Ordinal);
    private long _lastKey;

    public StoredRows(SqliteConnection connection, string table)
    {
        using var statement = new PreparedStatement(connection, $"SELECT key, id, hash FROM {table}");
        while (statement.Step())
        {
            long key = statement.Number(0);
            _rows.Add(statement.Text(1), (key, ContentHash.Read(statement.Bytes(2))));
            _lastKey = Math.Max(_lastKey, key);
        }
    }

    /// <summary>How many are left.</summary>
    public int Count => _rows.Count;

    /// <summary>Numbers of the rows that are left, in ascending order.</summary>
    public IEnumerable<long> KeysLeft => _rows.Values.Select(row => row.Key).Order();

    /// <summary>Takes a row out: its number (a fresh one where there is none) and what has to be done.</summary>
    public (long Key, RowChange Change) Take(string id, UInt128 hash)
    {
        if (!_rows.Remove(id, out (long Key, UInt128 Hash) row))
            return (++_lastKey, RowChange.Insert);
        return (row.Key, row.Hash == hash ? RowChange.None : RowChange.Update);
    }
}

/// <summary>What a write has to do with a row.</summary>
internal enum RowChange
{
    None,
    Insert,
    Update,
}
