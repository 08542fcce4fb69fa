using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads our nodes and relationships in pages, by the unique indexes on their ids. What is not ours is passed over.</summary>
internal sealed class GraphPages(ICypherTransport transport, GraphNames names)
{
    private const int PageSize = 10_000;

    private const string NodePage = $$"""
        MATCH (n:{{GraphNames.OwnLabel}}) WHERE n.id > $after
        RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
        ORDER BY id LIMIT $limit
        """;

    private const string CountTypes = $$"""
        MATCH (:{{GraphNames.OwnLabel}})-[r]->(:{{GraphNames.OwnLabel}}) WHERE r.id IS NOT NULL
        RETURN DISTINCT type(r) AS type ORDER BY type
        """;

    public async Task<PropertyGraph> ReadAsync(CancellationToken cancellationToken)
    {
        var nodes = new List<Node>();
        await foreach (ImmutableArray<object?> row in PagesAsync(NodePage, cancellationToken).ConfigureAwait(false))
            nodes.Add(new Node((string)row[0]!, names.InOrder(Texts(row[1])), Properties(row[2])));
        var links = new List<Relationship>();
        foreach (string type in await TypesAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (ImmutableArray<object?> row in PagesAsync(LinkPage(type), cancellationToken).ConfigureAwait(false))
                links.Add(new Relationship((string)row[0]!, type, (string)row[1]!, (string)row[2]!, Properties(row[3])));
        }
        return PropertyGraph.Of(nodes, links);
    }

    public static string LinkPage(string type) => $$"""
        MATCH (a:{{GraphNames.OwnLabel}})-[r:{{GraphNames.Quote(type)}}]->(b:{{GraphNames.OwnLabel}}) WHERE r.id > $after
        RETURN r.id AS id, a.id AS start, b.id AS end, properties(r) AS properties
        ORDER BY id LIMIT $limit
        """;

    private async Task<IEnumerable<string>> TypesAsync(CancellationToken cancellationToken)
    {
        CypherResult present = await transport.RunAsync(new CypherStatement(CountTypes, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        return present.Rows.Select(row => (string)row[0]!).Where(names.Types.Contains);
    }

    private async IAsyncEnumerable<ImmutableArray<object?>> PagesAsync(string text, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (string after = ""; ;)
        {
            var parameters = new Dictionary<string, object?> { ["after"] = after, ["limit"] = PageSize };
            CypherResult page = await transport.RunAsync(new CypherStatement(text, CypherAccess.Read) { Parameters = parameters }, cancellationToken).ConfigureAwait(false);
            foreach (ImmutableArray<object?> row in page.Rows)
                yield return row;
            if (page.Rows.Length < PageSize)
                yield break;
            after = (string)page.Rows[^1][0]!;
        }
    }

    private PropertyMap Properties(object? value) => PropertyMap.From(
        ((IEnumerable<KeyValuePair<string, object?>>)value!).Where(pair => pair.Key != "id").Select(pair => KeyValuePair.Create(pair.Key, Value(pair.Key, pair.Value))));

    private object? Value(string name, object? value) => value switch
    {
        // The older endpoint has no days in its JSON; the schema knows which properties are days.
        string text when names.IsDate(name) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) => day,
        ImmutableArray<object?> items => Texts(items),
        _ => value,
    };

    private static ImmutableArray<string> Texts(object? list) =>
        [.. ((ImmutableArray<object?>)list!).Select(item => item as string ?? Convert.ToString(item, CultureInfo.InvariantCulture) ?? "")];
}
