using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Storage.Neo4j.Connection;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Http;

/// <summary>
/// Sends statements over HTTP, one a request, each in a transaction of its own. The body decides whether a statement
/// succeeded, not the status: a failed one may well be answered with 202.
/// </summary>
/// <param name="http">The client; its own time limit should be off, since <see cref="Neo4jConnectionOptions.RequestTimeout"/> covers a whole answer.</param>
/// <param name="options">Address, database and login.</param>
/// <param name="time">The clock for the time limit.</param>
/// <param name="protocol">The endpoint; null to ask the server which it has.</param>
internal sealed class HttpCypherTransport(HttpClient http, Neo4jConnectionOptions options, TimeProvider time, IHttpProtocol? protocol = null) : ICypherTransport
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly Uri _address = new(options.Uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");
    private readonly AuthenticationHeaderValue? _login = options.User.Length == 0
        ? null
        : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
    private volatile IHttpProtocol? _protocol = protocol;

    public string Target => options.ToString();

    public string User => options.User;

    public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        IHttpProtocol spoken = _protocol ??= await ProbeAsync(cancellationToken).ConfigureAwait(false);
        using HttpRequestMessage request = Request(spoken, statement);
        (HttpStatusCode status, byte[] body) = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return Answer(spoken, status, body);
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IHttpProtocol> ProbeAsync(CancellationToken cancellationToken)
    {
        if (_address.Host.EndsWith(".databases.neo4j.io", StringComparison.OrdinalIgnoreCase))
            return new QueryApiProtocol();
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            (_, byte[] body) = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            return ServerProbe.ProtocolOf(Encoding.UTF8.GetString(body));
        }
        catch (CypherFailureException failure) when (failure.Kind == CypherFailureKind.OutcomeUnknown)
        {
            // A probe changes nothing, so a lost answer is as good as none.
            throw new CypherFailureException(CypherFailureKind.Unreachable, "", failure.Message, failure);
        }
    }

    private HttpRequestMessage Request(IHttpProtocol protocol, CypherStatement statement)
    {
        var body = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(body, Writing))
            protocol.WriteRequest(writer, statement);
        var content = new ReadOnlyMemoryContent(body.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, protocol.Path(options.Database))) { Content = content };
        request.Headers.Accept.ParseAdd(protocol.Accept);
        request.Headers.Authorization = _login;
        protocol.AddHeaders(request, statement);
        return request;
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CypherFailureException(CypherFailureKind.OutcomeUnknown, "", $"{Target} gave no whole answer within {options.RequestTimeout.TotalSeconds:0.###} s.", error);
        }
        catch (HttpRequestException error)
        {
            throw Lost(error);
        }
        catch (IOException error)
        {
            throw Lost(error);
        }
    }

    private CypherFailureException Lost(Exception error)
    {
        bool neverSent = error is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };
        return error is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            ? new CypherFailureException(CypherFailureKind.Permanent, "", $"No secure connection to {Target}: {error.InnerException?.Message ?? error.Message} Certificates are verified; install the server's certificate authority, or correct the address.", error)
            : neverSent
                ? new CypherFailureException(CypherFailureKind.Unreachable, "", $"{Target} cannot be reached: {error.Message}", error)
                : new CypherFailureException(CypherFailureKind.OutcomeUnknown, "", $"The connection to {Target} broke before the answer was complete: {error.Message}", error);
    }

    private CypherResult Answer(IHttpProtocol protocol, HttpStatusCode status, byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            JsonElement answer = document.RootElement;
            ThrowOnErrors(answer);
            return (int)status < 300 ? protocol.ReadAnswer(answer) : throw Unexpected(status);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Unexpected(status, error);
        }
    }

    private void ThrowOnErrors(JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out JsonElement errors) || errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
            return;
        JsonElement first = errors[0];
        string code = first.GetProperty("code").GetString() ?? "";
        string message = first.GetProperty("message").GetString() ?? "";
        CypherFailureKind kind = FailureCodes.KindOf(code);
        throw new CypherFailureException(kind, code, kind == CypherFailureKind.Unauthorized ? LoginMessage() : $"{message} ({code})");
    }

    private CypherFailureException Unexpected(HttpStatusCode status, Exception? cause = null) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(CypherFailureKind.Unauthorized, "", LoginMessage(), cause),
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new(CypherFailureKind.Transient, "", $"{Target} is busy (HTTP {(int)status}).", cause),
        // A gateway's own error says nothing about what the server behind it did.
        >= HttpStatusCode.InternalServerError => new(CypherFailureKind.OutcomeUnknown, "", $"{Target} answered HTTP {(int)status} without a reason.", cause),
        < HttpStatusCode.Ambiguous => new(CypherFailureKind.OutcomeUnknown, "", $"{Target} gave an answer that cannot be read, though with HTTP {(int)status}.", cause),
        _ => new(CypherFailureKind.Permanent, "", $"{Target} answered HTTP {(int)status}: no Neo4j HTTP interface is there. Check the address, the port (7474, or 7473 for https) and the database's name.", cause),
    };

    private string LoginMessage() =>
        $"{Target} refuses the login{(options.User.Length == 0 ? ": none was given" : $" of user '{options.User}'")}. Set NEO4J_USER and NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE.";
}
