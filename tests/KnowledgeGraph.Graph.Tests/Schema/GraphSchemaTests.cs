using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Graph.Tests.Schema;

public class GraphSchemaTests
{
    private static readonly GraphSchema Default = GraphSchema.Default;

    [Test]
    public void Knows_the_entity_types_and_event_types_of_the_guidelines()
    {
        Default.EntityTypes.Names.Should().Equal("Person", "State", "Organization", "WeaponSystem", "Place");
        Default.EventTypes.Names.Should().Equal(
            "Contract", "Delivery", "Deployment", "Test", "Production", "Exercise", "Exclusion", "Refusal", "Proposal", "Meeting",
            "Visit", "Interview", "Agreement", "Condemnation", "Sanction", "Recognition", "Attack", "Capture", "Annexation", "Withdrawal");
    }

    [TestCase("Contract", "supplier recipient item")]
    [TestCase("Interview", "actor outlet")]
    [TestCase("Attack", "actor target place item")]
    [TestCase("Meeting", "participant")]
    public void An_event_type_takes_the_roles_of_the_guidelines(string type, string roles) =>
        Default.EventTypes.Find(type)!.Roles.Should().Equal(roles.Split(' '));

    [TestCase("Attack", "ASSAULT", "190", "Conflict.Attack", "Conflict.Attack")]
    [TestCase("Recognition", "SUPPORT", "054", null, null)]
    [TestCase("Production", null, null, null, "Manufacture.Artifact")]
    public void An_event_type_has_the_codes_of_other_schemes_or_says_that_none_fits(string type, string? plover, string? cameo, string? ace, string? ere)
    {
        EventTypeDefinition definition = Default.EventTypes.Find(type)!;
        Holds(definition.Plover, plover);
        Holds(definition.Cameo, cameo);
        Holds(definition.Ace, ace);
        Holds(definition.Ere, ere);

        static void Holds(IEnumerable<string> codes, string? code)
        {
            if (code is null)
                codes.Should().BeEmpty();
            else
                codes.Should().Contain(code);
        }
    }

    [Test]
    public void Precisions_and_bases_of_dates_are_those_of_the_code()
    {
        Default.DatePrecisions.Names.Should().Equal(Enum.GetNames<DatePrecision>().Select(Snake));
        Default.DateBases.Names.Should().Equal(Enum.GetNames<DateBasis>().Select(Snake));

        static string Snake(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }

    [TestCase("State", "iso2", PropertyType.Text)]
    [TestCase("State", "name", PropertyType.Text)]
    [TestCase("Delivery", "start_date", PropertyType.Date)]
    [TestCase("Document", "date", PropertyType.Edtf)]
    [TestCase("Entity", "aliases", PropertyType.TextList)]
    public void A_label_has_its_own_properties_and_those_of_its_parent(string label, string property, PropertyType type) =>
        Default.Labels.Find(label)!.Properties.Find(property)!.Type.Should().Be(type);

    [TestCase("Person", "iso2")]
    [TestCase("Document", "mention_count")]
    public void A_label_has_no_properties_of_its_sisters(string label, string property) =>
        Default.Labels.Find(label)!.Properties.Find(property).Should().BeNull();

    [TestCase("SUPPLIER", RelationshipKind.Role, "Event", "Entity")]
    [TestCase("MENTIONED_IN", RelationshipKind.Stated, "Entity", "Document")]
    [TestCase("CONCERNS", RelationshipKind.Stated, "Event", "Event")]
    [TestCase("SANCTIONED", RelationshipKind.Derived, "Entity", "Entity")]
    public void A_relationship_type_names_the_labels_that_it_joins(string type, RelationshipKind kind, string from, string to)
    {
        RelationshipTypeDefinition definition = Default.RelationshipTypes.Find(type)!;
        definition.Kind.Should().Be(kind);
        definition.From.Should().Equal(from);
        definition.To.Should().Equal(to);
    }

    [Test]
    public void Every_role_has_a_relationship_type_in_capitals() =>
        Default.Roles.Should().AllSatisfy(role =>
        {
            role.RelationshipType.Should().Be(role.Name.ToUpperInvariant());
            Default.RelationshipTypes.Find(role.RelationshipType)!.Kind.Should().Be(RelationshipKind.Role);
        });

    [Test]
    public void A_users_event_types_join_the_schema_and_take_the_properties_of_events()
    {
        GraphSchema schema = Default.With([new EventTypeDefinition("Launch", "A rocket is launched.", ["actor", "item"], [], [], [], [])]);

        schema.EventTypes.Contains("Launch").Should().BeTrue();
        schema.Labels.Find("Launch")!.Properties.Contains("status").Should().BeTrue();
        schema.Vocabulary("event_types").Should().Contain("Launch").And.Contain("Delivery");
        Default.EventTypes.Contains("Launch").Should().BeFalse("a schema never changes");
    }
}
