using System.Collections.Immutable;

namespace KnowledgeGraph.Graph.Tests;

public class PropertyMapTests
{
    [Test]
    public void Names_are_in_ordinal_order() => PropertyMap.Of(("b", 1), ("a", 2), ("B", 3)).Names.Should().Equal("B", "a", "b");

    [Test]
    public void Nothing_and_empty_lists_are_not_kept() =>
        PropertyMap.Of(("a", null), ("b", ImmutableArray<string>.Empty), ("c", Array.Empty<string>()), ("d", "")).Names.Should().Equal("d");

    [TestCase("a b", "a", null)]
    [TestCase("a b", "b", "a")]
    public void A_property_can_be_removed(string names, string removed, string? left) =>
        PropertyMap.From(names.Split(' ').Select(name => KeyValuePair.Create(name, (object?)name))).With(removed, null).Text("a").Should().Be(left);

    [Test]
    public void A_property_can_be_set_and_added() =>
        PropertyMap.Of(("b", 1)).With("a", 2).With("b", 3).Should().Equal(KeyValuePair.Create("a", (object)2L), KeyValuePair.Create("b", (object)3L));

    [Test]
    public void Maps_with_equal_values_are_equal_whatever_the_order_they_were_given_in() =>
        PropertyMap.Of(("a", 1), ("b", new[] { "x" })).Equals(PropertyMap.Of(("b", ImmutableArray.Create("x")), ("a", 1L))).Should().BeTrue();

    [Test]
    public void Maps_differ_by_name_value_type_and_number()
    {
        PropertyMap map = PropertyMap.Of(("a", 1));
        map.Equals(PropertyMap.Of(("b", 1))).Should().BeFalse();
        map.Equals(PropertyMap.Of(("a", 2))).Should().BeFalse();
        map.Equals(PropertyMap.Of(("a", 1.0))).Should().BeFalse();
        map.Equals(PropertyMap.Of(("a", 1), ("b", 1))).Should().BeFalse();
    }

    [Test]
    public void A_name_that_stands_twice_is_refused() =>
        FluentActions.Invoking(() => PropertyMap.Of(("b", 1), ("a", 1), ("b", 2))).Should().Throw<ArgumentException>().WithMessage("*'b' stands twice*");

    [Test]
    public void A_value_that_the_graph_does_not_store_is_refused() =>
        FluentActions.Invoking(() => PropertyMap.Of(("a", new DateTime(2019, 1, 1)))).Should().Throw<ArgumentException>().WithMessage("*'a' has a DateTime*");
}
