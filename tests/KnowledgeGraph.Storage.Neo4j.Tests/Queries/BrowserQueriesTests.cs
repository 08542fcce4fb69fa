using KnowledgeGraph.Storage.Neo4j.Queries;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Queries;

public class BrowserQueriesTests
{
    [Test]
    public void Puts_the_defaults_before_the_query_and_quotes_what_csv_must_quote()
    {
        var query = new SavedQuery("q", "Who, what", "Why?", [new QueryParameter("x", QueryParameterType.Text, "it's", "x"), new QueryParameter("n", QueryParameterType.Number, 3L, "n")], "r", "RETURN \"a\", $x, $n");
        BrowserQueries.ToCsv([query]).Should().Be(
            "name,description,query,id,parentId,isFolder\nKnowledge graph,,,0,,true\n\"Who, what\",Why?,\":param x => 'it\\'s';\n:param n => 3;\nRETURN \"\"a\"\", $x, $n;\",1,0,false\n");
    }

    /// <summary>Run the tests with KG_UPDATE=1 to write the file anew after a query changed.</summary>
    [Test]
    public void The_file_in_the_repository_holds_the_queries_as_they_are()
    {
        string file = RepositoryFolder.Path("graph-schema", "browser", "saved-queries.csv");
        string current = BrowserQueries.ToCsv(SavedQuery.BuiltIn());
        if (Environment.GetEnvironmentVariable("KG_UPDATE") == "1")
            File.WriteAllText(file, current);
        File.ReadAllText(file).Should().Be(current);
    }
}
