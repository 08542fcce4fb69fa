using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// A statement that is bound by place and run many times. <see cref="SqliteCommand"/> looks each parameter up by name for
/// each run, which costs more than the insert itself.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    /// <summary>Binds a number. Places count from 1.</summary>
    public PreparedStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    /// <summary>Binds a text.</summary>
    public PreparedStatement Bind(int place, string value)
    {
        Check(raw.sqlite3_bind_text(_statement, place, value));
        return this;
    }

    /// <summary>Binds a text that is UTF-8 already; it is copied.</summary>
    public PreparedStatement BindUtf8(int place, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_text(_statement, place, value));
        return this;
    }

    /// <summary>Binds bytes; they are copied.</summary>
    public PreparedStatement BindBytes(int place, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, place, 0) : raw.sqlite3_bind_blob(_statement, place, value));
        return this;
    }

    /// <summary>Runs to the end and makes ready for the next run.</summary>
    public void Execute()
    {
        while (Step()) { }
        Reset();
    }

    /// <summary>Goes to the next row; false where there is none.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    /// <summary>Makes ready for the next run; the bound values stay.</summary>
    public void Reset() => Check(raw.sqlite3_reset(_statement));

    /// <summary>A number of the row. Columns count from 0.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A text of the row.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>The bytes of a text or blob of the row; they hold until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _database);
    }
}
