using KnowledgeGraph.Storage.Neo4j.Queries;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Integration;

[Category("Integration")]
public class SavedQueriesOnServerTests
{
    private ICypherTransport _transport = null!;

    [OneTimeSetUp]
    public async Task Write()
    {
        await using Neo4jGraphStore store = await TestServer.EmptyStoreAsync();
        await store.WriteAsync(StoryGraph.Create());
        _transport = await TestServer.ConnectAsync();
    }

    [OneTimeTearDown]
    public async Task Disconnect()
    {
        if (_transport is not null)
            await _transport.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> All() => SavedQuery.BuiltIn().Select(query => new TestCaseData(query).SetArgDisplayNames(query.Name));

    [TestCaseSource(nameof(All))]
    public async Task Every_query_finds_its_part_of_the_story(SavedQuery query)
    {
        var given = query.Parameters.Where(parameter => StoryGraph.Values.ContainsKey(parameter.Name)).ToDictionary(parameter => parameter.Name, parameter => StoryGraph.Values[parameter.Name]);
        CypherResult result = await _transport.RunAsync(new CypherStatement(query.Text, CypherAccess.Read) { Parameters = query.Values(given) });
        result.Rows.Should().NotBeEmpty("the story has an answer to '{0}'", query.Question);
    }

    [TestCase("who-supplied-whom", "Ruritania|Borduria|Falke-3|1|07/12/2019|07/12/2019|a.txt")]
    [TestCase("denied-against-asserted", "2019-07-12|Delivery: Falke-3, Ruritania → Borduria|a.txt: Ruritania delivered|b.txt: no such delivery")]
    [TestCase("sanctions-after-deliveries", "Borduria|Falke-3|Ruritania|Contract: Falke-3, Ruritania → Borduria|2017|Syldavia|2020", "Borduria|Falke-3|Ruritania|Delivery: Falke-3, Ruritania → Borduria|2019-07-12|Syldavia|2020")]
    [TestCase("deliveries-after-contracts", "Borduria|Falke-3|2017|2019-07-12|558|922")]
    [TestCase("contracts-without-delivery", "Syldavia|Adler-1|Ruritania|2018|occurred")]
    public async Task Gives_the_rows_that_the_story_asks_for(string name, params string[] rows)
    {
        SavedQuery query = SavedQuery.BuiltIn().Single(candidate => candidate.Name == name);
        CypherResult result = await _transport.RunAsync(new CypherStatement(query.Text, CypherAccess.Read) { Parameters = query.Values(new Dictionary<string, string>()) });
        result.Rows.Select(values => string.Join('|', values.Select(Cell))).Should().Equal(rows);
    }

    private static string Cell(object? value) => value switch
    {
        System.Collections.Immutable.ImmutableArray<object?> list => string.Join(", ", list.Select(Cell)),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
