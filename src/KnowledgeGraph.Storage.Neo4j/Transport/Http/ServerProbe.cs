using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Http;

/// <summary>
/// Asks <c>GET /</c>, which needs no login, what the server has: <c>query</c> names the Query API, <c>transaction</c> the older
/// endpoint. Aura answers nothing of the kind and always has the Query API.
/// </summary>
internal static class ServerProbe
{
    public static IHttpProtocol ProtocolOf(string discovery)
    {
        try
        {
            using var document = JsonDocument.Parse(discovery);
            bool onlyOlder = document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("transaction", out _) && !document.RootElement.TryGetProperty("query", out _);
            return onlyOlder ? new TransactionalProtocol() : new QueryApiProtocol();
        }
        catch (JsonException)
        {
            return new QueryApiProtocol();
        }
    }
}
