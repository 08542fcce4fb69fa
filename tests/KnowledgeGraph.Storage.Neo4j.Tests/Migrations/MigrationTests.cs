using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Storage.Neo4j.Migrations;
using KnowledgeGraph.Storage.Neo4j.Tests.Server;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Migrations;

public class MigrationTests
{
    [Test]
    public void Reads_version_and_description_from_the_file_s_name()
    {
        Migration migration = Migration.Parse("V0001_2__Create_constraints.cypher", "RETURN 1;\n");
        (migration.Version, migration.Description).Should().Be(("0001.2", "Create constraints"));
    }

    [TestCase("0001__x.cypher")]
    [TestCase("V0001_x.cypher")]
    [TestCase("V0001__x.cql")]
    public void Refuses_other_names(string name)
    {
        Action parse = () => Migration.Parse(name, "");
        parse.Should().Throw<GraphStoreException>().WithMessage("*V0001__Create_constraints.cypher*");
    }

    [Test]
    public void Splits_at_a_semicolon_with_a_line_break_only_and_leaves_comments_to_their_statement()
    {
        Migration migration = Migration.Parse("V1__x.cypher", "// note\nRETURN ';' AS a;\r\nRETURN 2\n;\n// only a comment\n");
        migration.Statements.Should().Equal("// note\nRETURN ';' AS a", "RETURN 2", "// only a comment");
        migration.Executable.Should().Equal("// note\nRETURN ';' AS a", "RETURN 2");
    }

    // "123456789" gives CBF43926 in every description of CRC-32 (ISO 3309).
    [TestCase("123456789", "3421780262")]
    [TestCase("1234;\n56789;\n", "3421780262")]   // over the statements, without what parts them
    public void The_checksum_is_crc_32_in_decimal(string text, string checksum) => Migration.Parse("V1__x.cypher", text).Checksum.Should().Be(checksum);

    [Test]
    public void The_program_carries_the_folder_s_files_in_order() =>
        Migration.BuiltIn().Select(migration => migration.Source).Should().Equal(
            Directory.GetFiles(RepositoryFolder.Path("graph-schema", "migrations"), "*.cypher").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)).And.HaveCountGreaterThan(1);

    [Test]
    public void Every_relationship_type_and_general_label_of_the_schema_has_a_constraint_on_its_id()
    {
        string all = string.Join('\n', Migration.BuiltIn().SelectMany(migration => migration.Statements));
        foreach (string type in GraphSchema.Default.RelationshipTypes.Names)
            all.Should().Contain($"FOR ()-[r:{type}]-() REQUIRE r.id IS UNIQUE", "add a migration when the schema gets a type");
        foreach (string label in GraphSchema.Default.Labels.Where(label => label.Parent is null).Select(label => label.Name))
            all.Should().Contain($"FOR (n:{label}) REQUIRE n.id IS UNIQUE");
    }
}
