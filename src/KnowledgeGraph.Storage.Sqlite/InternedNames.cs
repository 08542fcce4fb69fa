using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Label lists and relationship types, each kept once and referred to by number. A label list is a JSON array.</summary>
internal sealed class InternedNames
{
    private readonly Dictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string> _names = [];
    private readonly Dictionary<long, ImmutableArray<string>> _labels = [];

    public InternedNames(SqliteConnection connection)
    {
        using var statement = new PreparedStatement(connection, "SELECT key, name FROM names");
        while (statement.Step())
            Add(statement.Number(0), statement.Text(1));
    }

    /// <summary>The name of a number.</summary>
    public string Name(long key) => _names[key];

    /// <summary>The label list of a number.</summary>
    public ImmutableArray<string> Labels(long key)
    {
        if (!_labels.TryGetValue(key, out ImmutableArray<string> labels))
            _labels[key] = labels = [.. JsonSerializer.Deserialize(_names[key], NameJson.Default.StringArray)!];
        return labels;
    }

    /// <summary>The number of a name; a new name is written.</summary>
    public long Key(SqliteConnection connection, string name)
    {
        if (_keys.TryGetValue(name, out long key))
            return key;
        key = _keys.Count + 1;
        using var insert = new PreparedStatement(connection, "INSERT INTO names(key, name) VALUES (?, ?)");
        insert.Bind(1, key).Bind(2, name).Execute();
        Add(key, name);
        return key;
    }

    /// <summary>A label list as it is kept.</summary>
    public static string Text(ImmutableArray<string> labels) => JsonSerializer.Serialize([.. labels], NameJson.Default.StringArray);

    private void Add(long key, string name)
    {
        _keys.Add(name, key);
        _names.Add(key, name);
    }
}

/// <summary>Serialisation without reflection, which costs time at start.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(string[]))]
internal sealed partial class NameJson : System.Text.Json.Serialization.JsonSerializerContext;
