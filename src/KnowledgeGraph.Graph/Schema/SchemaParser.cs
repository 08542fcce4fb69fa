using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Graph.Schema;

/// <summary>Turns the YAML of a schema file into a schema; reports all faults together.</summary>
internal sealed class SchemaParser(string fileName)
{
    private static readonly string[] SectionNames =
    [
        "version", "statuses", "date_bases", "date_precisions", "roles", "nodes", "entity_types", "event_types",
        "role_properties", "relationships", "derived_properties", "derived_relationships",
    ];

    private static readonly string[] GeneralLabelNames = ["Document", "Entity", "Event"];

    private static readonly string[] VocabularyNames = ["statuses", "date_bases", "date_precisions", "entity_types", "event_types", "roles"];

    private static readonly ImmutableArray<(string Name, PropertyType Type)> PropertyTypes =
    [
        ("text", PropertyType.Text), ("integer", PropertyType.WholeNumber), ("decimal", PropertyType.DecimalNumber), ("boolean", PropertyType.Boolean),
        ("date", PropertyType.Date), ("text_list", PropertyType.TextList), ("edtf", PropertyType.Edtf),
    ];

    private readonly SchemaSections _sections = new(fileName);

    /// <exception cref="GraphSchemaException">There are faults.</exception>
    public GraphSchema Parse(SchemaYaml root)
    {
        SchemaYaml.Mapping file = Sections(root);
        ImmutableArray<RoleDefinition> roles = Roles(file["roles"]);
        ImmutableArray<NodeLabel> general = GeneralLabels(file["nodes"]);
        ImmutableArray<NodeLabel> entityTypes = EntityTypes(file["entity_types"], general.FirstOrDefault(label => label.Name == "Entity"));
        ImmutableArray<EventTypeDefinition> eventTypes = EventTypes(file["event_types"], roles);
        ImmutableArray<NodeLabel> labels = Labels(general, entityTypes, eventTypes);
        var schema = new GraphSchema
        {
            Version = Version(file["version"]),
            Statuses = new(Terms(file["statuses"], "statuses")),
            DateBases = new(Terms(file["date_bases"], "date_bases")),
            DatePrecisions = new(Terms(file["date_precisions"], "date_precisions")),
            Roles = new(roles),
            Labels = new(labels),
            EntityTypes = new(entityTypes),
            EventTypes = new(eventTypes),
            RelationshipTypes = new(Relationships(file, roles, [.. labels.Select(label => label.Name)])),
        };
        return _sections.Faults.Count == 0 ? schema : throw new GraphSchemaException(_sections.Faults);
    }

    private SchemaYaml.Mapping Sections(SchemaYaml root)
    {
        var keys = _sections.Entries(root, "the file").Select(entry => entry.Key).ToList();
        foreach (SchemaYaml.Scalar key in keys.Where(key => !SectionNames.Contains(key.Value, StringComparer.Ordinal)))
            _sections.Fault(key, $"there is no section '{key.Value}'. {NearestName.Hint(key.Value, SectionNames)}".TrimEnd());
        foreach (string missing in SectionNames.Except(keys.Select(key => key.Value), StringComparer.Ordinal))
            _sections.Fault(root, $"the section '{missing}' is missing.");
        return root as SchemaYaml.Mapping ?? new SchemaYaml.Mapping(1, 1, []);
    }

    private int Version(SchemaYaml? value)
    {
        if (value is SchemaYaml.Scalar text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version > 0)
            return version;
        if (value is not null)
            _sections.Fault(value, "'version' must be a whole number from 1.");
        return 0;
    }

    private ImmutableArray<SchemaTerm> Terms(SchemaYaml? section, string what) =>
    [
        .. _sections.Entries(section, what).Select(entry => new SchemaTerm(entry.Key.Value, Meaning(entry.Key, entry.Value))),
    ];

    private string Meaning(SchemaYaml.Scalar name, SchemaYaml value)
    {
        if (value is SchemaYaml.Scalar { Value.Length: > 0 } text)
            return text.Value;
        _sections.Fault(value, $"'{name.Value}' needs a meaning, a sentence.");
        return "";
    }

    private ImmutableArray<RoleDefinition> Roles(SchemaYaml? section)
    {
        var roles = ImmutableArray.CreateBuilder<RoleDefinition>();
        foreach ((SchemaYaml.Scalar name, SchemaYaml value) in _sections.Entries(section, "roles"))
        {
            SchemaYaml.Mapping map = _sections.Definition(name, value, "relationship", "meaning");
            roles.Add(new RoleDefinition(name.Value, _sections.Text(name, map, "relationship"), _sections.Text(name, map, "meaning")));
        }
        return roles.ToImmutable();
    }

    private ImmutableArray<NodeLabel> GeneralLabels(SchemaYaml? section)
    {
        var labels = ImmutableArray.CreateBuilder<NodeLabel>();
        foreach ((SchemaYaml.Scalar name, SchemaYaml value) in _sections.Entries(section, "nodes"))
        {
            SchemaYaml.Mapping map = _sections.Definition(name, value, "meaning", "subtypes", "properties");
            labels.Add(new NodeLabel(name.Value, _sections.Text(name, map, "meaning"), null, map["subtypes"] is not null, new(Properties(map["properties"]))));
        }
        foreach (string missing in GeneralLabelNames.Except(labels.Select(label => label.Name), StringComparer.Ordinal))
        {
            if (section is not null)
                _sections.Fault(section, $"the label '{missing}' is missing in nodes; every graph has it.");
        }
        return labels.ToImmutable();
    }

    private ImmutableArray<NodeLabel> EntityTypes(SchemaYaml? section, NodeLabel? entity)
    {
        var types = ImmutableArray.CreateBuilder<NodeLabel>();
        foreach ((SchemaYaml.Scalar name, SchemaYaml value) in _sections.Entries(section, "entity_types"))
        {
            SchemaYaml.Mapping map = _sections.Definition(name, value, "meaning", "properties");
            IEnumerable<PropertyDefinition> properties = entity is null ? Properties(map["properties"]) : entity.Properties.Concat(Properties(map["properties"]));
            types.Add(new NodeLabel(name.Value, _sections.Text(name, map, "meaning"), "Entity", false, new(properties.DistinctBy(property => property.Name))));
        }
        return types.ToImmutable();
    }

    private ImmutableArray<EventTypeDefinition> EventTypes(SchemaYaml? section, ImmutableArray<RoleDefinition> roles)
    {
        var types = ImmutableArray.CreateBuilder<EventTypeDefinition>();
        foreach ((SchemaYaml.Scalar name, SchemaYaml value) in _sections.Entries(section, "event_types"))
        {
            SchemaYaml.Mapping map = _sections.Definition(name, value, "meaning", "roles", "plover", "cameo", "ace", "ere");
            types.Add(new EventTypeDefinition(
                name.Value, _sections.Text(name, map, "meaning"),
                _sections.Known(_sections.List(name, map, "roles"), "role", roles.Select(role => role.Name)),
                Codes(name, map, "plover"), Codes(name, map, "cameo"), Codes(name, map, "ace"), Codes(name, map, "ere")));
        }
        return types.ToImmutable();
    }

    private ImmutableArray<string> Codes(SchemaYaml.Scalar name, SchemaYaml.Mapping map, string scheme) =>
        [.. _sections.List(name, map, scheme, mayBeNone: true).Select(code => code.Value)];

    private static ImmutableArray<NodeLabel> Labels(ImmutableArray<NodeLabel> general, ImmutableArray<NodeLabel> entityTypes, ImmutableArray<EventTypeDefinition> eventTypes)
    {
        SchemaNames<PropertyDefinition> properties = general.FirstOrDefault(label => label.Name == "Event")?.Properties ?? new([]);
        IEnumerable<NodeLabel> events = eventTypes.Select(type => new NodeLabel(type.Name, type.Meaning, "Event", false, properties));
        return [.. general.Concat(entityTypes).Concat(events).DistinctBy(label => label.Name)];
    }

    private ImmutableArray<RelationshipTypeDefinition> Relationships(SchemaYaml.Mapping file, ImmutableArray<RoleDefinition> roles, ImmutableArray<string> labels)
    {
        SchemaNames<PropertyDefinition> roleProperties = new(Properties(file["role_properties"]));
        IEnumerable<RelationshipTypeDefinition> ofRoles = roles.Select(role => new RelationshipTypeDefinition(
            role.RelationshipType, role.Meaning, RelationshipKind.Role, ["Event"], ["Entity"], roleProperties));
        ImmutableArray<RelationshipTypeDefinition> stated = RelationshipSection(file["relationships"], "relationships", RelationshipKind.Stated, null, labels);
        SchemaNames<PropertyDefinition> derivedProperties = new(Properties(file["derived_properties"]));
        ImmutableArray<RelationshipTypeDefinition> derived = RelationshipSection(file["derived_relationships"], "derived_relationships", RelationshipKind.Derived, derivedProperties, labels);
        return [.. stated.Concat(ofRoles).Concat(derived).DistinctBy(type => type.Name)];
    }

    private ImmutableArray<RelationshipTypeDefinition> RelationshipSection(
        SchemaYaml? section, string what, RelationshipKind kind, SchemaNames<PropertyDefinition>? common, ImmutableArray<string> labels)
    {
        var types = ImmutableArray.CreateBuilder<RelationshipTypeDefinition>();
        foreach ((SchemaYaml.Scalar name, SchemaYaml value) in _sections.Entries(section, what))
        {
            SchemaYaml.Mapping map = _sections.Definition(name, value, "meaning", "from", "to", "properties");
            types.Add(new RelationshipTypeDefinition(
                name.Value, _sections.Text(name, map, "meaning"), kind,
                _sections.Known(_sections.List(name, map, "from"), "label", labels), _sections.Known(_sections.List(name, map, "to"), "label", labels),
                common ?? new(Properties(map["properties"]))));
        }
        return types.ToImmutable();
    }

    private ImmutableArray<PropertyDefinition> Properties(SchemaYaml? section)
    {
        var properties = ImmutableArray.CreateBuilder<PropertyDefinition>();
        foreach ((SchemaYaml.Scalar name, SchemaYaml value) in _sections.Entries(section, "properties"))
        {
            SchemaYaml.Mapping map = _sections.Definition(name, value, "type", "required", "values", "meaning");
            properties.Add(new PropertyDefinition(name.Value, TypeOf(name, map), _sections.Flag(map, "required"), VocabularyOf(map), _sections.Text(name, map, "meaning")));
        }
        return properties.ToImmutable();
    }

    private PropertyType TypeOf(SchemaYaml.Scalar name, SchemaYaml.Mapping map)
    {
        string text = _sections.Text(name, map, "type");
        foreach ((string known, PropertyType type) in PropertyTypes)
        {
            if (known == text)
                return type;
        }
        if (text.Length > 0)
            _sections.Fault(map["type"]!, $"there is no property type '{text}'. {NearestName.Hint(text, PropertyTypes.Select(type => type.Name))}".TrimEnd());
        return PropertyType.Text;
    }

    private string? VocabularyOf(SchemaYaml.Mapping map) => map["values"] is SchemaYaml.Scalar list
        ? _sections.Known([list], "list", VocabularyNames)[0]
        : null;
}
