using System.Text.RegularExpressions;
using KnowledgeGraph.Cli.Querying;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Conventions.Tests;

/// <summary>Code and <c>graph-schema/schema.yml</c> say the same.</summary>
public sealed class SchemaAgreementTests
{
    private static readonly GraphSchema Schema = LoadFile();

    [Test]
    public void Entity_types_are_those_of_the_schema() => Enum.GetNames<EntityType>().Should().BeEquivalentTo(Schema.EntityTypes.Names);

    [Test]
    public void Statuses_are_those_of_the_schema() => Enum.GetNames<EventStatus>().Select(Snake).Should().BeEquivalentTo(Schema.Statuses.Names);

    [Test]
    public void Date_bases_are_those_of_the_schema() => Enum.GetNames<DateBasis>().Select(Snake).Should().BeEquivalentTo(Schema.DateBases.Names);

    [Test]
    public void Date_precisions_are_those_of_the_schema() => Enum.GetNames<DatePrecision>().Select(Snake).Should().BeEquivalentTo(Schema.DatePrecisions.Names);

    [Test]
    public void Roles_are_those_of_the_schema() => Roles.InOrder.Select(role => role.ToLowerInvariant()).Should().BeEquivalentTo(Schema.Roles.Names);

    private static string Snake(string name) => Regex.Replace(name, "(?<!^)[A-Z]", "_$0").ToLowerInvariant();

    private static GraphSchema LoadFile()
    {
        using var reader = new StringReader(Repository.Read("graph-schema/schema.yml"));
        return GraphSchema.Load(reader, "graph-schema/schema.yml");
    }
}
