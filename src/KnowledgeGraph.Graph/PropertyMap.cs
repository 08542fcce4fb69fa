using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Graph;

/// <summary>
/// Property values by name, in ordinal order of the names. A value is a string, a long, a double, a bool, a
/// <see cref="DateOnly"/> or an <see cref="ImmutableArray{T}"/> of strings; null values and empty lists are not kept,
/// as in Neo4j, where setting null removes a property.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Neo4j's drivers call it a map.")]
public sealed class PropertyMap : IReadOnlyCollection<KeyValuePair<string, object>>, IEquatable<PropertyMap>
{
    private readonly ImmutableSortedDictionary<string, object> _values;

    private PropertyMap(ImmutableSortedDictionary<string, object> values) => _values = values;

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal));

    /// <summary>Collects values; null and empty lists are left out, an int becomes a long.</summary>
    /// <exception cref="ArgumentException">A value is of a type that the graph does not store, or a name stands twice.</exception>
    public static PropertyMap Of(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var builder = ImmutableSortedDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach ((string name, object? value) in values)
        {
            if (Normalize(name, value) is { } kept)
                builder.Add(name, kept);
        }
        return builder.Count == 0 ? Empty : new PropertyMap(builder.ToImmutable());
    }

    /// <summary>Collects values from any source, as <see cref="Of"/> does.</summary>
    /// <exception cref="ArgumentException">A value is of a type that the graph does not store, or a name stands twice.</exception>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of([.. values.Select(pair => (pair.Key, pair.Value))]);
    }

    /// <summary>How many properties there are.</summary>
    public int Count => _values.Count;

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>The value of a property, or null where there is none.</summary>
    public object? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The value of a text property, or null where there is none or it is no text.</summary>
    public string? Text(string name) => this[name] as string;

    /// <summary>The values of a list property; empty where there is none.</summary>
    public ImmutableArray<string> List(string name) => this[name] is ImmutableArray<string> list ? list : [];

    /// <summary>The value of a whole-number property, or null where there is none.</summary>
    public long? Number(string name) => this[name] as long?;

    /// <summary>A map with one property set (or, for null, removed).</summary>
    public PropertyMap With(string name, object? value) =>
        new(Normalize(name, value) is { } kept ? _values.SetItem(name, kept) : _values.Remove(name));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Same names with equal values; lists are compared by their elements.</summary>
    public bool Equals(PropertyMap? other) =>
        other is not null && Count == other.Count && _values.All(pair => other[pair.Key] is { } value && SameValue(pair.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (string name in _values.Keys)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    private static bool SameValue(object left, object right) =>
        left is ImmutableArray<string> a && right is ImmutableArray<string> b ? a.SequenceEqual(b, StringComparer.Ordinal) : left.Equals(right);

    private static object? Normalize(string name, object? value) => value switch
    {
        null => null,
        int number => (long)number,
        string or long or double or bool or DateOnly => value,
        ImmutableArray<string> list => list.IsDefaultOrEmpty ? null : list,
        IEnumerable<string> items => items.ToImmutableArray() is { Length: > 0 } list ? list : null,
        _ => throw new ArgumentException($"Property '{name}' has a {value.GetType().Name}. The graph stores text, whole numbers, decimals, booleans, days and lists of text: convert it.", nameof(value)),
    };
}
