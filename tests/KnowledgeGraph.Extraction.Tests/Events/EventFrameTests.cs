using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Tests.Events;

public class EventFrameTests
{
    private static IEnumerable<TestCaseData> Frames() => EventRules.BuiltIn().Select(frame => new TestCaseData(frame).SetArgDisplayNames(frame.Name));

    [TestCaseSource(nameof(Frames))]
    public void Finds_an_event_of_its_type_in_its_example(EventFrame frame) =>
        ExtractionFixture.Extract(frame.Example).Events.Should().Contain(e => e.Type == frame.Type, "'{0}' is the frame's own example", frame.Example);

    [TestCaseSource(nameof(Frames))]
    public void Finds_none_in_its_counterexample(EventFrame frame) =>
        ExtractionFixture.Extract(frame.Counterexample).Events.Should().NotContain(e => e.Type == frame.Type, "'{0}' is the frame's own counterexample", frame.Counterexample);

    [TestCase("Germany delivered the Leopard 2 tanks to Norway.", "supplier=Germany item=Leopard 2 recipient=Norway")]
    [TestCase("The Leopard 2 tanks were delivered to Norway by Germany.", "supplier=Germany item=Leopard 2 recipient=Norway")]
    [TestCase("Norway bought the Leopard 2 from Germany.", "supplier=Germany item=Leopard 2 recipient=Norway")]
    [TestCase("Poland's purchase of Patriot missiles from the United States", "supplier=United States item=Patriot recipient=Poland")]
    [TestCase("The United States imposed sanctions on Iran.", "actor=United States target=Iran")]
    [TestCase("Iran was condemned by Israel.", "actor=Israel target=Iran")]
    [TestCase("Germany gave Ukraine Leopard 2 tanks.", "supplier=Germany item=Leopard 2 recipient=Ukraine")]
    public void Fills_roles_by_function_not_by_order_of_words(string text, string roles)
    {
        MentionSet mentions = ExtractionFixture.Extract(text);
        IEnumerable<string> filled = mentions.Events[0].Arguments.Select(a => $"{a.Role}={mentions.Entities[a.Mention].Name}");
        filled.Should().BeEquivalentTo(Cut(roles));
    }

    [Test]
    public void Status_cues_give_their_examples_the_status_and_not_their_counterexamples()
    {
        foreach (StatusCues.Cue cue in EventRules.BuiltInStatusCues().Groups)
        {
            ExtractionFixture.Extract(cue.Example).Events.Should().Contain(e => e.Status == cue.Status, cue.Example);
            ExtractionFixture.Extract(cue.Counterexample).Events.Should().NotContain(e => e.Status == cue.Status, cue.Counterexample);
        }
    }

    [Test]
    public void A_rule_file_with_faults_names_all_of_them_with_their_places()
    {
        const string rules = """
            - name: one
              type: Delivry
              verbs: [deliver]
              roles: { supplier: [subject] }
              example: "a"
              counterexample: "b"
            - name: two
              type: Delivery
              nouns: [delivery]
              roles: { suplier: [subject] }
              require: [item]
              example: "a"
            """;
        Action reading = () => EventRuleReader.Read(new StringReader(rules), "mine.yml");
        reading.Should().Throw<InvalidDataException>()
            .WithMessage("*mine.yml(1,*'Delivry' is not in the taxonomy*")
            .WithMessage("*no role 'suplier'*")
            .WithMessage("*requires role 'item'*")
            .WithMessage("*needs an example*");
    }

    private static List<string> Cut(string roles)
    {
        string[] words = roles.Split(' ');
        var parts = new List<string>();
        foreach (string word in words)
        {
            if (word.Contains('='))
                parts.Add(word);
            else
                parts[^1] += " " + word;
        }
        return parts;
    }
}
