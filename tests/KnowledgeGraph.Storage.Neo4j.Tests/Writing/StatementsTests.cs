using System.Collections.Immutable;
using System.Reflection;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Storage.Neo4j.Migrations;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Writing;

/// <summary>What the program itself sends. Where KG_CYPHER_DUMP names a folder, all of it is written there for <c>.ci/lint-cypher.mjs</c>.</summary>
public class StatementsTests
{
    private static readonly GraphNames Names = new(GraphSchema.Default);

    private static IEnumerable<(string Name, string Text)> Constants() =>
        from type in typeof(Neo4jMigrator).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        from text in field switch
        {
            { IsLiteral: true } when field.FieldType == typeof(string) => [(string)field.GetRawConstantValue()!],
            { IsInitOnly: true } when field.FieldType == typeof(ImmutableArray<string>) => (ImmutableArray<string>)field.GetValue(null)!,
            _ => ImmutableArray<string>.Empty,
        }
        // The marker alone is the beginning of a statement.
        where System.Text.RegularExpressions.Regex.IsMatch(text, @"^(MATCH|MERGE|CREATE|CALL|UNWIND|OPTIONAL)\s") && !text.TrimEnd().EndsWith("AS row", StringComparison.Ordinal)
        select ($"{type.Name}.{field.Name}", text);

    private static IEnumerable<(string Name, string Text)> Composed()
    {
        foreach (string label in Names.Labels)
            yield return ($"node.{label}", WriteStatements.Nodes([label], ["Person"], ["start_date", "end_date"]));
        foreach (string type in Names.Types)
        {
            yield return ($"relationship.{type}", WriteStatements.Relationships(type, ["first_date"]));
            yield return ($"removal.{type}", WriteStatements.RemoveRelationships(type));
            yield return ($"page.{type}", Reading.GraphPages.LinkPage(type));
        }
    }

    [Test]
    public void Every_statement_of_the_program_is_found_and_handed_to_the_linter()
    {
        (string Name, string Text)[] all = [.. Constants(), .. Composed()];
        all.Select(statement => statement.Text).Should().Contain(WriteStatements.RemoveNodes).And.Contain(text => text.StartsWith("CREATE CONSTRAINT unique_version", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("KG_CYPHER_DUMP") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (IGrouping<string, (string Name, string Text)> statement in all.GroupBy(statement => statement.Name))
            File.WriteAllText(Path.Combine(folder, statement.Key + ".cypher"), string.Join(";\n", statement.Select(one => one.Text)) + ";\n");
    }

    [Test]
    public void A_backtick_in_a_name_cannot_end_it() => GraphNames.Quote("a`b").Should().Be("`a``b`");

    [Test]
    public void Every_write_sets_its_marker_in_the_same_statement() =>
        Composed().Where(statement => !statement.Name.StartsWith("page", StringComparison.Ordinal)).Should().OnlyContain(statement => statement.Text.Contains("SET marker.batch = $batch"));
}
