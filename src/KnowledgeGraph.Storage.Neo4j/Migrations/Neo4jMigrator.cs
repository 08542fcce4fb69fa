using System.Collections.Immutable;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Migrations;

/// <summary>A migration on the server.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Description">What it does.</param>
/// <param name="Checksum">The checksum it was applied with; null where none was kept.</param>
public sealed record AppliedMigration(string Version, string Description, string? Checksum);

/// <summary>
/// Brings a database's constraints and indexes up to date, and records it as neo4j-migrations does: a chain of <c>__Neo4jMigration</c> nodes from
/// <c>BASELINE</c>, and a lock node while it works. So that tool's <c>info</c> and <c>validate</c> read what was applied here.
/// </summary>
/// <param name="transport">The way to the server.</param>
/// <param name="time">Measures how long a migration takes.</param>
/// <param name="migrations">The scripts; those built in unless given.</param>
public sealed class Neo4jMigrator(ICypherTransport transport, TimeProvider time, ImmutableArray<Migration> migrations = default)
{
    // "John Doe" is what neo4j-migrations calls the lock of the default database (MigrationsLock.java).
    private const string LockName = "John Doe";

    private static readonly ImmutableArray<string> Bookkeeping =
    [
        "CREATE CONSTRAINT unique_version___Neo4jMigration IF NOT EXISTS FOR (m:__Neo4jMigration) REQUIRE (m.version, m.migrationTarget) IS UNIQUE",
        "CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS FOR (l:__Neo4jMigrationsLock) REQUIRE l.id IS UNIQUE",
        "CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_name IF NOT EXISTS FOR (l:__Neo4jMigrationsLock) REQUIRE l.name IS UNIQUE",
    ];

    private const string Applied = """
        MATCH (m:__Neo4jMigration) WHERE m.migrationTarget IS NULL AND m.version <> 'BASELINE'
        RETURN m.version AS version, m.description AS description, m.checksum AS checksum ORDER BY version
        """;

    // Our scripts can run twice and side by side, so a lock that we left when something broke is taken over; that of another tool is not.
    private const string TakeLock = """
        MERGE (l:__Neo4jMigrationsLock {name: $name})
        ON CREATE SET l.id = $id, l.by = 'KnowledgeGraph'
        WITH l WHERE l.by = 'KnowledgeGraph'
        SET l.id = $id
        RETURN count(l) AS held
        """;

    private const string AwaitIndexes = "CALL db.awaitIndexes(300)";

    private const string ReleaseLock = "MATCH (l:__Neo4jMigrationsLock {name: $name}) WHERE l.by = 'KnowledgeGraph' DELETE l";

    private const string Record = """
        MERGE (l:__Neo4jMigrationsLock {name: $name})
        ON CREATE SET l.id = $id, l.by = 'KnowledgeGraph'
        SET l.at = datetime()
        WITH l
        MERGE (previous:__Neo4jMigration {version: $previous})
        MERGE (m:__Neo4jMigration {version: $version})
        SET m.description = $description, m.type = 'CYPHER', m.repeatable = false, m.source = $source, m.checksum = $checksum
        MERGE (previous)-[applied:MIGRATED_TO]->(m)
        SET applied.at = datetime({timezone: 'UTC'}), applied.in = duration({milliseconds: $milliseconds}), applied.by = $by, applied.connectedAs = $user
        """;

    private readonly ImmutableArray<Migration> _migrations = migrations.IsDefault ? Migration.BuiltIn() : migrations;

    /// <summary>What is applied, in order of versions.</summary>
    /// <exception cref="CypherFailureException">The server cannot be asked.</exception>
    public async Task<ImmutableArray<AppliedMigration>> AppliedAsync(CancellationToken cancellationToken = default)
    {
        CypherResult result = await transport.RunAsync(new CypherStatement(Applied, CypherAccess.Read), cancellationToken).ConfigureAwait(false);
        return [.. result.Rows.Select(row => new AppliedMigration((string)row[0]!, row[1] as string ?? "", row[2] as string))];
    }

    /// <summary>Applies what is not yet applied, and returns it. Where nothing is to do, nothing is written.</summary>
    /// <exception cref="GraphStoreException">An applied script was changed since, is missing here, or somebody else holds the lock; the message says what to do.</exception>
    /// <exception cref="CypherFailureException">The server refused a statement or cannot be reached.</exception>
    public async Task<ImmutableArray<Migration>> MigrateAsync(CancellationToken cancellationToken = default)
    {
        if (Missing(await AppliedAsync(cancellationToken).ConfigureAwait(false)).IsEmpty)
            return [];
        foreach (string statement in Bookkeeping)
            await ChangeAsync(statement, [], cancellationToken).ConfigureAwait(false);
        string id = Guid.NewGuid().ToString();
        await LockAsync(id, cancellationToken).ConfigureAwait(false);
        try
        {
            return await ApplyAsync(id, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ChangeAsync(ReleaseLock, new() { ["name"] = LockName }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<ImmutableArray<Migration>> ApplyAsync(string id, CancellationToken cancellationToken)
    {
        ImmutableArray<AppliedMigration> applied = await AppliedAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<Migration> missing = Missing(applied);
        string previous = applied.IsEmpty ? "BASELINE" : applied[^1].Version;
        foreach (Migration migration in missing)
        {
            long began = time.GetTimestamp();
            foreach (string statement in migration.Executable)
                await ChangeAsync(statement, [], cancellationToken).ConfigureAwait(false);
            await RecordAsync(id, migration, previous, time.GetElapsedTime(began), cancellationToken).ConfigureAwait(false);
            previous = migration.Version;
        }
        await ChangeAsync(AwaitIndexes, [], cancellationToken).ConfigureAwait(false);
        return missing;
    }

    private ImmutableArray<Migration> Missing(ImmutableArray<AppliedMigration> applied)
    {
        foreach (AppliedMigration old in applied)
        {
            Migration? ours = _migrations.FirstOrDefault(migration => migration.Version == old.Version)
                ?? throw new GraphStoreException($"{transport.Target} has the migration {old.Version} ('{old.Description}'), which this program does not know. Use a newer version of the program, or another database.");
            if (old.Checksum is not null && old.Checksum != ours.Checksum)
                throw new GraphStoreException($"{ours.Source} was changed after it was applied to {transport.Target} (checksum {ours.Checksum}, applied {old.Checksum}). Applied migrations must stay as they are: restore the file and put the change into a new one.");
        }
        return [.. _migrations.Where(migration => applied.All(old => old.Version != migration.Version))];
    }

    private async Task LockAsync(string id, CancellationToken cancellationToken)
    {
        CypherResult held = await ChangeAsync(TakeLock, new() { ["id"] = id, ["name"] = LockName }, cancellationToken).ConfigureAwait(false);
        if (held.OnlyValue() is not 1L)
            throw new GraphStoreException($"Another tool is migrating {transport.Target}, or broke off and left its lock. When you are sure that none is running, remove it: MATCH (l:__Neo4jMigrationsLock) DELETE l");
    }

    private Task<CypherResult> RecordAsync(string id, Migration migration, string previous, TimeSpan took, CancellationToken cancellationToken) => ChangeAsync(Record, new()
    {
        ["id"] = id,
        ["name"] = LockName,
        ["previous"] = previous,
        ["version"] = migration.Version,
        ["description"] = migration.Description,
        ["source"] = migration.Source,
        ["checksum"] = migration.Checksum,
        ["milliseconds"] = (long)took.TotalMilliseconds,
        ["by"] = Environment.UserName,
        ["user"] = transport.User,
    }, cancellationToken);

    // All these statements do the same when run twice: IF NOT EXISTS, MERGE, DELETE by id.
    private async Task<CypherResult> ChangeAsync(string text, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        try
        {
            return await transport.RunAsync(new CypherStatement(text, CypherAccess.Write) { IsRepeatable = true, Parameters = parameters }, cancellationToken).ConfigureAwait(false);
        }
        catch (CypherFailureException failure) when (failure.Code == "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists")
        {
            // IF NOT EXISTS looks before it creates; somebody else created the same in between.
            return new CypherResult([], [], CypherCounters.None);
        }
    }
}
