using System.Collections.Immutable;

namespace KnowledgeGraph.Graph;

/// <summary>What turns one graph into another. All lists in ordinal order of the ids.</summary>
/// <param name="NodesToWrite">Nodes that are new or differ.</param>
/// <param name="NodesToRemove">Ids of nodes that are gone.</param>
/// <param name="RelationshipsToWrite">Relationships that are new or differ.</param>
/// <param name="RelationshipsToRemove">Ids of relationships that are gone.</param>
public sealed record GraphDelta(
    ImmutableArray<Node> NodesToWrite, ImmutableArray<string> NodesToRemove,
    ImmutableArray<Relationship> RelationshipsToWrite, ImmutableArray<string> RelationshipsToRemove)
{
    /// <summary>How many changes there are.</summary>
    public int Count => NodesToWrite.Length + NodesToRemove.Length + RelationshipsToWrite.Length + RelationshipsToRemove.Length;

    /// <summary>The changes from <paramref name="current"/> to <paramref name="desired"/>.</summary>
    public static GraphDelta Between(PropertyGraph current, PropertyGraph desired)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(desired);
        (ImmutableArray<Node> nodes, ImmutableArray<string> noNodes) = Compare(current.Nodes, desired.Nodes, node => node.Id);
        (ImmutableArray<Relationship> links, ImmutableArray<string> noLinks) = Compare(current.Relationships, desired.Relationships, link => link.Id);
        return new GraphDelta(nodes, noNodes, links, noLinks);
    }

    private static (ImmutableArray<T> Write, ImmutableArray<string> Remove) Compare<T>(ImmutableArray<T> current, ImmutableArray<T> desired, Func<T, string> id)
        where T : IEquatable<T>
    {
        var before = current.ToDictionary(id, StringComparer.Ordinal);
        var write = ImmutableArray.CreateBuilder<T>();
        foreach (T item in desired)
        {
            if (!before.Remove(id(item), out T? stored) || !stored.Equals(item))
                write.Add(item);
        }
        return (write.ToImmutable(), [.. before.Keys.Order(StringComparer.Ordinal)]);
    }
}
