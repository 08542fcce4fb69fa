using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Http;

/// <summary>The transactional endpoint of servers without Query API: <c>POST /db/NAME/tx/commit</c>. Its JSON has no types: days come as text.</summary>
internal sealed class TransactionalProtocol : IHttpProtocol
{
    public string Accept => "application/json";

    public string Path(string database) => $"db/{Uri.EscapeDataString(database)}/tx/commit";

    public void AddHeaders(HttpRequestMessage request, CypherStatement statement) =>
        request.Headers.Add("access-mode", statement.Access == CypherAccess.Read ? "READ" : "WRITE");

    public void WriteRequest(Utf8JsonWriter writer, CypherStatement statement)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("statements");
        writer.WriteStartObject();
        writer.WriteString("statement", statement.Text);
        writer.WritePropertyName("parameters");
        ParameterJson.Write(writer, statement.Parameters);
        writer.WriteBoolean("includeStats", true);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public CypherResult ReadAnswer(JsonElement answer)
    {
        JsonElement result = answer.GetProperty("results").EnumerateArray().Single();
        return new CypherResult(
            [.. result.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)],
            [.. result.GetProperty("data").EnumerateArray().Select(data => data.GetProperty("row").EnumerateArray().Select(Plain).ToImmutableArray())],
            result.TryGetProperty("stats", out JsonElement stats) ? Counters(stats) : CypherCounters.None);
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        // The server writes 1 for an Integer and 1.0 for a Float.
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny(".eE") ? (object)value.GetDouble() : value.GetInt64(),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToImmutableArray(),
        JsonValueKind.Object => value.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => Plain(property.Value), StringComparer.Ordinal),
        _ => null,
    };

    private static CypherCounters Counters(JsonElement stats)
    {
        int Count(string name) => stats.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : 0;
        return new CypherCounters(
            Count("nodes_created"), Count("nodes_deleted"), Count("relationships_created"), Count("relationship_deleted"),
            Count("properties_set"), Count("labels_added"), Count("labels_removed"),
            Count("indexes_added") + Count("indexes_removed") + Count("constraints_added") + Count("constraints_removed"));
    }
}
