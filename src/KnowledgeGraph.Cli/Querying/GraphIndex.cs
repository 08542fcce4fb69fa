using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>A graph with its nodes by id and kind and its relationships by their ends.</summary>
internal sealed class GraphIndex
{
    private readonly Dictionary<string, Node> _nodes;
    private readonly ILookup<string, Relationship> _outgoing;
    private readonly ILookup<string, Relationship> _incoming;
    private readonly Dictionary<string, int> _eventOrder;

    public GraphIndex(PropertyGraph graph)
    {
        Graph = graph;
        _nodes = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _outgoing = graph.Relationships.ToLookup(relationship => relationship.StartId, StringComparer.Ordinal);
        _incoming = graph.Relationships.ToLookup(relationship => relationship.EndId, StringComparer.Ordinal);
        Documents = [.. WithLabel("Document").OrderBy(Name, StringComparer.Ordinal)];
        Entities = [.. WithLabel("Entity").OrderBy(TypeOf, StringComparer.Ordinal).ThenBy(Name, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal)];
        Events = [.. WithLabel("Event").Select(node => new EventView(node, this)).Order(EventView.ByDate)];
        _eventOrder = Events.Select((view, index) => (view.Node.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    }

    public PropertyGraph Graph { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<Node> Documents { get; }

    /// <summary>By type, then name.</summary>
    public IReadOnlyList<Node> Entities { get; }

    /// <summary>By start of their dates, then end; undated ones last.</summary>
    public IReadOnlyList<EventView> Events { get; }

    public Node? Find(string id) => _nodes.GetValueOrDefault(id);

    public IEnumerable<Relationship> Outgoing(string id, string? type = null) => _outgoing[id].Where(link => type is null || link.Type == type);

    public IEnumerable<Relationship> Incoming(string id, string? type = null) => _incoming[id].Where(link => type is null || link.Type == type);

    /// <summary>The name of a node: its name, else its title, else its id.</summary>
    public static string Name(Node node) => node.Properties.Text("name") ?? node.Properties.Text("title") ?? node.Id;

    /// <summary>An entity's or event's type: its last label.</summary>
    public static string TypeOf(Node node) => node.Labels.IsDefaultOrEmpty ? "" : node.Labels[^1];

    /// <summary>Events in which an entity has a role or which are attributed to it, by date.</summary>
    public IEnumerable<EventView> EventsOf(Node entity) => EventsAmong(
        Incoming(entity.Id).Where(link => Roles.IsRole(link.Type) || link.Type == Roles.Attribution).Select(link => link.StartId));

    /// <summary>Events that a document reports, by date.</summary>
    public IEnumerable<EventView> EventsIn(Node document) => EventsAmong(Incoming(document.Id, "REPORTED_IN").Select(link => link.StartId));

    private IEnumerable<EventView> EventsAmong(IEnumerable<string> ids) =>
        ids.Distinct(StringComparer.Ordinal).Where(_eventOrder.ContainsKey).Select(id => _eventOrder[id]).Order().Select(index => Events[index]);

    private IEnumerable<Node> WithLabel(string label) => Graph.Nodes.Where(node => node.Labels.Contains(label));
}
