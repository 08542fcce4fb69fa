using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Graph.Tests;

/// <summary>
/// What every store of graphs must do. Test projects of stores link this file
/// (<c>&lt;Compile Include="../KnowledgeGraph.Graph.Tests/GraphStoreContract.cs" Link="GraphStoreContract.cs" /&gt;</c>) and derive from it.
/// </summary>
public abstract class GraphStoreContract
{
    /// <summary>Properties of every type that a graph stores, with texts that are easily spoilt.</summary>
    protected static readonly (string Name, object Value)[] Values =
    [
        ("text", "Habertürk"), ("empty", ""), ("quotes", "it's \"so\" \\ `back`"), ("lines", "one\ntwo\r\nthree\ttab"), ("scripts", "Зеленський 习近平 اردوغان 🚀"),
        ("like_a_day", "2019-07-12"), ("like_a_number", "42"), ("zero", 0L), ("negative", -7L), ("largest", long.MaxValue), ("smallest", long.MinValue),
        ("half", 0.5), ("whole_decimal", 3.0), ("tiny", 1e-300), ("yes", true), ("no", false), ("day", new DateOnly(2019, 7, 12)), ("early_day", new DateOnly(1, 1, 1)),
        ("list", ImmutableArray.Create("b", "a", "", "ğ, |")),
    ];

    /// <summary>An empty store, ready to write.</summary>
    protected abstract Task<(IGraphReader Reader, IGraphWriter Writer)> OpenEmptyAsync();

    [Test]
    public async Task A_new_store_holds_an_empty_graph()
    {
        (IGraphReader reader, _) = await OpenEmptyAsync();
        PropertyGraph graph = await reader.ReadAsync();
        graph.Nodes.Should().BeEmpty();
        graph.Relationships.Should().BeEmpty();
    }

    [TestCaseSource(nameof(Values))]
    public async Task A_value_comes_back_as_it_was_written((string Name, object Value) property)
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        PropertyMap properties = PropertyMap.Of((property.Name, property.Value));
        PropertyGraph graph = PropertyGraph.Of([Person("a", properties), Person("b")], [Link("r", "a", "b", properties)]);

        await writer.WriteAsync(graph);

        await ShouldHoldAsync(reader, graph);
    }

    [Test]
    public async Task The_order_of_labels_is_kept()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        PropertyGraph graph = PropertyGraph.Of([new Node("event:1", ["Event", "Attack"], PropertyMap.Empty)], []);
        await writer.WriteAsync(graph);
        await ShouldHoldAsync(reader, graph);
    }

    [Test]
    public async Task A_node_may_be_joined_to_itself_and_twice_to_another()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        PropertyGraph graph = PropertyGraph.Of([Person("a"), Person("b")], [Link("r1", "a", "b"), Link("r2", "a", "b"), Link("r3", "a", "a")]);
        await writer.WriteAsync(graph);
        await ShouldHoldAsync(reader, graph);
    }

    [Test]
    public async Task Writing_the_same_graph_again_changes_nothing()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        PropertyGraph graph = Chain(20);
        (await writer.WriteAsync(graph)).Should().Be(new GraphWriteSummary(20, 0, 19, 0));

        (await writer.WriteAsync(Chain(20))).NothingChanged.Should().BeTrue();

        await ShouldHoldAsync(reader, graph);
    }

    [Test]
    public async Task Only_what_differs_is_written()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        await writer.WriteAsync(Chain(20));
        PropertyGraph changed = PropertyGraph.Of(
            Chain(20).Nodes.Select(node => node.Id == "n07" ? node with { Properties = node.Properties.With("name", "new").With("number", null) } : node),
            Chain(20).Relationships.Select(link => link.Id == "r03" ? link with { Properties = PropertyMap.Of(("note", "new")) } : link));

        (await writer.WriteAsync(changed)).Should().Be(new GraphWriteSummary(1, 0, 1, 0));

        await ShouldHoldAsync(reader, changed);
    }

    [Test]
    public async Task What_is_gone_is_removed_with_its_relationships()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        await writer.WriteAsync(Chain(20));

        (await writer.WriteAsync(Chain(12))).Should().Be(new GraphWriteSummary(0, 8, 0, 8));

        await ShouldHoldAsync(reader, Chain(12));
    }

    [Test]
    public async Task An_empty_graph_empties_the_store()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        await writer.WriteAsync(Chain(5));
        await writer.WriteAsync(PropertyGraph.Empty);
        await ShouldHoldAsync(reader, PropertyGraph.Empty);
    }

    [Test]
    public async Task Labels_types_and_ends_can_change_under_the_same_id()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        await writer.WriteAsync(PropertyGraph.Of([Person("a"), Person("b"), Person("c")], [Link("r", "a", "b")]));
        PropertyGraph changed = PropertyGraph.Of(
            [Person("a"), new Node("b", ["Entity", "State"], PropertyMap.Of(("name", "b"))), Person("d")], [Link("r", "d", "a") with { Type = "MET" }]);

        await writer.WriteAsync(changed);

        await ShouldHoldAsync(reader, changed);
    }

    [Test]
    public async Task Progress_ends_with_all_changes_done()
    {
        (_, IGraphWriter writer) = await OpenEmptyAsync();
        var reports = new List<GraphWriteProgress>();

        await writer.WriteAsync(Chain(2500), new Recorder(reports));

        reports.Should().NotBeEmpty().And.BeInAscendingOrder(report => report.Done);
        reports[^1].Should().Be(new GraphWriteProgress(4999, 4999));
    }

    [Test]
    public async Task A_large_graph_comes_back_whole()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        PropertyGraph graph = Chain(5000);
        await writer.WriteAsync(graph);
        await ShouldHoldAsync(reader, graph);
    }

    [Test]
    public async Task A_cancelled_write_leaves_a_graph_that_can_be_read_and_written()
    {
        (IGraphReader reader, IGraphWriter writer) = await OpenEmptyAsync();
        await writer.WriteAsync(Chain(5));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await FluentActions.Awaiting(() => writer.WriteAsync(Chain(3000), null, stop.Token)).Should().ThrowAsync<OperationCanceledException>();
        await writer.WriteAsync(Chain(7));

        await ShouldHoldAsync(reader, Chain(7));
    }

    /// <summary>A row of persons, each joined to the next.</summary>
    protected static PropertyGraph Chain(int length) => PropertyGraph.Of(
        Enumerable.Range(0, length).Select(i => Person(Name("n", i), PropertyMap.Of(("name", $"Person {i}"), ("number", i)))),
        Enumerable.Range(0, Math.Max(0, length - 1)).Select(i => Link(Name("r", i), Name("n", i), Name("n", i + 1))));

    /// <summary>A person.</summary>
    protected static Node Person(string id, PropertyMap? properties = null) => new(id, ["Entity", "Person"], properties ?? PropertyMap.Of(("name", id)));

    /// <summary>A relationship.</summary>
    protected static Relationship Link(string id, string start, string end, PropertyMap? properties = null) => new(id, "MET", start, end, properties ?? PropertyMap.Empty);

    /// <summary>Reads the store and compares.</summary>
    protected static async Task ShouldHoldAsync(IGraphReader reader, PropertyGraph expected)
    {
        PropertyGraph stored = await reader.ReadAsync();
        stored.Nodes.Should().Equal(expected.Nodes);
        stored.Relationships.Should().Equal(expected.Relationships);
    }

    private static string Name(string prefix, int number) => prefix + number.ToString("00", CultureInfo.InvariantCulture);

    private sealed class Recorder(List<GraphWriteProgress> reports) : IProgress<GraphWriteProgress>
    {
        public void Report(GraphWriteProgress value) => reports.Add(value);
    }
}
