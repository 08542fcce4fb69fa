using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Graph.Schema;

/// <summary>
/// The one list of what a graph may hold: labels, properties, relationship types, roles and closed lists of terms.
/// Source: <c>graph-schema/schema.yml</c>. Immutable.
/// </summary>
public sealed class GraphSchema
{
    private static readonly Lazy<GraphSchema> Embedded = new(LoadEmbedded);

    internal GraphSchema() { }

    /// <summary>The schema that the program carries. Parsed once, when it is first asked for.</summary>
    public static GraphSchema Default => Embedded.Value;

    /// <summary>The version of the schema: it rises when a graph of the older version would no longer be right.</summary>
    public required int Version { get; init; }

    /// <summary>Whether an event has happened: <c>occurred</c>, ….</summary>
    public required SchemaNames<SchemaTerm> Statuses { get; init; }

    /// <summary>How a date is known: <c>stated</c>, ….</summary>
    public required SchemaNames<SchemaTerm> DateBases { get; init; }

    /// <summary>The units that dates are known to: <c>day</c>, ….</summary>
    public required SchemaNames<SchemaTerm> DatePrecisions { get; init; }

    /// <summary>The roles that entities have in events.</summary>
    public required SchemaNames<RoleDefinition> Roles { get; init; }

    /// <summary>All labels: the general ones (Document, Entity, Event), then the entity types and the event types.</summary>
    public required SchemaNames<NodeLabel> Labels { get; init; }

    /// <summary>The labels that stand beside <c>Entity</c>.</summary>
    public required SchemaNames<NodeLabel> EntityTypes { get; init; }

    /// <summary>The labels that stand beside <c>Event</c>, with roles and codes.</summary>
    public required SchemaNames<EventTypeDefinition> EventTypes { get; init; }

    /// <summary>All relationship types: stated ones, roles, derived ones.</summary>
    public required SchemaNames<RelationshipTypeDefinition> RelationshipTypes { get; init; }

    /// <summary>Parses a schema file in UTF-8.</summary>
    /// <exception cref="GraphSchemaException">The file has faults; all of them are reported together.</exception>
    public static GraphSchema Load(Stream stream, string fileName)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return Load(reader, fileName);
    }

    /// <summary>Parses a schema file.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="fileName">Its name, for the messages.</param>
    /// <exception cref="GraphSchemaException">The file has faults; all of them are reported together.</exception>
    public static GraphSchema Load(TextReader reader, string fileName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        return new SchemaParser(fileName).Parse(SchemaYaml.Read(reader, fileName));
    }

    /// <summary>The texts that a closed list holds, or an empty array where the schema has no list of that name.</summary>
    /// <param name="name">statuses, date_bases, date_precisions, entity_types, event_types or roles.</param>
    public ImmutableArray<string> Vocabulary(string name) => name switch
    {
        "statuses" => [.. Statuses.Names],
        "date_bases" => [.. DateBases.Names],
        "date_precisions" => [.. DatePrecisions.Names],
        "entity_types" => [.. EntityTypes.Names],
        "event_types" => [.. EventTypes.Names],
        "roles" => [.. Roles.Names],
        _ => [],
    };

    /// <summary>A schema with more event types (a user's rules may define some); a type of the same name is replaced.</summary>
    public GraphSchema With(IEnumerable<EventTypeDefinition> eventTypes)
    {
        ArgumentNullException.ThrowIfNull(eventTypes);
        ImmutableArray<EventTypeDefinition> added = [.. eventTypes];
        SchemaNames<PropertyDefinition> properties = Labels.Find("Event")!.Properties;
        bool IsKept(ISchemaName name) => !added.Any(type => type.Name == name.Name);
        return new GraphSchema
        {
            Version = Version,
            Statuses = Statuses,
            DateBases = DateBases,
            DatePrecisions = DatePrecisions,
            Roles = Roles,
            EntityTypes = EntityTypes,
            EventTypes = new([.. EventTypes.Where(IsKept), .. added]),
            Labels = new([.. Labels.Where(IsKept), .. added.Select(type => new NodeLabel(type.Name, type.Meaning, "Event", false, properties))]),
            RelationshipTypes = RelationshipTypes,
        };
    }

    private static GraphSchema LoadEmbedded()
    {
        using Stream stream = typeof(GraphSchema).Assembly.GetManifestResourceStream("KnowledgeGraph.Graph.schema.yml")!;
        return Load(stream, "graph-schema/schema.yml");
    }
}
