using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Tests.Schema;

public class SchemaFaultTests
{
    private const string Sound = """
        version: 1
        statuses: { occurred: It happened. }
        date_bases: { stated: It is stated. }
        date_precisions: { day: A day. }
        roles:
          actor: { relationship: ACTOR, meaning: Who does it. }
        nodes:
          Document: { meaning: A text., properties: { name: { type: text, required: true, meaning: Its name. } } }
          Entity: { meaning: A thing. }
          Event: { meaning: A happening., properties: { status: { type: text, values: statuses, meaning: Whether it happened. } } }
        entity_types:
          Person: { meaning: Somebody. }
        event_types:
          Visit: { meaning: Somebody travels., roles: [actor], plover: [CONSULT], cameo: ["042"], ace: none, ere: none }
        role_properties:
          documents: { type: text_list, meaning: Names. }
        relationships:
          MENTIONED_IN: { meaning: A mention., from: [Entity], to: [Document] }
        derived_properties:
          count: { type: integer, meaning: How many. }
        derived_relationships:
          MET: { meaning: They met., from: [Person], to: [Person] }
        """;

    [Test]
    public void A_sound_file_is_read() => Load(Sound).Roles.Names.Should().Equal("actor");

    [TestCase("type: text_list", "type: text_lst", "s.yml(16,22): there is no property type 'text_lst'. Did you mean 'text_list'?")]
    [TestCase("roles: [actor]", "roles: [actr]", "s.yml(14,48): there is no role 'actr' in this schema. Did you mean 'actor'?")]
    [TestCase("from: [Person]", "from: [Persn]", "s.yml(22,37): there is no label 'Persn' in this schema. Did you mean 'Person'?")]
    [TestCase("values: statuses", "values: status", "s.yml(10,79): there is no list 'status' in this schema. Did you mean 'statuses'?")]
    [TestCase("required: true", "required: yes", "s.yml(8,77): 'required' must be true or false.")]
    [TestCase("required: true", "requird: true", "s.yml(8,67): 'name' has no key 'requird'. Did you mean 'required'?")]
    [TestCase("ace: none", "ace: ''", "s.yml(14,96): 'Visit' needs 'ace', a list such as [a, b] or the word none.")]
    [TestCase(", ere: none", "", "s.yml(14,3): 'Visit' needs 'ere', a list such as [a, b] or the word none.")]
    [TestCase("version: 1", "version: one", "s.yml(1,10): 'version' must be a whole number from 1.")]
    [TestCase("entity_types:", "entity_typs:", "s.yml(11,1): there is no section 'entity_typs'. Did you mean 'entity_types'?")]
    [TestCase("date_bases: { stated: It is stated. }", "", "s.yml(1,1): the section 'date_bases' is missing.")]
    [TestCase("Person: { meaning: Somebody. }", "Person: { }", "s.yml(12,3): 'Person' needs 'meaning', a text.")]
    [TestCase("  Entity: { meaning: A thing. }", "  Entity: { meaning: A thing. }\n  Entity: { meaning: Again. }", "s.yml(10,3): 'Entity' stands twice in nodes; remove one.")]
    [TestCase("  Entity: { meaning: A thing. }\n", "", "the label 'Entity' is missing in nodes; every graph has it.")]
    [TestCase("statuses: { occurred: It happened. }", "statuses: [occurred]", "s.yml(2,11): statuses must be names with values, each as 'name: …'.")]
    [TestCase("statuses: { occurred: It happened. }", "statuses: { occurred: [a }", "s.yml(2,26): this is not YAML:")]
    [TestCase("statuses: { occurred: It happened. }", "statuses: *others", "anchors and aliases are not used here")]
    public void A_fault_names_its_place_and_the_remedy(string sound, string broken, string message)
    {
        string text = Sound.Replace(sound, broken, StringComparison.Ordinal);
        text.Should().NotBe(Sound);

        FluentActions.Invoking(() => Load(text)).Should().Throw<GraphSchemaException>().WithMessage($"*{message}*");
    }

    [Test]
    public void All_faults_are_reported_together_in_the_order_of_the_file()
    {
        string text = Sound.Replace("type: integer", "type: intger", StringComparison.Ordinal).Replace("roles: [actor]", "roles: [aktor]", StringComparison.Ordinal)
            .Replace("version: 1", "version: 0", StringComparison.Ordinal);

        FluentActions.Invoking(() => Load(text)).Should().Throw<GraphSchemaException>()
            .Which.Faults.Select(fault => fault.Line).Should().Equal(1, 14, 20);
    }

    [Test]
    public void An_empty_file_is_told_all_that_it_lacks() =>
        FluentActions.Invoking(() => Load("")).Should().Throw<GraphSchemaException>().Which.Faults.Should().HaveCountGreaterThan(5);

    private static GraphSchema Load(string text)
    {
        using var reader = new StringReader(text);
        return GraphSchema.Load(reader, "s.yml");
    }
}
