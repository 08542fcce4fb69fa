using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Http;

/// <summary>The Query API v2 (Neo4j 5.25 and later, Aura): <c>POST /db/NAME/query/v2</c>, answers as typed JSON.</summary>
internal sealed class QueryApiProtocol : IHttpProtocol
{
    public string Accept => "application/vnd.neo4j.query";

    public string Path(string database) => $"db/{Uri.EscapeDataString(database)}/query/v2";

    public void AddHeaders(HttpRequestMessage request, CypherStatement statement) { }

    public void WriteRequest(Utf8JsonWriter writer, CypherStatement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("statement", statement.Text);
        writer.WritePropertyName("parameters");
        ParameterJson.Write(writer, statement.Parameters);
        writer.WriteString("accessMode", statement.Access == CypherAccess.Read ? "Read" : "Write");
        writer.WriteBoolean("includeCounters", true);
        writer.WriteEndObject();
    }

    public CypherResult ReadAnswer(JsonElement answer)
    {
        JsonElement data = answer.GetProperty("data");
        return new CypherResult(
            [.. data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)],
            [.. data.GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().Select(TypedJson.Read).ToImmutableArray())],
            answer.TryGetProperty("counters", out JsonElement counters) ? Counters(counters) : CypherCounters.None);
    }

    private static CypherCounters Counters(JsonElement counters)
    {
        int Count(string name) => counters.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : 0;
        return new CypherCounters(
            Count("nodesCreated"), Count("nodesDeleted"), Count("relationshipsCreated"), Count("relationshipsDeleted"),
            Count("propertiesSet"), Count("labelsAdded"), Count("labelsRemoved"),
            Count("indexesAdded") + Count("indexesRemoved") + Count("constraintsAdded") + Count("constraintsRemoved"));
    }
}
