using System.Text.Json.Nodes;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What <c>kg query</c>, <c>push</c> and their kin say before they ask a server.</summary>
public class ServerCommandTests
{
    [Test]
    public async Task Lists_the_saved_queries_with_questions_and_parameters()
    {
        (int code, string output, _) = await RunAsync("query", "--list", "--json");
        code.Should().Be(ExitCode.Ok);
        JsonNode query = JsonNode.Parse(output)!.AsArray().Single(node => (string?)node!["name"] == "timeline-of-weapon")!;
        ((string?)query["question"]).Should().EndWith("?");
        ((string?)query["parameters"]![0]!["name"]).Should().Be("weapon");
    }

    [TestCase(ExitCode.Usage, "timeline-of-weapon", "query", "timeline-of-wepon", "--neo4j", "http://localhost:1")]
    [TestCase(ExitCode.Usage, "kg query --list", "query")]
    [TestCase(ExitCode.Usage, "NAME=VALUE", "query", "overview", "--param", "weapon")]
    [TestCase(ExitCode.Server, "http://localhost:7474", "query", "overview", "--neo4j", "localhost")]
    [TestCase(ExitCode.Server, "UseNeo4jDriver", "query", "overview", "--neo4j", "bolt://localhost")]
    [TestCase(ExitCode.Server, "NEO4J_PASSWORD", "migrate", "--neo4j", "http://me:s3cret@localhost")]
    public async Task Says_what_is_wrong_and_what_to_do(int expected, string named, params string[] arguments)
    {
        (int code, _, string error) = await RunAsync(arguments);
        code.Should().Be(expected);
        error.Should().Contain(named).And.NotContain("s3cret");
    }

    [Test]
    public async Task A_parameter_that_the_query_does_not_have_is_named_before_a_server_is_asked()
    {
        (int code, _, string error) = await RunAsync("query", "overview", "--param", "x=1", "--neo4j", "http://localhost:1");
        code.Should().NotBe(ExitCode.Ok);
        error.Should().Contain("no parameter 'x'");
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await new KgApplication().RunAsync(arguments, TextReader.Null, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
