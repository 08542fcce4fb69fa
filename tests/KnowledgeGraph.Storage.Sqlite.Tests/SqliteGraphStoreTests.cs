using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public class SqliteGraphStoreTests : GraphStoreContract
{
    private TemporaryFolder _folder = null!;
    private SqliteGraphStore? _store;

    private string GraphPath => _folder.File("graph.db");

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public async Task RemoveFolderAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        _store = null;
        _folder.Dispose();
    }

    protected override async Task<(IGraphReader Reader, IGraphWriter Writer)> OpenEmptyAsync()
    {
        _store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create);
        return (_store, _store);
    }

    [Test]
    public async Task A_graph_is_there_when_the_file_is_opened_again()
    {
        await WriteAsync(Chain(30));
        await using SqliteGraphStore reader = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.ReadOnly);
        await ShouldHoldAsync(reader, Chain(30));
    }

    [Test]
    public async Task A_closed_graph_is_one_file()
    {
        await WriteAsync(Chain(30));
        Directory.GetFiles(Path.GetDirectoryName(GraphPath)!).Should().Equal(GraphPath);
    }

    [Test]
    public async Task A_numbers_only_decimal_that_json_cannot_say_is_kept()
    {
        PropertyGraph graph = PropertyGraph.Of([Person("a", PropertyMap.Of(("nan", double.NaN), ("infinite", double.NegativeInfinity)))], []);
        await WriteAsync(graph);
        await using SqliteGraphStore reader = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.ReadOnly);
        await ShouldHoldAsync(reader, graph);
    }

    [Test]
    public async Task A_reader_sees_the_last_committed_graph_while_a_writer_has_the_file()
    {
        await using SqliteGraphStore writer = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create);
        await writer.WriteAsync(Chain(3));
        await using SqliteGraphStore reader = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.ReadOnly);

        await writer.WriteAsync(Chain(4));

        await ShouldHoldAsync(reader, Chain(4));
    }

    [Test]
    public async Task A_bulk_load_leaves_the_look_ups_by_both_ends()
    {
        await WriteAsync(Chain(3000));
        string plan = Query("EXPLAIN QUERY PLAN SELECT 1 FROM relationships WHERE \"end\" = 1 AND type = 1") + Query("EXPLAIN QUERY PLAN SELECT 1 FROM relationships WHERE start = 1 AND type = 1");
        plan.Should().Contain("relationships_in").And.Contain("relationships_out");
    }

    [Test]
    public async Task Rows_that_did_not_change_are_not_touched()
    {
        await WriteAsync(Chain(200));
        byte[] before = await File.ReadAllBytesAsync(GraphPath);
        await WriteAsync(Chain(200));
        (await File.ReadAllBytesAsync(GraphPath)).Should().Equal(before);
    }

    [Test]
    public async Task The_file_says_what_it_is()
    {
        await WriteAsync(Chain(2));
        byte[] header = (await File.ReadAllBytesAsync(GraphPath))[..100];
        header[68..72].Should().Equal("KGph"u8.ToArray(), "file(1) and others read the application id there");
        Query("SELECT labels || ' ' || json_extract(properties, '$.name') FROM graph_nodes WHERE id = 'n01'").Should().Be("[\"Entity\",\"Person\"] Person 1");
        Query("SELECT type || ' ' || start || ' ' || \"end\" FROM graph_relationships").Should().Be("MET n00 n01");
    }

    [TestCase("a", "a", "*two nodes with the id 'a'*run `kg verify`*")]
    [TestCase("a", "b", "*'r' (MET) joins the node 'missing'*")]
    public async Task A_graph_that_does_not_hold_together_is_refused_and_the_old_one_kept(string first, string second, string message)
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        await writer.WriteAsync(Chain(3));

        await FluentActions.Awaiting(() => writer.WriteAsync(PropertyGraph.Of([Person(first), Person(second)], [Link("r", "a", "missing")])))
            .Should().ThrowAsync<GraphStoreException>().WithMessage(message);

        await ShouldHoldAsync(reader, Chain(3));
    }

    [Test]
    public async Task Who_opened_to_read_cannot_write()
    {
        await WriteAsync(Chain(1));
        await using SqliteGraphStore reader = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.ReadOnly);
        await FluentActions.Awaiting(() => reader.WriteAsync(Chain(2))).Should().ThrowAsync<InvalidOperationException>().WithMessage("*was opened to read*ReadWrite*");
    }

    [Test]
    public async Task The_container_gives_a_factory()
    {
        await using ServiceProvider services = new ServiceCollection().AddSqliteStorage().BuildServiceProvider();
        await using SqliteGraphStore store = await services.GetRequiredService<ISqliteGraphStoreFactory>().OpenAsync(GraphPath, SqliteGraphMode.Create);
        await ShouldHoldAsync(store, PropertyGraph.Empty);
    }

    private async Task WriteAsync(PropertyGraph graph)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create);
        await store.WriteAsync(graph);
    }

    private string Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={GraphPath};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        using SqliteDataReader rows = command.ExecuteReader();
        rows.Read().Should().BeTrue();
        return rows.GetString(rows.FieldCount - 1);
    }
}
