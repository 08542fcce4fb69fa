using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Connection;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Connection;

public class Neo4jConnectionOptionsTests
{
    [Test]
    public void Takes_address_database_and_credentials_from_the_environment()
    {
        Neo4jConnectionOptions options = From(null, null, ("NEO4J_URI", "http://db:7474"), ("NEO4J_USER", "reader"), ("NEO4J_PASSWORD", "x"), ("NEO4J_DATABASE", "news"));
        (options.Uri.Host, options.User, options.Password, options.Database).Should().Be(("db", "reader", "x", "news"));
    }

    [Test]
    public void What_is_given_goes_before_the_environment() =>
        From("http://given:7474", "mine", ("NEO4J_URI", "http://db:7474"), ("NEO4J_DATABASE", "news")).Should().Match<Neo4jConnectionOptions>(options => options.Uri.Host == "given" && options.Database == "mine" && options.User == "");

    [Test]
    public void Reads_the_password_from_the_first_line_of_a_file()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "from file\nsecond line\n");
        From("http://db", null, ("NEO4J_PASSWORD_FILE", file)).Should().Match<Neo4jConnectionOptions>(options => options.Password == "from file" && options.User == "neo4j");
        File.Delete(file);
    }

    [TestCase(null, "*NEO4J_URI*")]
    [TestCase("localhost", "*absolute URI*")]
    [TestCase("http://neo4j:s3cret@db:7474", "*NEO4J_PASSWORD*")]
    public void Refuses_an_address_that_cannot_be_used_without_repeating_secrets(string? address, string message)
    {
        Action read = () => From(address, null);
        read.Should().Throw<GraphStoreException>().WithMessage(message).Which.ToString().Should().NotContain("s3cret");
    }

    [Test]
    public void A_missing_password_file_is_named()
    {
        Action read = () => From("http://db", null, ("NEO4J_PASSWORD_FILE", "/no/such/file"));
        read.Should().Throw<GraphStoreException>().WithMessage("*/no/such/file*");
    }

    [Test]
    public void Printing_shows_no_password() => From("http://db:7474", null, ("NEO4J_PASSWORD", "s3cret")).ToString().Should().Be("http://db:7474 (database neo4j)");

    [TestCase("ftp://db", "*no address of a Neo4j server*")]
#if !NEO4J_DRIVER
    [TestCase("bolt://db:7687", "*UseNeo4jDriver=true*http://db:7474*")]
    [TestCase("neo4j+s://db", "*UseNeo4jDriver=true*https://db:7473*")]
    [TestCase("neo4j+s://abc.databases.neo4j.io", "*UseNeo4jDriver=true*https://abc.databases.neo4j.io*")]
#endif
    public void An_address_that_this_build_does_not_speak_says_what_to_do(string address, string message)
    {
        Action connect = () => TestServer.Connector.Connect(From(address, null));
        connect.Should().Throw<GraphStoreException>().WithMessage(message);
    }

    private static Neo4jConnectionOptions From(string? address, string? database, params (string Name, string Value)[] variables) =>
        Neo4jConnectionOptions.FromEnvironment(address, database, name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
