using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Graph.Export;

namespace KnowledgeGraph.Graph.Tests.Export;

public class JsonlGraphTests
{
    [Test]
    public async Task Writes_the_shape_of_the_apoc_export()
    {
        PropertyGraph graph = PropertyGraph.Of(
            [
                new Node("e1", ["Entity", "Organization"], PropertyMap.Of(("name", "Habertürk"), ("aliases", new[] { "Haberturk", "\"Ha\"" }))),
                new Node("d1", ["Document"], PropertyMap.Of(("name", "x.txt"), ("start_date", new DateOnly(2022, 3, 5)))),
            ],
            [new Relationship("r1", "MENTIONED_IN", "e1", "d1", PropertyMap.Of(("start", 2), ("end", 11), ("text", "Habertürk")))]);

        (await ExportAsync(graph)).Should().Be("""
            {"type":"node","id":"d1","labels":["Document"],"properties":{"name":"x.txt","start_date":"2022-03-05"}}
            {"type":"node","id":"e1","labels":["Entity","Organization"],"properties":{"aliases":["Haberturk","\"Ha\""],"name":"Habertürk"}}
            {"type":"relationship","id":"r1","label":"MENTIONED_IN","properties":{"end":11,"start":2,"text":"Habertürk"},"start":{"id":"e1","labels":["Entity","Organization"]},"end":{"id":"d1","labels":["Document"]}}

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public async Task An_empty_graph_is_an_empty_file() => (await ExportAsync(PropertyGraph.Empty)).Should().BeEmpty();

    [Test]
    public async Task A_file_has_no_byte_order_mark_and_no_carriage_returns()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(await ExportAsync(SampleGraph.WithNode("doc:a.txt", node => node.WithProperty("title", "two\r\nlines"))));

        bytes[0].Should().Be((byte)'{');
        bytes.Should().NotContain((byte)'\r', "a carriage return in a value is escaped");
    }

    [TestCase("plain")]
    [TestCase("Erdoğan, Зеленський, 习近平, 🚀")]
    [TestCase("quote \" backslash \\ tab \t line \n carriage \r nul \0 separator \u2028")]
    [TestCase("<b>&amp;'+")]
    public async Task Text_comes_back_as_it_was(string text)
    {
        PropertyGraph graph = PropertyGraph.Of([new Node("n", ["Entity", "Person"], PropertyMap.Of(("name", text), ("aliases", new[] { text, text })))], []);
        (await ReadAsync(await ExportAsync(graph))).Nodes.Should().Equal(graph.Nodes);
    }

    private static readonly object[] Values =
    [
        0L, -1L, long.MaxValue, long.MinValue, 0.0, 1.0, -2.5, 1e300, double.Epsilon, 0.1, true, false, "", "2019-07-12", ImmutableArray.Create("a", ""),
    ];

    [TestCaseSource(nameof(Values))]
    public async Task Every_kind_of_value_comes_back_with_its_type(object value)
    {
        PropertyGraph graph = PropertyGraph.Of([new Node("n", ["Thing"], PropertyMap.Of(("value", value)))], []);
        (await ReadAsync(await ExportAsync(graph))).Nodes.Should().Equal(graph.Nodes);
    }

    [Test]
    public async Task A_day_comes_back_as_a_day_where_the_schema_says_so() =>
        (await ReadAsync(await ExportAsync(SampleGraph.Create()))).Nodes.Single(node => node.Id == "event:1")
            .Properties["start_date"].Should().Be(new DateOnly(2019, 7, 12));

    [Test]
    public async Task Reading_and_writing_again_gives_the_same_bytes()
    {
        string first = await ExportAsync(SampleGraph.Create());
        (await ExportAsync(await ReadAsync(first))).Should().Be(first);
    }

    [TestCase("{\"type\":\"node\"}", "Line 1*")]
    [TestCase("\n{\"type\":\"edge\",\"id\":\"x\"}", "Line 2*'type' must be 'node' or 'relationship'*")]
    [TestCase("not json", "Line 1*")]
    [TestCase("[]", "Line 1*")]
    [TestCase("{\"type\":\"node\",\"id\":\"x\",\"labels\":[\"A\"],\"properties\":{\"p\":{}}}", "Line 1*a property is an object*")]
    public async Task A_line_that_is_no_node_or_relationship_is_named(string text, string message) =>
        await FluentActions.Awaiting(() => ReadAsync(text)).Should().ThrowAsync<InvalidDataException>().WithMessage(message);

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public async Task A_number_that_json_cannot_say_is_refused(double number) =>
        await FluentActions.Awaiting(() => ExportAsync(PropertyGraph.Of([new Node("n", ["Thing"], PropertyMap.Of(("value", number)))], [])))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*'value'*JSON cannot say*");

    private static async Task<string> ExportAsync(PropertyGraph graph)
    {
        using var stream = new MemoryStream();
        await new JsonlGraphExporter().WriteAsync(graph, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<PropertyGraph> ReadAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await new JsonlGraphReader().ReadAsync(stream);
    }
}
