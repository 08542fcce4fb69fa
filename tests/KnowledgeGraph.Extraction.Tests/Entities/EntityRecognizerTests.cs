using KnowledgeGraph.Extraction.Entities;

namespace KnowledgeGraph.Extraction.Tests.Entities;

public class EntityRecognizerTests
{
    [TestCase("Ankara rejected the plan.", "State:Turkey")]
    [TestCase("An explosion was heard in Ankara.", "Place:Ankara")]
    [TestCase("Russian forces took the town.", "State:Russia")]
    [TestCase("The Kremlin denied it.", "State:Russia")]
    [TestCase("U.S. officials said so.", "State:United States")]
    [TestCase("Niger and Nigeria closed the border.", "State:Niger", "State:Nigeria")]
    [TestCase("Fighting went on in northern Syria.", "Place:northern Syria")]
    public void Tells_states_from_places_by_use(string text, params string[] expected) => Named(text).Should().BeEquivalentTo(expected);

    [TestCase("They fired S-300 and S-400 missiles.", "WeaponSystem:S-300", "WeaponSystem:S-400")]
    [TestCase("The S400s arrived.", "WeaponSystem:S-400")]
    [TestCase("Two Su-35 jets took off.", "WeaponSystem:Su-35")]
    [TestCase("A Patriot missile battery was sent.", "WeaponSystem:Patriot")]
    [TestCase("He is a patriot and says so.")]
    [TestCase("The M4 motorway is closed.")]
    public void Finds_weapons_by_name_and_designation(string text, params string[] expected) => Named(text).Should().BeEquivalentTo(expected);

    [TestCase("Deputy Secretary of State Strobe Talbott spoke.", "Person:Strobe Talbott")]
    [TestCase("John Miller said it was late. Miller left.", "Person:John Miller", "Person:John Miller")]
    [TestCase("The foreign minister said it was late.")]
    public void Finds_people_by_title_and_name(string text, params string[] expected) => Named(text).Should().BeEquivalentTo(expected);

    [TestCase("Reuters reported it.", "Organization:Reuters")]
    [TestCase("The Institute for Regional Studies published a paper.", "Organization:Institute for Regional Studies")]
    [TestCase("who told us so")]
    public void Finds_organizations(string text, params string[] expected) => Named(text).Should().BeEquivalentTo(expected);

    [Test]
    public void Every_mention_stands_at_its_offsets()
    {
        const string text = "Türkiye’s Erdoğan met Vladimir Putin in Sochi; the S‑400 was discussed.";
        foreach (EntityMention mention in ExtractionFixture.Extract(text).Entities)
            mention.Span.In(text).Should().Be(mention.Text);
    }

    private static IEnumerable<string> Named(string text) => ExtractionFixture.Extract(text).Entities.Select(m => $"{m.Type}:{m.Name}");
}
