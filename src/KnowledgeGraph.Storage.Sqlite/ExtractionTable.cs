using System.IO.Compression;
using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Reads and writes the kept extractions of a graph file. Payloads are compressed: Brotli (RFC 7932), quality 1.</summary>
internal static class ExtractionTable
{
    private const int Quality = 1, WindowBits = 22;

    public static List<StoredExtractionKey> List(SqliteConnection connection)
    {
        var keys = new List<StoredExtractionKey>();
        using var statement = new PreparedStatement(connection, "SELECT name, hash, version FROM extractions");
        while (statement.Step())
            keys.Add(new StoredExtractionKey(statement.Text(0), statement.Text(1), statement.Text(2)));
        // SQLite orders by UTF-8 bytes, which is not the ordinal order of UTF-16 beyond the basic plane.
        keys.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return keys;
    }

    public static StoredExtraction Read(PreparedStatement byName, StoredExtractionKey key)
    {
        byName.Bind(1, key.Name);
        byName.Step();
        byte[] payload = Unpack(byName.Bytes(0), (int)byName.Number(1));
        byName.Reset();
        return new StoredExtraction(key.Name, key.ContentHash, key.Version, payload);
    }

    public static PreparedStatement ByName(SqliteConnection connection) => new(connection, "SELECT payload, length FROM extractions WHERE name = ?");

    public static void Put(SqliteConnection connection, IEnumerable<StoredExtraction> batch, CancellationToken cancellationToken)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        using var statement = new PreparedStatement(connection, "INSERT OR REPLACE INTO extractions(name, hash, version, payload, length) VALUES (?, ?, ?, ?, ?)");
        foreach (StoredExtraction item in batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            statement.Bind(1, item.Name).Bind(2, item.ContentHash).Bind(3, item.Version).BindBytes(4, Pack(item.Payload.Span)).Bind(5, item.Payload.Length).Execute();
        }
        transaction.Commit();
    }

    public static int Remove(SqliteConnection connection, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        int removed = 0;
        using SqliteTransaction transaction = connection.BeginTransaction();
        using var statement = new PreparedStatement(connection, "DELETE FROM extractions WHERE name = ? RETURNING 1");
        foreach (string name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            statement.Bind(1, name);
            while (statement.Step())
                removed++;
            statement.Reset();
        }
        transaction.Commit();
        return removed;
    }

    private static ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> payload)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(payload.Length)];
        return BrotliEncoder.TryCompress(payload, packed, out int written, Quality, WindowBits)
            ? packed.AsSpan(0, written)
            : throw new InvalidOperationException($"A payload of {payload.Length} bytes could not be compressed.");
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, int length)
    {
        var payload = new byte[length];
        return BrotliDecoder.TryDecompress(packed, payload, out int written) && written == length
            ? payload
            : throw new InvalidDataException("A kept extraction is damaged.");
    }
}
