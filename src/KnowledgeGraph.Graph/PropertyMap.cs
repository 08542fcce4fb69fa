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
    // Two sorted arrays: a graph has a map for each node and relationship, and most hold fewer than ten properties.
    private readonly string[] _names;
    private readonly object[] _values;

    private PropertyMap(string[] names, object[] values) => (_names, _values) = (names, values);

    /// <summary>No properties.</summary>
    public static PropertyMap Empty { get; } = new([], []);

    /// <summary>Collects values; null and empty lists are left out, an int becomes a long.</summary>
    /// <exception cref="ArgumentException">A value is of a type that the graph does not store, or a name stands twice.</exception>
    public static PropertyMap Of(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var names = new string[values.Length];
        var kept = new object[values.Length];
        int count = 0;
        foreach ((string name, object? value) in values)
        {
            if (Normalize(name, value) is { } normal)
                (names[count], kept[count++]) = (name, normal);
        }
        return count == 0 ? Empty : Sorted(names, kept, count);
    }

    /// <summary>Collects values from any source, as <see cref="Of"/> does.</summary>
    /// <exception cref="ArgumentException">A value is of a type that the graph does not store, or a name stands twice.</exception>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of([.. values.Select(pair => (pair.Key, pair.Value))]);
    }

    /// <summary>How many properties there are.</summary>
    public int Count => _names.Length;

    /// <summary>The names, in ordinal order.</summary>
    public IEnumerable<string> Names => _names.AsEnumerable();

    /// <summary>The value of a property, or null where there is none.</summary>
    public object? this[string name] => Array.BinarySearch(_names, name, StringComparer.Ordinal) is >= 0 and int at ? _values[at] : null;

    /// <summary>The value of a text property, or null where there is none or it is no text.</summary>
    public string? Text(string name) => this[name] as string;

    /// <summary>The values of a list property; empty where there is none.</summary>
    public ImmutableArray<string> List(string name) => this[name] is ImmutableArray<string> list ? list : [];

    /// <summary>The value of a whole-number property, or null where there is none.</summary>
    public long? Number(string name) => this[name] as long?;

    /// <summary>A map with one property set (or, for null, removed).</summary>
    public PropertyMap With(string name, object? value)
    {
        IEnumerable<(string, object?)> others = this.Where(pair => pair.Key != name).Select(pair => (pair.Key, (object?)pair.Value));
        return Of([.. others, (name, value)]);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (int i = 0; i < _names.Length; i++)
            yield return KeyValuePair.Create(_names[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Same names with equal values; lists are compared by their elements.</summary>
    public bool Equals(PropertyMap? other)
    {
        if (other is null || !_names.AsSpan().SequenceEqual(other._names))
            return false;
        for (int i = 0; i < _values.Length; i++)
        {
            if (!SameValue(_values[i], other._values[i]))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (string name in _names)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    private static PropertyMap Sorted(string[] names, object[] values, int count)
    {
        Array.Resize(ref names, count);
        Array.Resize(ref values, count);
        bool inOrder = true;
        for (int i = 1; i < count && inOrder; i++)
            inOrder = string.CompareOrdinal(names[i - 1], names[i]) < 0;
        if (inOrder)
            return new PropertyMap(names, values);
        Array.Sort(names, values, StringComparer.Ordinal);
        for (int i = 1; i < count; i++)
        {
            if (names[i - 1] == names[i])
                throw new ArgumentException($"Property '{names[i]}' stands twice. Give it once.", nameof(names));
        }
        return new PropertyMap(names, values);
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
