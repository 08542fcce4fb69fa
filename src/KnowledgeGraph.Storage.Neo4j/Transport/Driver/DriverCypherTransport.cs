using System.Collections.Immutable;
using global::Neo4j.Driver;
using KnowledgeGraph.Storage.Neo4j.Connection;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Driver;

/// <summary>
/// Bolt by the official driver: <c>bolt://</c>, <c>neo4j://</c>, and both with <c>+s</c> and <c>+ssc</c>. Only in builds with <c>-p:UseNeo4jDriver=true</c>.
/// The driver repeats transient errors itself (managed transactions); what it gives up on comes out as the same failures that HTTP gives.
/// </summary>
internal sealed class DriverCypherTransport : ICypherTransport
{
    private readonly Neo4jConnectionOptions _options;
    private readonly IDriver _driver;

    public DriverCypherTransport(Neo4jConnectionOptions options)
    {
        _options = options;
        IAuthToken login = options.User.Length == 0 ? AuthTokens.None : AuthTokens.Basic(options.User, options.Password);
        _driver = GraphDatabase.Driver(options.Uri, login);
    }

    public string Target => _options.ToString();

    public string User => _options.User;

    public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        cancellationToken.ThrowIfCancellationRequested();
        await using IAsyncSession session = _driver.AsyncSession(builder => builder.WithDatabase(_options.Database));
        try
        {
            IDictionary<string, object?> parameters = DriverValues.ToParameters(statement.Parameters);
            return statement.Access == CypherAccess.Read
                ? await session.ExecuteReadAsync(work => RunInAsync(work, statement.Text, parameters)).ConfigureAwait(false)
                : await WriteAsync(session, statement, parameters).ConfigureAwait(false);
        }
        catch (Neo4jException error)
        {
            throw Failure(error);
        }
    }

    public async ValueTask DisposeAsync() => await _driver.DisposeAsync().ConfigureAwait(false);

    // A managed transaction repeats after a lost answer too, so only repeatable statements go into one.
    private static async Task<CypherResult> WriteAsync(IAsyncSession session, CypherStatement statement, IDictionary<string, object?> parameters) =>
        statement.IsRepeatable
            ? await session.ExecuteWriteAsync(work => RunInAsync(work, statement.Text, parameters)).ConfigureAwait(false)
            : await ReadAsync(await session.RunAsync(statement.Text, parameters).ConfigureAwait(false)).ConfigureAwait(false);

    private static async Task<CypherResult> RunInAsync(IAsyncQueryRunner work, string text, IDictionary<string, object?> parameters) =>
        await ReadAsync(await work.RunAsync(text, parameters).ConfigureAwait(false)).ConfigureAwait(false);

    private static async Task<CypherResult> ReadAsync(IResultCursor cursor)
    {
        string[] keys = await cursor.KeysAsync().ConfigureAwait(false);
        List<IRecord> records = await cursor.ToListAsync().ConfigureAwait(false);
        IResultSummary summary = await cursor.ConsumeAsync().ConfigureAwait(false);
        return new CypherResult(
            [.. keys],
            [.. records.Select(record => keys.Select(key => DriverValues.FromDriver(record[key])).ToImmutableArray())],
            Counters(summary.Counters));
    }

    private static CypherCounters Counters(ICounters counters) => new(
        counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated, counters.RelationshipsDeleted,
        counters.PropertiesSet, counters.LabelsAdded, counters.LabelsRemoved,
        counters.IndexesAdded + counters.IndexesRemoved + counters.ConstraintsAdded + counters.ConstraintsRemoved);

    private CypherFailureException Failure(Neo4jException error)
    {
        string code = error.Code ?? "";
        return error switch
        {
            AuthenticationException => new(CypherFailureKind.Unauthorized, code, $"{Target} refuses the login of user '{User}'. Set NEO4J_USER and NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE.", error),
            ServiceUnavailableException or SessionExpiredException => new(CypherFailureKind.OutcomeUnknown, code, $"The connection to {Target} failed: {error.Message}", error),
            _ => new(FailureCodes.KindOf(code), code, $"{error.Message} ({code})", error),
        };
    }
}
