using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using KnowledgeGraph.Storage.Neo4j.Connection;
using KnowledgeGraph.Storage.Neo4j.Transport;
using Microsoft.Extensions.DependencyInjection;
using WireMock;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;
using WireMock.Util;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>A local server that answers as Neo4j does when things go wrong: each request gets the next answer of a list, the last one over and over.</summary>
internal sealed class StubServer : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<Func<ResponseMessage>> _answers = new();
    private Func<ResponseMessage> _last = () => Ok();

    public StubServer(TimeProvider time, string discovery = """{"query":"x","transaction":"y","neo4j_version":"5.26.28"}""")
    {
        _services = new ServiceCollection().AddSingleton(time).AddNeo4jStorage().BuildServiceProvider();
        _server.Given(Request.Create().WithPath("/").UsingGet()).RespondWith(Response.Create().WithStatusCode(200).WithBody(discovery));
        _server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithCallback(Next));
    }

    /// <summary>What was posted, in order.</summary>
    public ConcurrentQueue<(string Path, string? Login, JsonElement Body)> Posts { get; } = new();

    public static ResponseMessage Ok(string values = "[]") =>
        Answer(202, $$$"""{"data":{"fields":["x"],"values":{{{values}}}},"counters":{"nodesCreated":1},"bookmarks":[]}""");

    public static ResponseMessage Error(string code, int status = 202) =>
        Answer(status, $$"""{"data":{"fields":["x"],"values":[]},"errors":[{"code":"{{code}}","message":"no"}]}""");

    public static ResponseMessage Answer(int status, string body) => new()
    {
        StatusCode = status,
        BodyData = new BodyData { BodyAsString = body, DetectedBodyType = BodyType.String },
    };

    /// <summary>The connection breaks before an answer comes.</summary>
    public static ResponseMessage Cut() => new() { StatusCode = 202, FaultType = FaultType.EMPTY_RESPONSE, FaultPercentage = 1 };

    public StubServer Answers(params Func<ResponseMessage>[] answers)
    {
        foreach (Func<ResponseMessage> answer in answers)
            _answers.Enqueue(answer);
        _last = answers[^1];
        return this;
    }

    public ICypherTransport Connect(string password = "s3cret-value") => _services.GetRequiredService<Neo4jConnector>().Connect(new Neo4jConnectionOptions
    {
        Uri = new Uri(_server.Url!),
        User = "neo4j",
        Password = password,
        RequestTimeout = TimeSpan.FromMinutes(10),
        Retry = RetrySchedule.Default with { MaxAttempts = 4 },
    });

    public void Dispose()
    {
        _services.Dispose();
        _server.Dispose();
    }

    private ResponseMessage Next(IRequestMessage request)
    {
        Posts.Enqueue((request.Path, request.Headers?["Authorization"].ToString(), JsonDocument.Parse(request.Body!).RootElement));
        return (_answers.TryDequeue(out Func<ResponseMessage>? answer) ? answer : _last)();
    }
}
