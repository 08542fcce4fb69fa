using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Resolution.Coreference;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Resolution.Tests;

public class PersonClustersTests
{
    [TestCase("john miller", "miller", true)]
    [TestCase("john f miller", "john miller", true)]
    [TestCase("j miller", "john miller", true)]
    [TestCase("john miller", "jane miller", false)]
    [TestCase("john miller", "john millar", false)]      // one letter apart, and no spelling of the same name
    [TestCase("miller", "john", false)]
    public void Names_are_one_persons_where_their_parts_agree(string one, string other, bool same) =>
        PersonClusters.AreCompatible(Parts(one), Parts(other)).Should().Be(same);

    [Test]
    public void A_last_name_alone_means_the_person_of_that_name_who_was_named_last()
    {
        ImmutableArray<EntityMention> mentions = [Person("Bill Stone", 0), Person("Stone", 20), Person("Anna Stone", 40), Person("Stone", 60)];
        PersonClusters people = PersonClusters.Of(mentions);
        people.KeyOf(1).Should().Be(people.KeyOf(0));
        people.KeyOf(3).Should().Be(people.KeyOf(2));
        people.KeyOf(0).Should().NotBe(people.KeyOf(2));
    }

    private static ImmutableArray<string> Parts(string name) => [.. name.Split(' ')];

    private static EntityMention Person(string name, int start) => new(new TextSpan(start, start + name.Length), name, EntityType.Person, name, "test");
}
