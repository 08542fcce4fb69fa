using System.Buffers.Binary;
using System.Collections.Immutable;
using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>One write of a graph: finds what differs from the stored one and changes that, all in one transaction.</summary>
internal sealed class GraphWriting(SqliteConnection connection, string path, IProgress<GraphWriteProgress>? progress, CancellationToken cancellationToken) : IDisposable
{
    private const int ReportAfter = 1000;
    private const int BulkFrom = 1000;

    private readonly PropertyJson _json = new();
    private readonly ContentHash _hash = new();
    private readonly Dictionary<string, long> _nodeKeys = new(StringComparer.Ordinal);
    private int _done, _total;

    /// <summary>A row to write: the item's place in the graph, its number, and whether it is new.</summary>
    private readonly record struct Row(int Index, long Key, bool IsNew);

    /// <exception cref="GraphStoreException">The graph has an id twice or a relationship without its ends; nothing is written then.</exception>
    public GraphWriteSummary Run(PropertyGraph graph)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        var nodes = new StoredRows(connection, "nodes");
        var links = new StoredRows(connection, "relationships");
        bool isBulk = links.Count == 0 && graph.Relationships.Length > BulkFrom;
        List<Row> changedNodes = ChangedNodes(graph.Nodes, nodes);
        List<Row> changedLinks = ChangedLinks(graph.Relationships, links);
        _total = changedNodes.Count + nodes.Count + changedLinks.Count + links.Count;
        var summary = new GraphWriteSummary(changedNodes.Count, nodes.Count, changedLinks.Count, links.Count);
        if (!summary.NothingChanged)
        {
            Apply(graph, changedNodes, nodes, changedLinks, links, isBulk);
            transaction.Commit();
            progress?.Report(new GraphWriteProgress(_total, _total));
        }
        return summary;
    }

    public void Dispose() => _json.Dispose();

    private void Apply(PropertyGraph graph, List<Row> changedNodes, StoredRows nodes, List<Row> changedLinks, StoredRows links, bool isBulk)
    {
        if (isBulk)
            GraphFormat.Execute(connection, GraphFormat.DropIndexes);
        var names = new InternedNames(connection);
        Remove("relationships", links);
        WriteNodes(graph.Nodes, changedNodes, names);
        WriteLinks(graph.Relationships, changedLinks, names);
        Remove("nodes", nodes);
        if (isBulk)
            GraphFormat.Execute(connection, GraphFormat.CreateIndexes);
    }

    private List<Row> ChangedNodes(ImmutableArray<Node> nodes, StoredRows stored)
    {
        var changed = new List<Row>();
        for (int i = 0; i < nodes.Length; i++)
        {
            Node node = nodes[i];
            (long key, RowChange change) = stored.Take(node.Id, HashOf(node));
            if (!_nodeKeys.TryAdd(node.Id, key))
                throw new GraphStoreException($"The graph has two nodes with the id '{node.Id}', so '{path}' was left as it is. Ids must be unique: run `kg verify`.");
            if (change != RowChange.None)
                changed.Add(new Row(i, key, change == RowChange.Insert));
            if (i % ReportAfter == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }
        return changed;
    }

    private List<Row> ChangedLinks(ImmutableArray<Relationship> links, StoredRows stored)
    {
        var changed = new List<Row>();
        for (int i = 0; i < links.Length; i++)
        {
            Relationship link = links[i];
            if (i > 0 && links[i - 1].Id == link.Id)
                throw new GraphStoreException($"The graph has two relationships with the id '{link.Id}', so '{path}' was left as it is. Ids must be unique: run `kg verify`.");
            RequireEnd(link, link.StartId);
            RequireEnd(link, link.EndId);
            (long key, RowChange change) = stored.Take(link.Id, HashOf(link));
            if (change != RowChange.None)
                changed.Add(new Row(i, key, change == RowChange.Insert));
            if (i % ReportAfter == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }
        return changed;
    }

    private void RequireEnd(Relationship link, string id)
    {
        if (!_nodeKeys.ContainsKey(id))
            throw new GraphStoreException($"Relationship '{link.Id}' ({link.Type}) joins the node '{id}', which the graph does not have, so '{path}' was left as it is. Run `kg verify`.");
    }

    private UInt128 HashOf(Node node) => _hash.Of(_json.Write(node.Properties), InternedNames.Text(node.Labels));

    private UInt128 HashOf(Relationship link) => _hash.Of(_json.Write(link.Properties), link.Type, link.StartId, link.EndId);

    private void WriteNodes(ImmutableArray<Node> nodes, List<Row> rows, InternedNames names)
    {
        using var insert = new PreparedStatement(connection, "INSERT INTO nodes(labels, hash, properties, key, id) VALUES (?, ?, ?, ?, ?)");
        using var update = new PreparedStatement(connection, "UPDATE nodes SET labels = ?, hash = ?, properties = ? WHERE key = ?");
        Span<byte> hash = stackalloc byte[ContentHash.Length];
        foreach (Row row in rows)
        {
            Node node = nodes[row.Index];
            string labels = InternedNames.Text(node.Labels);
            ReadOnlySpan<byte> properties = _json.Write(node.Properties);
            BinaryPrimitives.WriteUInt128BigEndian(hash, _hash.Of(properties, labels));
            PreparedStatement statement = row.IsNew ? insert.Bind(5, node.Id) : update;
            statement.Bind(1, names.Key(connection, labels)).BindBytes(2, hash).BindUtf8(3, properties).Bind(4, row.Key).Execute();
            CountDone();
        }
    }

    private void WriteLinks(ImmutableArray<Relationship> links, List<Row> rows, InternedNames names)
    {
        using var insert = new PreparedStatement(connection, "INSERT INTO relationships(type, start, \"end\", hash, properties, key, id) VALUES (?, ?, ?, ?, ?, ?, ?)");
        using var update = new PreparedStatement(connection, "UPDATE relationships SET type = ?, start = ?, \"end\" = ?, hash = ?, properties = ? WHERE key = ?");
        Span<byte> hash = stackalloc byte[ContentHash.Length];
        foreach (Row row in rows)
        {
            Relationship link = links[row.Index];
            ReadOnlySpan<byte> properties = _json.Write(link.Properties);
            BinaryPrimitives.WriteUInt128BigEndian(hash, _hash.Of(properties, link.Type, link.StartId, link.EndId));
            PreparedStatement statement = row.IsNew ? insert.Bind(7, link.Id) : update;
            statement.Bind(1, names.Key(connection, link.Type)).Bind(2, _nodeKeys[link.StartId]).Bind(3, _nodeKeys[link.EndId])
                .BindBytes(4, hash).BindUtf8(5, properties).Bind(6, row.Key).Execute();
            CountDone();
        }
    }

    private void Remove(string table, StoredRows left)
    {
        using var delete = new PreparedStatement(connection, $"DELETE FROM {table} WHERE key = ?");
        foreach (long key in left.KeysLeft)
        {
            delete.Bind(1, key).Execute();
            CountDone();
        }
    }

    private void CountDone()
    {
        if (++_done % ReportAfter != 0)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new GraphWriteProgress(_done, _total));
    }
}
