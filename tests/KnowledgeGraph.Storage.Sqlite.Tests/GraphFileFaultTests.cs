using KnowledgeGraph.Graph;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public class GraphFileFaultTests
{
    private static readonly string[] NoNames = [];
    private TemporaryFolder _folder = null!;

    private string GraphPath => _folder.File("graph.db");

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(SqliteGraphMode.ReadOnly)]
    [TestCase(SqliteGraphMode.ReadWrite)]
    public async Task A_missing_file_is_named_with_the_command_that_makes_it(SqliteGraphMode mode)
    {
        await RefusedAsync(mode, $"There is no graph file '{GraphPath}'. Run `kg build`*");
        File.Exists(GraphPath).Should().BeFalse();
    }

    [Test]
    public async Task A_folder_is_no_graph()
    {
        Directory.CreateDirectory(GraphPath);
        await RefusedAsync(SqliteGraphMode.Create, "*is a folder*");
    }

    [Test]
    public async Task A_missing_folder_is_not_made() =>
        await FluentActions.Awaiting(() => SqliteGraphStore.OpenAsync(_folder.File("none/graph.db"), SqliteGraphMode.Create))
            .Should().ThrowAsync<GraphStoreException>().WithMessage("The folder of *does not exist*");

    [TestCase(SqliteGraphMode.ReadOnly)]
    [TestCase(SqliteGraphMode.Create)]
    public async Task A_file_of_another_kind_is_refused_and_left_alone(SqliteGraphMode mode)
    {
        string text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 200));
        await File.WriteAllTextAsync(GraphPath, text);
        await RefusedAsync(mode, $"'{GraphPath}' is not a graph file: it is not a SQLite database*");
        (await File.ReadAllTextAsync(GraphPath)).Should().Be(text);
    }

    [TestCase(SqliteGraphMode.ReadOnly)]
    [TestCase(SqliteGraphMode.Create)]
    public async Task A_database_of_another_program_is_refused_and_left_alone(SqliteGraphMode mode)
    {
        Execute("CREATE TABLE letters(text); PRAGMA application_id = 1234;");
        byte[] before = await File.ReadAllBytesAsync(GraphPath);
        await RefusedAsync(mode, "*is a SQLite database of another program (application id 000004d2)*");
        (await File.ReadAllBytesAsync(GraphPath)).Should().Equal(before);
    }

    [Test]
    public async Task A_database_without_an_application_id_but_with_tables_is_another_programs()
    {
        Execute("CREATE TABLE letters(text)");
        await RefusedAsync(SqliteGraphMode.Create, "*of another program*");
    }

    [TestCase(SqliteGraphMode.ReadOnly)]
    [TestCase(SqliteGraphMode.ReadWrite)]
    public async Task A_newer_file_is_refused(SqliteGraphMode mode)
    {
        await WriteAsync(3);
        Execute("PRAGMA user_version = 99");
        await RefusedAsync(mode, "*written by a newer kg (file format 99; this one knows 1). Update kg*");
    }

    [Test]
    public async Task An_empty_file_can_be_built_into_but_not_read()
    {
        await File.WriteAllBytesAsync(GraphPath, []);
        await RefusedAsync(SqliteGraphMode.ReadOnly, "*holds no graph yet. Run `kg build`*");
        await WriteAsync(3);
        (await ReadAsync()).Nodes.Should().HaveCount(3);
    }

    [TestCase(SqliteGraphMode.ReadOnly)]
    [TestCase(SqliteGraphMode.ReadWrite)]
    public async Task A_truncated_file_is_called_damaged(SqliteGraphMode mode)
    {
        await WriteAsync(500);
        await using (FileStream file = File.OpenWrite(GraphPath))
            file.SetLength(file.Length / 2 / 4096 * 4096);
        await RefusedAsync(mode, "*is damaged*Restore a copy*");
    }

    [Test]
    public async Task A_row_that_holds_something_else_is_called_damaged()
    {
        await WriteAsync(3);
        Execute("UPDATE nodes SET properties = '{\"name\":[1' WHERE key = 2");
        await FluentActions.Awaiting(ReadAsync).Should().ThrowAsync<GraphStoreException>().WithMessage("*is damaged: a row*");
    }

    [Test]
    public async Task A_second_writer_is_turned_away_at_once_and_readers_are_not()
    {
        await using (SqliteGraphStore first = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create))
        {
            await RefusedAsync(SqliteGraphMode.ReadWrite, "Another process is writing *Wait until it has finished*");
            (await ReadAsync()).Nodes.Should().BeEmpty();
        }
        await WriteAsync(1);
    }

    [Test]
    public async Task A_lock_file_left_behind_locks_nobody_out()
    {
        await File.WriteAllTextAsync(GraphPath + ".lock", "");
        await WriteAsync(2);
        File.Exists(GraphPath + ".lock").Should().BeFalse();
    }

    [Test]
    public async Task A_foreign_transaction_on_the_file_is_waited_for_and_then_reported()
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create);
        await using SqliteConnection other = Connect();
        await using var transaction = other.BeginTransaction();

        await FluentActions.Awaiting(() => store.WriteAsync(Graph(2))).Should().ThrowAsync<GraphStoreException>().WithMessage("Another process holds *");
    }

    [Test]
    public async Task An_uncommitted_transaction_of_a_killed_process_leaves_the_old_graph()
    {
        await WriteAsync(5);
        string copy = _folder.File("copy.db");
        await using (SqliteConnection killed = Connect())
        {
            // A tiny page cache makes SQLite spill the open transaction into the WAL, as a long write does.
            Execute(killed, "PRAGMA cache_size = 1; PRAGMA wal_autocheckpoint = 0;");
            await using var transaction = killed.BeginTransaction();
            Execute(killed, "DELETE FROM relationships; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO names(name) SELECT 'filler ' || i || hex(zeroblob(200)) FROM n;");
            new FileInfo(GraphPath + "-wal").Length.Should().BeGreaterThan(100_000);
            CopyAsAfterPowerLoss(copy);
        }

        await using SqliteGraphStore reopened = await SqliteGraphStore.OpenAsync(copy, SqliteGraphMode.ReadWrite);
        ShouldBeEqual(await reopened.ReadAsync(), Graph(5));
    }

    [Test]
    public async Task A_committed_write_is_there_although_the_process_was_killed_before_it_closed_the_file()
    {
        string copy = _folder.File("copy.db");
        await using (SqliteGraphStore store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create))
        {
            await store.WriteAsync(Graph(5));
            await store.WriteAsync(Graph(9));
            CopyAsAfterPowerLoss(copy);
        }

        await using SqliteGraphStore reopened = await SqliteGraphStore.OpenAsync(copy, SqliteGraphMode.ReadWrite);
        ShouldBeEqual(await reopened.ReadAsync(), Graph(9));
    }

    [Test]
    public async Task A_wal_torn_at_any_place_gives_one_of_the_graphs_that_were_committed()
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create);
        await store.WriteAsync(Graph(5));
        await store.WriteAsync(Graph(40));
        int length = (int)new FileInfo(GraphPath + "-wal").Length;
        var seen = new HashSet<int>();
        for (int kept = length; kept > 0; kept -= 3001)
        {
            string copy = _folder.File($"torn-{kept}.db");
            CopyAsAfterPowerLoss(copy, kept);
            seen.Add(await NodesAfterRecoveryAsync(copy));
        }
        seen.Should().BeSubsetOf([0, 5, 40]).And.Contain([5, 40]);
    }

    [Test]
    public async Task A_full_disk_is_reported_and_the_old_graph_kept()
    {
        await WriteAsync(5);
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.ReadWrite);
        store.LimitPages(40);

        await FluentActions.Awaiting(() => store.WriteAsync(Graph(5000)))
            .Should().ThrowAsync<GraphStoreException>().WithMessage($"The disk that holds '{GraphPath}' is full. The graph is as it was before; make room*");

        ShouldBeEqual(await store.ReadAsync(), Graph(5));
        (await store.WriteAsync(Graph(6))).NodesWritten.Should().Be(1, "the store can be used again");
    }

    [TestCase(8, "*file or its folder is read-only*")]
    [TestCase(10, "*failed in the file system (SQLite error 10, disk I/O error)*check the disk*")]
    [TestCase(13, "*is full*")]
    [TestCase(14, "*cannot be opened*")]
    [TestCase(1, "*cannot be used: SQLite error 1*")]
    public void An_error_of_the_file_system_is_put_in_words(int code, string message) =>
        SqliteFaults.Translate("g.db", new SqliteException("raw", code, code)).Message.Should().Match(message).And.Contain("'g.db'");

    private static PropertyGraph Graph(int nodes) => PropertyGraph.Of(
        Enumerable.Range(0, nodes).Select(i => new Node($"n{i:0000}", ["Entity", "Person"], PropertyMap.Of(("name", $"Person {i}")))),
        Enumerable.Range(1, nodes - 1).Select(i => new Relationship($"r{i:0000}", "MET", "n0000", $"n{i:0000}", PropertyMap.Empty)));

    private static void ShouldBeEqual(PropertyGraph actual, PropertyGraph expected)
    {
        actual.Nodes.Should().Equal(expected.Nodes);
        actual.Relationships.Should().Equal(expected.Relationships);
    }

    private static async Task<int> NodesAfterRecoveryAsync(string path)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(path, SqliteGraphMode.Create);
        PropertyGraph graph = await store.ReadAsync();
        if (graph.Nodes.Length > 0)
            ShouldBeEqual(graph, Graph(graph.Nodes.Length));
        (await store.RemoveAsync(NoNames)).Should().Be(0);
        return graph.Nodes.Length;
    }

    private void CopyAsAfterPowerLoss(string copy, int? walBytes = null)
    {
        File.Copy(GraphPath, copy);
        using FileStream source = new(GraphPath + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] wal = new byte[Math.Min(walBytes ?? int.MaxValue, source.Length)];
        source.ReadExactly(wal);
        File.WriteAllBytes(copy + "-wal", wal);
    }

    private async Task RefusedAsync(SqliteGraphMode mode, string message) =>
        await FluentActions.Awaiting(async () => await (await SqliteGraphStore.OpenAsync(GraphPath, mode)).DisposeAsync())
            .Should().ThrowAsync<GraphStoreException>().WithMessage(message);

    private async Task WriteAsync(int nodes)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.Create);
        await store.WriteAsync(Graph(nodes));
    }

    private async Task<PropertyGraph> ReadAsync()
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(GraphPath, SqliteGraphMode.ReadOnly);
        return await store.ReadAsync();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={GraphPath};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = Connect();
        Execute(connection, sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
