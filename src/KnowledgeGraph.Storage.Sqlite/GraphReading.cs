using System.Text.Json;
using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>One reading of the whole graph, in the state of one moment.</summary>
internal sealed class GraphReading(SqliteConnection connection, string path, CancellationToken cancellationToken)
{
    private const int LookAfter = 1000;

    private readonly PropertyJsonReader _json = new();
    private readonly Dictionary<long, string> _ids = [];

    /// <exception cref="GraphStoreException">A row does not hold what this format holds.</exception>
    public PropertyGraph Run()
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        try
        {
            var names = new InternedNames(connection);
            List<Node> nodes = Nodes(names);
            return PropertyGraph.Of(nodes, Links(names));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new GraphStoreException($"'{path}' is damaged: a row does not hold a node or relationship ({fault.Message}). Restore a copy, or remove it and run `kg build`.", fault);
        }
    }

    private List<Node> Nodes(InternedNames names)
    {
        var nodes = new List<Node>();
        using var statement = new PreparedStatement(connection, "SELECT key, id, labels, properties FROM nodes");
        while (statement.Step())
        {
            string id = statement.Text(1);
            _ids.Add(statement.Number(0), id);
            nodes.Add(new Node(id, names.Labels(statement.Number(2)), _json.Read(statement.Bytes(3))));
            if (nodes.Count % LookAfter == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }
        return nodes;
    }

    private List<Relationship> Links(InternedNames names)
    {
        var links = new List<Relationship>();
        using var statement = new PreparedStatement(connection, "SELECT id, type, start, \"end\", properties FROM relationships");
        while (statement.Step())
        {
            links.Add(new Relationship(
                statement.Text(0), names.Name(statement.Number(1)), _ids[statement.Number(2)], _ids[statement.Number(3)], _json.Read(statement.Bytes(4))));
            if (links.Count % LookAfter == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }
        return links;
    }
}
