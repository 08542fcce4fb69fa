using System.Collections.Immutable;

namespace KnowledgeGraph.Graph;

/// <summary>A node of the property graph.</summary>
/// <param name="Id">Unique in the graph and a function of what the node stands for: the same inputs give the same id.</param>
/// <param name="Labels">The labels of the schema, the general one first: <c>Entity, Person</c>.</param>
/// <param name="Properties">Values by name.</param>
public sealed record Node(string Id, ImmutableArray<string> Labels, PropertyMap Properties)
{
    /// <summary>Same id, labels in the same order, equal properties.</summary>
    public bool Equals(Node? other) =>
        other is not null && Id == other.Id && Labels.SequenceEqual(other.Labels) && Properties.Equals(other.Properties);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
