using System.Collections.Immutable;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Derivation;

/// <summary>Turns the YAML of a file of derivation rules into rules; reports all faults together.</summary>
internal sealed class DerivationParser(string fileName, GraphSchema schema)
{
    private static readonly SchemaYaml.Scalar FileName = new(1, 1, "the file");

    private readonly SchemaSections _sections = new(fileName);

    /// <exception cref="GraphSchemaException">There are faults.</exception>
    public ImmutableArray<DerivationRule> Parse(SchemaYaml root)
    {
        SchemaYaml.Mapping file = _sections.Definition(FileName, root, "version", "statuses", "relationships");
        ImmutableArray<string> usual = Statuses(FileName, file);
        var rules = ImmutableArray.CreateBuilder<DerivationRule>();
        foreach ((SchemaYaml.Scalar name, SchemaYaml value) in _sections.Entries(file["relationships"], "relationships"))
            rules.Add(Rule(name, value, usual));
        return _sections.Faults.Count == 0 ? rules.ToImmutable() : throw new GraphSchemaException(_sections.Faults);
    }

    private DerivationRule Rule(SchemaYaml.Scalar name, SchemaYaml value, ImmutableArray<string> usual)
    {
        SchemaYaml.Mapping map = _sections.Definition(name, value, "events", "from", "to", "statuses", "symmetric", "examples");
        _sections.Known([name], "derived relationship type", schema.RelationshipTypes.Where(type => type.Kind == RelationshipKind.Derived).Select(type => type.Name));
        return new DerivationRule(
            name.Value,
            _sections.Known(_sections.List(name, map, "events"), "event type", schema.EventTypes.Names),
            Roles(_sections.List(name, map, "from")), Roles(_sections.List(name, map, "to")),
            map["statuses"] is null ? usual : Statuses(name, map),
            _sections.Flag(map, "symmetric"), Examples(name, map["examples"]));
    }

    private ImmutableArray<string> Statuses(SchemaYaml.Scalar name, SchemaYaml.Mapping map) =>
        _sections.Known(_sections.List(name, map, "statuses"), "status", schema.Statuses.Names);

    private ImmutableArray<string> Roles(IEnumerable<SchemaYaml.Scalar> names) =>
        [.. _sections.Known([.. names], "role", schema.Roles.Names).Select(role => schema.Roles.Find(role)?.RelationshipType ?? role)];

    private ImmutableArray<DerivationExample> Examples(SchemaYaml.Scalar name, SchemaYaml? value)
    {
        if (value is SchemaYaml.Sequence list)
            return [.. list.Items.Select(item => Example(name, item))];
        _sections.Fault(value ?? name, $"'{name.Value}' needs 'examples', a list.");
        return [];
    }

    private DerivationExample Example(SchemaYaml.Scalar name, SchemaYaml value)
    {
        SchemaYaml.Mapping map = _sections.Definition(name, value, "status", "roles", "draws");
        string draws = _sections.Text(name, map, "draws");
        return new DerivationExample(_sections.Text(name, map, "status"), [.. Fillers(map["roles"])], draws == "nothing" ? null : draws);
    }

    private IEnumerable<(string, string)> Fillers(SchemaYaml? roles) =>
        from entry in _sections.Entries(roles, "roles")
        let role = Roles([entry.Key])[0]
        from filler in entry.Value is SchemaYaml.Sequence names ? names.Items.OfType<SchemaYaml.Scalar>() : []
        select (role, filler.Value);
}
