using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Queries;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Queries;

public class SavedQueryTests
{
    private const string Head = "// Events on a day\n// Question: What happened?\n// Parameter: $day (date, default \"2022-03-05\"): the day\n// Parameter: $limit (number, default 5): most rows\n// Returns: rows.\n";

    [Test]
    public void Reads_title_question_parameters_and_result_from_the_head()
    {
        SavedQuery query = SavedQuery.Load("events-on-day", Head + "RETURN $day, $limit;\n");
        query.Title.Should().Be("Events on a day");
        query.Question.Should().Be("What happened?");
        query.Returns.Should().Be("rows.");
        query.Text.Should().Be("RETURN $day, $limit");
        query.Parameters.Should().Equal(
            new QueryParameter("day", QueryParameterType.Date, "2022-03-05", "the day"), new QueryParameter("limit", QueryParameterType.Number, 5L, "most rows"));
    }

    [TestCase("RETURN 1", "*no title*")]
    [TestCase("// T\n// Returns: x\nRETURN 1", "*'// Question:*")]
    [TestCase("// T\n// Question: q\nRETURN 1", "*'// Returns:*")]
    [TestCase("// T\n// Question: q\n// Returns: r\nRETURN $x", "*uses the parameters [x]*names []*")]
    [TestCase("// T\n// Question: q\n// Parameter: $x (text, default \"\"): x\n// Returns: r\nRETURN 1", "*uses the parameters []*names [x]*")]
    [TestCase("// T\n// Question: q\n// Parameter: $x (decimal, default 1): x\n// Returns: r\nRETURN $x", "*should look like*")]
    [TestCase("// T\n// Question: q\n// Parameter: $x (date, default \"May\"): x\n// Returns: r\nRETURN $x", "*'x' is a day*")]
    public void Refuses_a_head_that_does_not_describe_the_query(string text, string message)
    {
        Action load = () => SavedQuery.Load("q", text);
        load.Should().Throw<GraphStoreException>().WithMessage(message);
    }

    [Test]
    public void Takes_given_values_and_the_defaults_of_the_others()
    {
        SavedQuery query = SavedQuery.Load("q", Head + "RETURN $day, $limit");
        query.Values(new Dictionary<string, string> { ["limit"] = "7" }).Should().BeEquivalentTo(new Dictionary<string, object> { ["day"] = "2022-03-05", ["limit"] = 7L });
    }

    [TestCase("limit", "many", "*'limit' is a whole number*")]
    [TestCase("day", "2022-02-30", "*'day' is a day*")]
    [TestCase("dya", "2022-02-28", "*no parameter 'dya'*day, limit*")]
    public void Refuses_values_that_do_not_fit(string name, string value, string message)
    {
        SavedQuery query = SavedQuery.Load("q", Head + "RETURN $day, $limit");
        query.Invoking(q => q.Values(new Dictionary<string, string> { [name] = value })).Should().Throw<GraphStoreException>().WithMessage(message);
    }

    [Test]
    public void The_program_carries_every_query_of_the_folder_and_at_least_25()
    {
        string[] files = [.. Directory.GetFiles(RepositoryFolder.Path("graph-schema", "queries"), "*.cypher").Select(file => Path.GetFileNameWithoutExtension(file)!)];
        SavedQuery.BuiltIn().Select(query => query.Name).Should().BeEquivalentTo(files).And.HaveCountGreaterThanOrEqualTo(25);
    }
}
