using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Graph.Schema;

/// <summary>Something that the schema gives a name and a meaning.</summary>
public interface ISchemaName
{
    /// <summary>The name, as it stands in the graph; compared ordinally.</summary>
    string Name { get; }

    /// <summary>What it means, in a sentence.</summary>
    string Meaning { get; }
}

/// <summary>Named things of one kind, in the order of the schema file, with a look-up by name.</summary>
/// <typeparam name="T">The kind.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is read by name more than by place.")]
public sealed class SchemaNames<T> : IReadOnlyList<T> where T : class, ISchemaName
{
    private readonly ImmutableArray<T> _items;
    private readonly FrozenDictionary<string, T> _byName;

    internal SchemaNames(IEnumerable<T> items)
    {
        _items = [.. items];
        _byName = _items.ToFrozenDictionary(item => item.Name, StringComparer.Ordinal);
    }

    /// <summary>How many there are.</summary>
    public int Count => _items.Length;

    /// <summary>The names, in the order of the file.</summary>
    public IEnumerable<string> Names => _items.Select(item => item.Name);

    /// <summary>The one at a place, in the order of the file.</summary>
    public T this[int index] => _items[index];

    /// <summary>The one of that name, or null.</summary>
    public T? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>True where there is one of that name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
