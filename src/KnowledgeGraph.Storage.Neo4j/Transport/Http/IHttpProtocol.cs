using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Http;

/// <summary>How one of Neo4j's HTTP endpoints wants a statement and gives its answer.</summary>
internal interface IHttpProtocol
{
    /// <summary>The endpoint's path for a database, relative to the server's address.</summary>
    string Path(string database);

    /// <summary>The media type to ask answers in.</summary>
    string Accept { get; }

    /// <summary>Writes a request's body.</summary>
    void WriteRequest(Utf8JsonWriter writer, CypherStatement statement);

    /// <summary>Adds what the endpoint takes as headers.</summary>
    void AddHeaders(HttpRequestMessage request, CypherStatement statement);

    /// <summary>Reads an answer without errors.</summary>
    /// <exception cref="CypherFailureException">The answer is not of the form that the endpoint gives.</exception>
    CypherResult ReadAnswer(JsonElement answer);
}
