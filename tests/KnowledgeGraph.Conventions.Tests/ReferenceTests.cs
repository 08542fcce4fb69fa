namespace KnowledgeGraph.Conventions.Tests;

public sealed class ReferenceTests
{
    private static readonly string[] DatabaseClients = ["Microsoft.Data.Sqlite", "SQLitePCLRaw", "Neo4j.Driver", "Npgsql", "Microsoft.Extensions.Http"];

    /// <summary>What each project may refer to; a project that is not listed here may be referred to by Cli only.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Language"] = ["Text"],
        ["Extraction"] = ["Language", "Text"],
        ["Graph"] = ["Text"],
        ["Resolution"] = ["Extraction", "Language", "Text", "Graph"],
        ["Pipeline"] = ["Resolution", "Extraction", "Language", "Text", "Graph"],
        ["Reading"] = ["Text"],
        ["Storage.Sqlite"] = ["Graph", "Text"],
        ["Storage.Neo4j"] = ["Graph", "Text"],
        ["Cypher"] = ["Graph", "Text"],
        ["Viewer"] = ["Graph", "Text"],
    };

    [Test]
    public void References_point_one_way()
    {
        foreach ((string project, string[] references) in Repository.ProjectReferences())
        {
            if (Allowed.TryGetValue(project, out string[]? allowed))
                references.Should().BeSubsetOf(allowed, $"{project} may refer to these only");
            references.Should().NotContain("Cli", $"{project} is below the composition root");
        }
    }

    [Test]
    public void Every_project_on_the_way_from_text_to_graph_is_there() =>
        Repository.ProjectReferences().Keys.Should().Contain(["Text", "Language", "Extraction", "Resolution", "Graph", "Pipeline", "Reading", "Storage.Sqlite", "Storage.Neo4j", "Cli"]);

    [TestCase("Text")]
    [TestCase("Language")]
    [TestCase("Extraction")]
    [TestCase("Resolution")]
    [TestCase("Pipeline")]
    [TestCase("Graph")]
    [TestCase("Reading")]
    public void Knows_no_database_client(string project)
    {
        string[] packages = Repository.PackageReferences()[project];
        packages.Where(package => DatabaseClients.Any(client => package.StartsWith(client, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [TestCase("Storage.Sqlite")]
    [TestCase("Storage.Neo4j")]
    public void Stores_know_nothing_of_tokens(string project) =>
        Repository.Files($"src/KnowledgeGraph.{project}", "*.cs").Where(path => Repository.Code(path).Contains("KnowledgeGraph.Language", StringComparison.Ordinal)).Should().BeEmpty();

    [Test]
    public void Text_refers_to_nothing()
    {
        Repository.ProjectReferences()["Text"].Should().BeEmpty();
        Repository.PackageReferences()["Text"].Should().BeEmpty();
    }
}
