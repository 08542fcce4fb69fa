namespace KnowledgeGraph.Storage.Neo4j.Tests;

/// <summary>Stops the server after the last test. Stands in the root namespace, since NUnit takes it for this namespace and those below.</summary>
[SetUpFixture]
internal sealed class StopTestServer
{
    [OneTimeTearDown]
    public Task Stop() => Server.TestServer.StopAsync();
}
