using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Migrations;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Integration;

[Category("Integration")]
public class MigratorTests
{
    private ICypherTransport _transport = null!;

    [SetUp]
    public async Task Connect()
    {
        _transport = await TestServer.ConnectAsync();
        await new Neo4jMigrator(_transport, TimeProvider.System).MigrateAsync();
    }

    [TearDown]
    public async Task Disconnect()
    {
        if (_transport is null)
            return;
        await RunAsync("MATCH (l:__Neo4jMigrationsLock) DELETE l");
        await _transport.DisposeAsync();
    }

    [Test]
    public async Task Leaves_a_chain_from_the_baseline_that_neo4j_migrations_reads()
    {
        CypherResult chain = await RunAsync("""
            MATCH path = (:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*]->(last) WHERE NOT (last)-[:MIGRATED_TO]->()
            RETURN [m IN nodes(path) | m.version] AS versions, [m IN tail(nodes(path)) | m.checksum] AS checksums, [m IN tail(nodes(path)) | m.type] AS types, all(r IN relationships(path) WHERE r.at IS NOT NULL AND r.in IS NOT NULL AND r.by IS NOT NULL) AS complete
            """);
        chain.Rows.Should().ContainSingle();
        string[] versions = [.. Migration.BuiltIn().Select(migration => migration.Version)];
        Texts(chain.Rows[0][0]).Should().Equal(versions.Prepend("BASELINE"));
        Texts(chain.Rows[0][1]).Should().Equal(Migration.BuiltIn().Select(migration => migration.Checksum));
        Texts(chain.Rows[0][2]).Should().AllBe("CYPHER");
        chain.Rows[0][3].Should().Be(true);
    }

    [Test]
    public async Task Applies_nothing_twice()
    {
        (await new Neo4jMigrator(_transport, TimeProvider.System).MigrateAsync()).Should().BeEmpty();
        (await RunAsync("MATCH (m:__Neo4jMigration) RETURN count(m)")).OnlyValue().Should().Be(Migration.BuiltIn().Length + 1L);
    }

    [Test]
    public async Task Refuses_a_file_that_was_changed_after_it_was_applied()
    {
        Migration changed = Migration.BuiltIn()[0] with { Statements = ["RETURN 1"] };
        Func<Task> migrate = () => new Neo4jMigrator(_transport, TimeProvider.System, [changed, .. Migration.BuiltIn()[1..]]).MigrateAsync();
        await migrate.Should().ThrowAsync<GraphStoreException>().WithMessage($"*{changed.Source} was changed after it was applied*");
    }

    [Test]
    public async Task Refuses_a_database_that_a_newer_program_migrated()
    {
        Func<Task> migrate = () => new Neo4jMigrator(_transport, TimeProvider.System, Migration.BuiltIn()[..1]).MigrateAsync();
        await migrate.Should().ThrowAsync<GraphStoreException>().WithMessage("*0002*newer version*");
    }

    [Test]
    public async Task Waits_for_no_other_tool_s_lock_but_takes_over_its_own()
    {
        Migration next = new("9999", "Next", "V9999__Next.cypher", ["RETURN 1"]);
        Neo4jMigrator migrator = new(_transport, TimeProvider.System, [.. Migration.BuiltIn(), next]);
        await RunAsync("CREATE (:__Neo4jMigrationsLock {id: 'x', name: 'John Doe'})");
        await migrator.Awaiting(m => m.MigrateAsync()).Should().ThrowAsync<GraphStoreException>().WithMessage("*Another tool*");
        await RunAsync("MATCH (l:__Neo4jMigrationsLock) SET l.by = 'KnowledgeGraph'");
        (await migrator.MigrateAsync()).Should().Equal(next);
        await RunAsync("MATCH (m:__Neo4jMigration {version: '9999'}) DETACH DELETE m");
    }

    private Task<CypherResult> RunAsync(string cypher) => _transport.RunAsync(new CypherStatement(cypher, CypherAccess.Write));

    private static IEnumerable<string?> Texts(object? list) => ((System.Collections.Immutable.ImmutableArray<object?>)list!).Select(item => item as string);
}
