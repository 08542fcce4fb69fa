using System.Collections.Immutable;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Verification;

/// <summary>Judges whether a graph keeps the schema and whether each of its quotes stands where it says.</summary>
public static class GraphVerifier
{
    /// <summary>All places where the graph breaks a rule: nodes first, then relationships, each in the order of the graph; empty for a sound graph.</summary>
    public static ImmutableArray<GraphViolation> Verify(PropertyGraph graph, GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(schema);
        var violations = ImmutableArray.CreateBuilder<GraphViolation>();
        var index = new GraphIndex(graph);
        new NodeVerification(schema, index, violations).Run(graph);
        new RelationshipVerification(schema, index, violations).Run(graph);
        return violations.ToImmutable();
    }
}

/// <summary>What the rules look up.</summary>
internal sealed class GraphIndex
{
    public GraphIndex(PropertyGraph graph)
    {
        foreach (Node node in graph.Nodes)
        {
            Nodes.TryAdd(node.Id, node);
            if (node.Labels.Contains("Document") && node.Properties.Text("name") is { } name)
                DocumentNames.Add(name);
        }
        foreach (Relationship link in graph.Relationships)
        {
            if (link.Type is "MENTIONED_IN" or "REPORTED_IN")
                Evidenced.Add(link.StartId);
        }
    }

    /// <summary>Nodes by id; of nodes with the same id the first.</summary>
    public Dictionary<string, Node> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the documents.</summary>
    public HashSet<string> DocumentNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of nodes that a mention or a report leaves.</summary>
    public HashSet<string> Evidenced { get; } = new(StringComparer.Ordinal);
}
