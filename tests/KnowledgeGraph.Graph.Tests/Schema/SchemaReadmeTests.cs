using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Tests.Schema;

/// <summary>The tables of graph-schema/README.md say what schema.yml says.</summary>
public class SchemaReadmeTests
{
    private static readonly GraphSchema Schema = GraphSchema.Default;
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryRoot(), "graph-schema", "README.md"));

    private static IEnumerable<TestCaseData> Tables()
    {
        yield return Table("labels", "Label | Meaning", Schema.Labels.Where(label => label.Parent != "Event").Select(label => $"`{(label.Parent is null ? "" : label.Parent + ":")}{label.Name}` | {label.Meaning}"));
        yield return Table("event types", "Event type | Meaning | Roles | PLOVER | CAMEO | ACE | ERE", Schema.EventTypes.Select(type =>
            $"`{type.Name}` | {type.Meaning} | {string.Join(", ", type.Roles)} | {Codes(type.Plover)} | {Codes(type.Cameo)} | {Codes(type.Ace)} | {Codes(type.Ere)}"));
        yield return Table("roles", "Role | Relationship type | Meaning", Schema.Roles.Select(role => $"{role.Name} | `{role.RelationshipType}` | {role.Meaning}"));
        yield return Table("relationship types", "Type | From | To | Meaning", Types(RelationshipKind.Stated));
        yield return Table("derived types", "Type | From | To | Meaning", Types(RelationshipKind.Derived));
        yield return Table("statuses", "Term | Meaning", Terms(Schema.Statuses));
        yield return Table("bases", "Term | Meaning", Terms(Schema.DateBases));
        yield return Table("precisions", "Term | Meaning", Terms(Schema.DatePrecisions));
        foreach (NodeLabel label in Schema.Labels.Where(label => label.Parent is null))
            yield return PropertyTable(label.Name, label.Properties);
        yield return PropertyTable("State", Schema.Labels.Find("State")!.Properties.Where(property => !Schema.Labels.Find("Entity")!.Properties.Contains(property.Name)));
        foreach (RelationshipTypeDefinition type in Schema.RelationshipTypes.Where(type => type.Kind == RelationshipKind.Stated))
            yield return PropertyTable(type.Name, type.Properties);
        yield return PropertyTable("roles", Schema.RelationshipTypes.First(type => type.Kind == RelationshipKind.Role).Properties);
        yield return PropertyTable("derived types", Schema.RelationshipTypes.First(type => type.Kind == RelationshipKind.Derived).Properties);
    }

    [TestCaseSource(nameof(Tables))]
    public void A_table_of_the_readme_agrees_with_the_schema(string table) => Readme.Should().Contain("\n\n" + table + "\n");

    [Test]
    public void The_readme_holds_no_other_tables() =>
        Readme.Split('\n').Where(line => line.StartsWith('|')).Should().BeEquivalentTo(Tables().SelectMany(row => ((string)row.Arguments[0]!).Split('\n')));

    private static TestCaseData PropertyTable(string of, IEnumerable<PropertyDefinition> properties) => Table(
        "properties of " + of, "Property | Type | Required | Meaning",
        properties.Select(property => $"`{property.Name}` | {TypeName(property.Type)}{(property.Vocabulary is { } list ? $" ({list})" : "")} | {(property.IsRequired ? "yes" : "")} | {property.Meaning}"));

    private static TestCaseData Table(string name, string header, IEnumerable<string> rows)
    {
        string line = string.Join(" | ", header.Split(" | ").Select(_ => "---"));
        return new TestCaseData(string.Join('\n', rows.Prepend(line).Prepend(header).Select(row => $"| {row} |"))).SetArgDisplayNames(name);
    }

    private static IEnumerable<string> Types(RelationshipKind kind) => Schema.RelationshipTypes.Where(type => type.Kind == kind)
        .Select(type => $"`{type.Name}` | {string.Join(", ", type.From)} | {string.Join(", ", type.To)} | {type.Meaning}");

    private static IEnumerable<string> Terms(IEnumerable<SchemaTerm> terms) => terms.Select(term => $"`{term.Name}` | {term.Meaning}");

    private static string Codes(IReadOnlyCollection<string> codes) => codes.Count == 0 ? "none" : string.Join(", ", codes);

    private static string TypeName(PropertyType type) => type switch
    {
        PropertyType.WholeNumber => "integer",
        PropertyType.DecimalNumber => "decimal",
        PropertyType.TextList => "text_list",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("KnowledgeGraph.sln stands in no folder above the tests.");
    }
}
