using KnowledgeGraph.Storage.Neo4j.Tests.Server;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Transport;

/// <summary>What a healthy server does not show, played by a local stub.</summary>
public class HttpContractTests
{
    private static readonly CypherStatement Read = new("RETURN $x AS x", CypherAccess.Read) { Parameters = new Dictionary<string, object?> { ["x"] = 1.0 } };
    private static readonly CypherStatement Create = new("CREATE (n)", CypherAccess.Write);
    private static readonly CypherStatement Merge = Create with { IsRepeatable = true };

    private readonly HurriedTime _time = new();
    private StubServer _server = null!;

    [SetUp]
    public void Start() => _server = new StubServer(_time);

    [TearDown]
    public void Stop()
    {
        _server.Dispose();
        _time.Pauses.Clear();
        _time.LimitsRunOut = false;
    }

    [Test]
    public async Task A_body_with_errors_is_an_error_though_the_status_is_202()
    {
        _server.Answers(() => StubServer.Error("Neo.ClientError.Statement.SyntaxError"));
        (await FailureAsync(Read)).Should().Match<CypherFailureException>(failure => failure.Kind == CypherFailureKind.Permanent && failure.Code == "Neo.ClientError.Statement.SyntaxError");
        _server.Posts.Should().ContainSingle("a wrong statement is not sent again");
    }

    [TestCase("Neo.TransientError.Transaction.DeadlockDetected")]
    [TestCase("Neo.TransientError.Transaction.LockAcquisitionTimeout")]
    [TestCase("Neo.ClientError.Cluster.NotALeader")]
    [TestCase("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase")]
    [TestCase("Neo.ClientError.Security.AuthorizationExpired")]
    [TestCase("Neo.ClientError.Request.Invalid")]   // an expired transaction
    public async Task A_passing_error_is_met_with_another_try_even_of_a_write_that_is_not_repeatable(string code)
    {
        _server.Answers(() => StubServer.Error(code), () => StubServer.Error(code, 500), () => StubServer.Ok());
        await RunAsync(Create);
        _server.Posts.Should().HaveCount(3);
        _time.Pauses.Should().HaveCount(2);
        _time.Pauses[0].Should().BeCloseTo(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.2));
        _time.Pauses[1].Should().BeCloseTo(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(0.4));
    }

    [TestCase("Neo.TransientError.Transaction.Terminated")]
    [TestCase("Neo.TransientError.Transaction.LockClientStopped")]
    [TestCase("Neo.ClientError.Schema.ConstraintValidationFailed")]
    [TestCase("Neo.DatabaseError.General.UnknownError")]
    public async Task Other_errors_are_not_met_with_another_try(string code)
    {
        _server.Answers(() => StubServer.Error(code));
        await FailureAsync(Merge);
        _server.Posts.Should().ContainSingle();
    }

    [Test]
    public async Task Gives_up_after_a_bounded_number_of_tries()
    {
        _server.Answers(() => StubServer.Error("Neo.TransientError.Transaction.DeadlockDetected"));
        (await FailureAsync(Merge)).Kind.Should().Be(CypherFailureKind.Transient);
        _server.Posts.Should().HaveCount(4);
    }

    [Test]
    public async Task A_lost_answer_is_asked_for_again_only_where_that_does_no_harm()
    {
        _server.Answers(StubServer.Cut, () => StubServer.Ok());
        await RunAsync(Merge);
        _server.Posts.Should().HaveCount(2);
        _server.Answers(StubServer.Cut);
        (await FailureAsync(Create)).Kind.Should().Be(CypherFailureKind.OutcomeUnknown);
        _server.Posts.Should().HaveCount(3, "nobody knows whether it was created");
    }

    [TestCase("not JSON at all")]
    [TestCase("")]
    [TestCase("[]")]
    [TestCase("""{"data":{"fields":["x"],"values":[[{"$type":"Integer","_value":"1"}]""")]
    [TestCase("""{"data":{"fields":["x"],"values":[[{"$type":"Integer","_value":"many"}]]}}""")]
    [TestCase("""{"bookmarks":[]}""")]
    public async Task Garbage_counts_as_a_lost_answer(string body)
    {
        _server.Answers(() => StubServer.Answer(202, body));
        (await FailureAsync(Create)).Kind.Should().Be(CypherFailureKind.OutcomeUnknown);
        _server.Posts.Should().ContainSingle();
    }

    [Test]
    public async Task An_answer_that_takes_longer_than_the_limit_counts_as_lost()
    {
        using var mayAnswer = new ManualResetEventSlim(true);
        await using ICypherTransport transport = _server.Answers(() =>
        {
            mayAnswer.Wait();
            return StubServer.Ok();
        }).Connect();
        await transport.RunAsync(Read);
        mayAnswer.Reset();   // else the answer could come before the limit runs out
        _time.LimitsRunOut = true;
        try
        {
            (await transport.Awaiting(t => t.RunAsync(Create)).Should().ThrowAsync<CypherFailureException>()).Which.Kind.Should().Be(CypherFailureKind.OutcomeUnknown);
        }
        finally
        {
            mayAnswer.Set();
        }
    }

    [TestCase(502, CypherFailureKind.OutcomeUnknown)]   // a gateway: the server behind it may have done it
    [TestCase(503, CypherFailureKind.Transient)]
    [TestCase(429, CypherFailureKind.Transient)]
    [TestCase(404, CypherFailureKind.Permanent)]
    [TestCase(302, CypherFailureKind.Permanent)]
    [TestCase(403, CypherFailureKind.Unauthorized)]
    public async Task An_answer_that_is_not_the_server_s_is_judged_by_its_status(int status, CypherFailureKind kind)
    {
        _server.Answers(() => StubServer.Answer(status, "<html>"));
        (await FailureAsync(Create)).Kind.Should().Be(kind);
    }

    [Test]
    public async Task A_refused_login_names_the_user_and_the_variables_but_no_password()
    {
        _server.Answers(() => StubServer.Error("Neo.ClientError.Security.Unauthorized", 401));
        CypherFailureException failure = await FailureAsync(Merge);
        failure.Kind.Should().Be(CypherFailureKind.Unauthorized);
        failure.ToString().Should().Contain("'neo4j'").And.Contain("NEO4J_PASSWORD_FILE").And.NotContain("s3cret").And.NotContain("czNjcmV0");
        _server.Posts.Should().ContainSingle("a server may lock an account after a few wrong passwords");
    }

    [Test]
    public async Task A_server_without_query_api_is_spoken_to_by_the_older_endpoint()
    {
        using var old = new StubServer(_time, """{"transaction":"http://x/db/{databaseName}/tx","neo4j_version":"5.20.0"}""");
        old.Answers(() => StubServer.Answer(200, """{"results":[{"columns":["n"],"data":[{"row":[1.0],"meta":[null]},{"row":[1],"meta":[null]}],"stats":{"nodes_created":2,"relationship_deleted":3}}],"errors":[]}"""));
        await using ICypherTransport transport = old.Connect();
        CypherResult result = await transport.RunAsync(Read);
        old.Posts.Single().Path.Should().Be("/db/neo4j/tx/commit");
        result.Rows[0][0].Should().BeOfType<double>();
        result.Rows[1][0].Should().BeOfType<long>();
        result.Counters.Should().Be(CypherCounters.None with { NodesCreated = 2, RelationshipsDeleted = 3 });
    }

    [Test]
    public async Task Sends_decimals_with_a_point_and_the_access_mode()
    {
        _server.Answers(() => StubServer.Ok());
        await RunAsync(Read);
        _server.Posts.Single().Path.Should().Be("/db/neo4j/query/v2");
        _server.Posts.Single().Body.GetProperty("parameters").GetProperty("x").GetRawText().Should().Be("1.0", "1 would become an Integer");
        _server.Posts.Single().Body.GetProperty("accessMode").GetString().Should().Be("Read");
    }

    [Test]
    public async Task Reads_every_type_of_the_typed_json()
    {
        _server.Answers(() => StubServer.Ok("""
            [[{"$type":"Integer","_value":"9007199254740993"}],[{"$type":"Float","_value":"0.1"}],[{"$type":"Date","_value":"2019-07-12"}],[{"$type":"Boolean","_value":true}],
             [{"$type":"Null","_value":null}],[{"$type":"List","_value":[{"$type":"String","_value":"a"}]}],[{"$type":"Duration","_value":"P1D"}],[{"$type":"Date","_value":"-0044-03-15"}],
             [{"$type":"Node","_value":{"_element_id":"4:x:1","_labels":["Event"],"_properties":{"n":{"$type":"Integer","_value":"1"}}}}]]
            """));
        CypherResult result = await RunAsync(Read);
        result.Rows.Take(5).Select(row => row[0]).Should().Equal(9007199254740993L, 0.1, new DateOnly(2019, 7, 12), true, null);
        result.Rows[5][0].Should().BeAssignableTo<IEnumerable<object?>>().Which.Should().Equal("a");
        result.Rows[6][0].Should().Be("P1D");
        result.Rows[7][0].Should().Be("-0044-03-15", "a year before 1 is no DateOnly");
        result.Rows[8][0].Should().BeOfType<CypherNode>().Which.Properties["n"].Should().Be(1L);
    }

    private async Task<CypherResult> RunAsync(CypherStatement statement)
    {
        await using ICypherTransport transport = _server.Connect();
        return await transport.RunAsync(statement);
    }

    private async Task<CypherFailureException> FailureAsync(CypherStatement statement) =>
        (await this.Awaiting(test => test.RunAsync(statement)).Should().ThrowAsync<CypherFailureException>()).Which;
}
