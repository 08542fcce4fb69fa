using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Reads what <see cref="PropertyJson"/> writes. Keeps each name and short text once, since they repeat through a graph.</summary>
internal sealed class PropertyJsonReader
{
    private const int LongestKeptOnce = 48;

    private readonly List<(string, object?)> _properties = [];
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PropertyJsonReader() => _lookup = _kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The properties.</summary>
    /// <exception cref="JsonException">The text is not what the writer writes.</exception>
    public PropertyMap Read(ReadOnlySpan<byte> utf8)
    {
        _properties.Clear();
        var json = new Utf8JsonReader(utf8);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref json);
            json.Read();
            _properties.Add((name, Value(ref json)));
        }
        return PropertyMap.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_properties));
    }

    private object Value(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => Text(ref json),
        JsonTokenType.Number => json.ValueSpan.IndexOfAny((byte)'.', (byte)'E') < 0 ? (object)json.GetInt64() : json.GetDouble(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.StartArray => List(ref json),
        JsonTokenType.StartObject => Tagged(ref json),
        _ => throw new JsonException("A stored property has no value that the graph knows."),
    };

    private ImmutableArray<string> List(ref Utf8JsonReader json)
    {
        var list = ImmutableArray.CreateBuilder<string>();
        while (json.Read() && json.TokenType == JsonTokenType.String)
            list.Add(Text(ref json));
        return list.DrainToImmutable();
    }

    private static object Tagged(ref Utf8JsonReader json)
    {
        json.Read();
        bool isDay = json.ValueTextEquals("day"u8);
        json.Read();
        string text = json.GetString() ?? "";
        json.Read();
        return isDay ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : double.Parse(text, CultureInfo.InvariantCulture);
    }

    private string Text(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > LongestKeptOnce)
            return json.GetString()!;
        Span<char> characters = stackalloc char[LongestKeptOnce];
        ReadOnlySpan<char> text = characters[..json.CopyString(characters)];
        if (_lookup.TryGetValue(text, out string? kept))
            return kept;
        _kept.Add(kept = text.ToString());
        return kept;
    }
}
