using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Finds the node that a user means by an id or a name.</summary>
internal static class NodeSearch
{
    /// <summary>By id, else by name, else by alias or title (case does not matter), else by the start of an id.</summary>
    /// <exception cref="KgException">Nothing, or more than one thing, is called so.</exception>
    public static Node One(string wanted, GraphIndex graph, IReadOnlyList<Node> among)
    {
        if (graph.Find(wanted) is { } exact && among.Contains(exact))
            return exact;
        Func<Node, bool>[] ways =
        [
            node => Same(GraphIndex.Name(node), wanted),
            node => node.Properties.List("aliases").Any(alias => Same(alias, wanted)) || Same(node.Properties.Text("title"), wanted),
            node => node.Id.StartsWith(wanted, StringComparison.Ordinal),
        ];
        foreach (Func<Node, bool> way in ways)
        {
            Node[] found = [.. among.Where(way)];
            if (found.Length > 0)
                return found.Length == 1 ? found[0] : throw Ambiguous(wanted, found);
        }
        throw KgException.NotFound($"Nothing in the graph is called '{wanted}'.{NearestName.Hint(wanted, among.SelectMany(Forms))} 'kg entities', 'kg events' and 'kg documents' list what there is.");
    }

    private static bool Same(string? form, string wanted) => string.Equals(form, wanted, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Forms(Node node) => node.Properties.List("aliases").Append(GraphIndex.Name(node));

    private static KgException Ambiguous(string wanted, Node[] found) => KgException.Usage(
        $"'{wanted}' can mean {found.Length} things. Give the id of one:\n" + string.Join('\n', found.Take(20).Select(node => $"  {node.Id}  {GraphIndex.Name(node)}")));
}
