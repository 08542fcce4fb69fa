using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>An event's role with its filler.</summary>
/// <param name="Role">Lower case: supplier, recipient, ….</param>
/// <param name="Entity">The filler.</param>
/// <param name="Link">The relationship.</param>
internal sealed record Participant(string Role, Node Entity, Relationship Link);

/// <summary>An event with what stands around it.</summary>
internal sealed class EventView(Node node, GraphIndex graph)
{
    /// <summary>By first day, then last day, then id; undated ones last.</summary>
    public static IComparer<EventView> ByDate { get; } = Comparer<EventView>.Create((left, right) => left.DateKey().CompareTo(right.DateKey()));

    public Node Node => node;

    public string Type => node.Properties.Text("type") ?? GraphIndex.TypeOf(node);

    public string Title => node.Properties.Text("title") ?? node.Id;

    public string? Date => node.Properties.Text("date");

    public string Status => node.Properties.Text("status") ?? "";

    public DateOnly? FirstDay => node.Properties["start_date"] as DateOnly?;

    public DateOnly? LastDay => node.Properties["end_date"] as DateOnly?;

    public long DocumentCount => node.Properties.Number("document_count") ?? Reports.Select(report => report.EndId).Distinct().Count();

    public long SourceCount => node.Properties.Number("source_count") ?? DocumentCount;

    /// <summary>In order of roles, then names.</summary>
    public IEnumerable<Participant> Participants => graph.Outgoing(node.Id)
        .Where(link => Roles.IsRole(link.Type) && graph.Find(link.EndId) is not null)
        .Select(link => new Participant(link.Type.ToLowerInvariant(), graph.Find(link.EndId)!, link))
        .OrderBy(participant => Roles.InOrder.TakeWhile(role => role != participant.Link.Type).Count())
        .ThenBy(participant => GraphIndex.Name(participant.Entity), StringComparer.Ordinal);

    /// <summary>Those to whom texts attribute it, by name.</summary>
    public IEnumerable<Node> AttributedTo => graph.Outgoing(node.Id, Roles.Attribution)
        .Select(link => graph.Find(link.EndId)).OfType<Node>().OrderBy(GraphIndex.Name, StringComparer.Ordinal);

    /// <summary>Its reports, by document and place.</summary>
    public IEnumerable<Relationship> Reports => graph.Outgoing(node.Id, "REPORTED_IN")
        .OrderBy(link => link.EndId, StringComparer.Ordinal).ThenBy(link => link.Properties.Number("start"));

    /// <summary>"supplier Russia, recipient Turkey, item S-400".</summary>
    public string DescribeParticipants() => string.Join(", ", Participants
        .GroupBy(participant => participant.Role)
        .Select(group => $"{group.Key} {string.Join(" + ", group.Select(participant => GraphIndex.Name(participant.Entity)))}"));

    /// <summary>True where a day exists within the range that its date can mean. Undated events are in no range.</summary>
    public bool IsWithin(DateOnly? from, DateOnly? to) =>
        Date is not null && (FirstDay ?? DateOnly.MinValue) <= (to ?? DateOnly.MaxValue) && (from ?? DateOnly.MinValue) <= (LastDay ?? DateOnly.MaxValue);

    private (bool Undated, DateOnly First, DateOnly Last, StringKey Id) DateKey() =>
        (Date is null, FirstDay ?? DateOnly.MinValue, LastDay ?? DateOnly.MaxValue, new StringKey(node.Id));

    private readonly record struct StringKey(string Value) : IComparable<StringKey>
    {
        public int CompareTo(StringKey other) => string.CompareOrdinal(Value, other.Value);
    }
}
