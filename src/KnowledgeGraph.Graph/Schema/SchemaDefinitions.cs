using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Schema;

/// <summary>What values a property takes.</summary>
public enum PropertyType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    WholeNumber,

    /// <summary>A number of double precision.</summary>
    DecimalNumber,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day, <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>A list of strings.</summary>
    TextList,

    /// <summary>A string that is an EDTF date (<see cref="Text.Dates.EdtfDate"/>).</summary>
    Edtf,
}

/// <summary>Where a relationship type comes from.</summary>
public enum RelationshipKind
{
    /// <summary>It is stated by texts: MENTIONED_IN, HOLDS_OFFICE.</summary>
    Stated,

    /// <summary>It joins an event to the filler of a role: SUPPLIER.</summary>
    Role,

    /// <summary>It is drawn from events by rules: SUPPLIED.</summary>
    Derived,
}

/// <summary>A term of a closed list: a status, a basis or a precision of dates.</summary>
/// <param name="Name">The term as it stands in the graph, in lower case.</param>
/// <param name="Meaning">What it means.</param>
public sealed record SchemaTerm(string Name, string Meaning) : ISchemaName;

/// <summary>A property of a label or a relationship type.</summary>
/// <param name="Name">The property's name: <c>date_basis</c>.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="IsRequired">True where every node or relationship must have it.</param>
/// <param name="Vocabulary">The schema's list that its text (or each text of its list) must come from: <c>statuses</c>; null where any text will do.</param>
/// <param name="Meaning">What it means.</param>
public sealed record PropertyDefinition(string Name, PropertyType Type, bool IsRequired, string? Vocabulary, string Meaning) : ISchemaName;

/// <summary>A label of nodes.</summary>
/// <param name="Name">The label: <c>Document</c>, <c>Person</c>, <c>Delivery</c>.</param>
/// <param name="Meaning">What such a node stands for.</param>
/// <param name="Parent">The general label that stands before it (<c>Entity</c>, <c>Event</c>); null for a general label.</param>
/// <param name="HasSubtypes">True where a node with this label must carry one of its subtypes too.</param>
/// <param name="Properties">What such a node may hold, the parent's properties included.</param>
public sealed record NodeLabel(string Name, string Meaning, string? Parent, bool HasSubtypes, SchemaNames<PropertyDefinition> Properties) : ISchemaName;

/// <summary>A role that an entity can have in an event.</summary>
/// <param name="Name">The role in lower case: <c>supplier</c>.</param>
/// <param name="RelationshipType">The relationship type that stands for it: <c>SUPPLIER</c>.</param>
/// <param name="Meaning">Who or what fills it.</param>
public sealed record RoleDefinition(string Name, string RelationshipType, string Meaning) : ISchemaName;

/// <summary>A type of events, with the codes that other schemes have for it. An empty list of codes says that nothing fits.</summary>
/// <param name="Name">The type, which is also its label: <c>Delivery</c>.</param>
/// <param name="Meaning">What happens.</param>
/// <param name="Roles">Names of the roles it takes.</param>
/// <param name="Plover">PLOVER event types: <c>AID</c>.</param>
/// <param name="Cameo">CAMEO codes: <c>072</c>.</param>
/// <param name="Ace">ACE 2005 event types: <c>Movement.Transport</c>.</param>
/// <param name="Ere">Rich ERE event types: <c>Movement.Transport-Artifact</c>.</param>
public sealed record EventTypeDefinition(
    string Name, string Meaning, ImmutableArray<string> Roles,
    ImmutableArray<string> Plover, ImmutableArray<string> Cameo, ImmutableArray<string> Ace, ImmutableArray<string> Ere) : ISchemaName;

/// <summary>A type of relationships.</summary>
/// <param name="Name">The type in capitals: <c>MENTIONED_IN</c>.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="From">Labels, one of which its start must carry.</param>
/// <param name="To">Labels, one of which its end must carry.</param>
/// <param name="Properties">What it may hold.</param>
public sealed record RelationshipTypeDefinition(
    string Name, string Meaning, RelationshipKind Kind,
    ImmutableArray<string> From, ImmutableArray<string> To, SchemaNames<PropertyDefinition> Properties) : ISchemaName;
