using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Graph.Export;

/// <summary>
/// A Cypher script for <c>cypher-shell</c>: constraints first, then nodes, then relationships, in batches with UNWIND. It can be run again:
/// everything is merged by <c>id</c>, and properties that are gone are removed (<c>SET n = row.properties</c>). Each
/// statement is one line that ends with a semicolon. Values are literals that cannot end early.
/// </summary>
public sealed class CypherGraphExporter : IGraphExporter
{
    private const int BatchSize = 500;

    /// <inheritdoc/>
    public string Name => "cypher";

    /// <inheritdoc/>
    public string FileExtension => ".cypher";

    /// <inheritdoc/>
    public async Task WriteAsync(PropertyGraph graph, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(stream);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        foreach (string statement in Statements(graph))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync(statement).ConfigureAwait(false);
            await writer.WriteAsync(";\n").ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Statements(PropertyGraph graph)
    {
        Dictionary<string, string> labelOf = [];
        foreach (Node node in graph.Nodes)
            labelOf.TryAdd(node.Id, General(node));
        foreach (string label in labelOf.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return $"CREATE CONSTRAINT {CypherLiteral.Name(label.ToLowerInvariant() + "_id")} IF NOT EXISTS FOR (n:{CypherLiteral.Name(label)}) REQUIRE n.id IS UNIQUE";
        foreach (var group in Ordered(graph.Nodes.Where(node => !node.Labels.IsDefaultOrEmpty), node => string.Concat(node.Labels.Select(label => ":" + CypherLiteral.Name(label)))))
        {
            foreach (Node[] batch in group.Chunk(BatchSize))
                yield return NodeStatement(batch, group.Key);
        }
        foreach (var group in Ordered(graph.Relationships.Where(link => labelOf.ContainsKey(link.StartId) && labelOf.ContainsKey(link.EndId)),
            link => $"(a:{CypherLiteral.Name(labelOf[link.StartId])} {{id: row.start}}) MATCH (b:{CypherLiteral.Name(labelOf[link.EndId])} {{id: row.end}}) MERGE (a)-[r:{CypherLiteral.Name(link.Type)} {{id: row.id}}]->(b)"))
        {
            foreach (Relationship[] batch in group.Chunk(BatchSize))
                yield return RelationshipStatement(batch, group.Key);
        }
    }

    private static string General(Node node) => node.Labels.IsDefaultOrEmpty ? "Node" : node.Labels[0];

    private static IEnumerable<IGrouping<string, T>> Ordered<T>(IEnumerable<T> items, Func<T, string> key) =>
        items.GroupBy(key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);

    private static string NodeStatement(Node[] batch, string labels)
    {
        var script = new StringBuilder("UNWIND [");
        for (int i = 0; i < batch.Length; i++)
        {
            script.Append(i > 0 ? ", " : "").Append("{id: ");
            CypherLiteral.Append(script, batch[i].Id);
            script.Append(", properties: ");
            CypherLiteral.Append(script, batch[i].Properties.With("id", batch[i].Id));
            script.Append('}');
        }
        return script.Append($"] AS row MERGE (n:{CypherLiteral.Name(General(batch[0]))} {{id: row.id}}) SET n = row.properties SET n{labels}").ToString();
    }

    private static string RelationshipStatement(Relationship[] batch, string merge)
    {
        var script = new StringBuilder("UNWIND [");
        for (int i = 0; i < batch.Length; i++)
        {
            script.Append(i > 0 ? ", " : "").Append("{id: ");
            CypherLiteral.Append(script, batch[i].Id);
            script.Append(", start: ");
            CypherLiteral.Append(script, batch[i].StartId);
            script.Append(", end: ");
            CypherLiteral.Append(script, batch[i].EndId);
            script.Append(", properties: ");
            CypherLiteral.Append(script, batch[i].Properties.With("id", batch[i].Id));
            script.Append('}');
        }
        return script.Append($"] AS row MATCH {merge} SET r = row.properties").ToString();
    }
}
