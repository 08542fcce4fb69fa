using System.Collections.Immutable;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Verification;

/// <summary>The rules for nodes.</summary>
internal sealed class NodeVerification(GraphSchema schema, GraphIndex index, ImmutableArray<GraphViolation>.Builder violations)
{
    private readonly PropertyVerification _properties = new(schema, violations);

    public void Run(PropertyGraph graph)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Node node in graph.Nodes)
        {
            string where = $"node {string.Join(':', node.Labels)}";
            if (!seen.Add(node.Id))
                Add(GraphRule.UniqueId, node, where, "Another node has the same id.", "Merge the two, or make the id tell them apart.");
            ImmutableArray<NodeLabel> labels = Labels(node, where);
            if (labels.Length > 0)
                _properties.Run(node.Id, where, node.Properties, [.. labels.Select(label => label.Properties)]);
            TypeIsLabel(node, where, labels);
            Evidence(node, where);
        }
    }

    private ImmutableArray<NodeLabel> Labels(Node node, string where)
    {
        if (node.Labels.IsDefaultOrEmpty)
            Add(GraphRule.KnownLabel, node, where, "It has no label.", "Give it one of the schema's.");
        var known = ImmutableArray.CreateBuilder<NodeLabel>();
        foreach (string name in node.Labels)
        {
            if (schema.Labels.Find(name) is { } label)
                known.Add(label);
            else
                Add(GraphRule.KnownLabel, node, where, $"The schema has no label '{name}'.", $"{NearestName.Hint(name, schema.Labels.Names)} Correct it, or add it to the schema.".TrimStart());
        }
        foreach (NodeLabel label in known)
            Family(node, where, label);
        return known.ToImmutable();
    }

    private void Family(Node node, string where, NodeLabel label)
    {
        if (label.HasSubtypes && !node.Labels.Any(name => !schema.Labels.Contains(name) || schema.Labels.Find(name)?.Parent == label.Name))
            Add(GraphRule.KnownLabel, node, where, $"'{label.Name}' stands without a type.", $"Add the label of its type: {string.Join(", ", schema.Labels.Where(other => other.Parent == label.Name).Select(other => other.Name))}.");
        if (label.Parent is { } parent && !node.Labels.Contains(parent))
            Add(GraphRule.KnownLabel, node, where, $"'{label.Name}' stands without '{parent}'.", $"Put '{parent}' before it.");
    }

    private void TypeIsLabel(Node node, string where, ImmutableArray<NodeLabel> labels)
    {
        if (node.Properties.Text("type") is { } type && schema.Labels.Contains(type) && labels.Any(label => label.Parent is not null) && !node.Labels.Contains(type))
            Add(GraphRule.KnownTerm, node, $"{where}, property 'type'", $"'{type}' is not a label of the node.", "Make the property and the label agree.");
    }

    private void Evidence(Node node, string where)
    {
        if (index.Evidenced.Contains(node.Id))
            return;
        if (node.Labels.Contains("Event"))
            Add(GraphRule.EventIsReported, node, where, "No REPORTED_IN says which text reports it.", "Add a report with its quote, or remove the event.");
        if (node.Labels.Contains("Entity"))
            Add(GraphRule.EntityIsMentioned, node, where, "No MENTIONED_IN says which text names it.", "Add a mention with its offsets, or remove the entity.");
    }

    private void Add(GraphRule rule, Node node, string where, string what, string remedy) => violations.Add(new GraphViolation(rule, node.Id, where, what, remedy));
}
