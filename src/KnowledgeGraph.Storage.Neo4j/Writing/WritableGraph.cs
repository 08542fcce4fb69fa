using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Refuses, before anything is sent, graphs that a server could not hold as they are.</summary>
internal static class WritableGraph
{
    /// <exception cref="GraphStoreException">An id stands twice or is empty, a relationship has no end, a property is called <c>id</c>, or a name is not in the schema.</exception>
    public static void Check(PropertyGraph graph, GraphNames names)
    {
        names.Check(graph);
        HashSet<string> nodes = Distinct(graph.Nodes.Select(node => node.Id), "nodes");
        Distinct(graph.Relationships.Select(link => link.Id), "relationships");
        foreach (Relationship link in graph.Relationships)
        {
            if (!nodes.Contains(link.StartId) || !nodes.Contains(link.EndId))
                throw new GraphStoreException($"Relationship '{link.Id}' ({link.Type}) goes from '{link.StartId}' to '{link.EndId}', and one of them is no node of the graph. Nothing was written.");
        }
        if (graph.Nodes.FirstOrDefault(node => node.Properties["id"] is not null)?.Id is { } taken)
            throw new GraphStoreException($"Node '{taken}' has a property called 'id', which is where its id is kept. Rename it. Nothing was written.");
    }

    private static HashSet<string> Distinct(IEnumerable<string> ids, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (id.Length == 0 || !seen.Add(id))
                throw new GraphStoreException($"The id '{id}' is {(id.Length == 0 ? "empty" : $"that of two {what}")}. Nothing was written.");
        }
        return seen;
    }
}
