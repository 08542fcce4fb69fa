using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Graph.Export;

namespace KnowledgeGraph.Graph.Tests.Export;

public class GraphExportTests
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    [Test]
    public void The_formats_are_known_by_name() => GraphExporters.Names.Should().Equal("jsonl", "graphml", "cypher", "csv");

    [TestCaseSource(typeof(GraphExporters), nameof(GraphExporters.Streams))]
    public async Task The_same_graph_gives_the_same_bytes(IGraphExporter exporter)
    {
        PropertyGraph turned = PropertyGraph.Of(SampleGraph.Nodes().Reverse(), SampleGraph.Relationships().Reverse());
        string text = await ExportAsync(exporter, SampleGraph.Create());
        text.Should().Be(await ExportAsync(exporter, turned)).And.EndWith("\n").And.NotContain("\r");
        text[0].Should().NotBe('\uFEFF');
    }

    [TestCaseSource(typeof(GraphExporters), nameof(GraphExporters.Streams))]
    public async Task An_empty_graph_can_be_written(IGraphExporter exporter) =>
        await FluentActions.Awaiting(() => ExportAsync(exporter, PropertyGraph.Empty)).Should().NotThrowAsync();

    [Test]
    public async Task GraphMl_has_a_typed_key_for_every_property()
    {
        XElement root = await GraphMlAsync(SampleGraph.Create());
        Dictionary<string, string> keys = root.Elements(GraphMl + "key").ToDictionary(key => key.Attribute("id")!.Value, key => $"{key.Attribute("for")!.Value} {key.Attribute("attr.name")!.Value} {key.Attribute("attr.type")!.Value}");

        keys.Should().Contain("n.mention_count", "node mention_count long").And.Contain("n.start_date", "node start_date string")
            .And.Contain("e.start", "edge start long").And.Contain("label", "edge label string");
        root.Descendants(GraphMl + "data").Select(data => data.Attribute("key")!.Value).Distinct().Should().BeSubsetOf(keys.Keys);
    }

    [TestCase("<a href=\"x\">&amp;</a>", "<a href=\"x\">&amp;</a>")]
    [TestCase("Зеленський 🚀", "Зеленський 🚀")]
    [TestCase("one\r\ntwo\ttab", "one\r\ntwo\ttab")]
    [TestCase("nul \0 and \uFFFE", "nul \uFFFD and \uFFFD")] // XML 1.0 has no way to say them
    public async Task GraphMl_gives_a_text_back(string text, string expected)
    {
        XElement root = await GraphMlAsync(PropertyGraph.Of([new Node("a", ["Entity", "State"], PropertyMap.Of(("name", text)))], []));
        XElement node = root.Descendants(GraphMl + "node").Single();
        node.Elements(GraphMl + "data").Select(data => data.Value).Should().Equal(":Entity:State", expected);
    }

    [Test]
    public async Task GraphMl_joins_lists_and_leads_edges_from_start_to_end()
    {
        XElement root = await GraphMlAsync(PropertyGraph.Of(
            [new Node("a", ["X"], PropertyMap.Of(("aliases", new[] { "one", "t|o" }))), new Node("b", ["X"], PropertyMap.Empty)],
            [new Relationship("r", "MET", "a", "b", PropertyMap.Of(("similarity", 0.5)))]));

        root.Descendants(GraphMl + "data").First(data => data.Attribute("key")!.Value == "n.aliases").Value.Should().Be("one|t\\|o");
        XElement edge = root.Descendants(GraphMl + "edge").Single();
        edge.Attributes().Select(attribute => attribute.Value).Should().Equal("r", "a", "b");
        edge.Elements().Select(data => data.Value).Should().Equal("MET", "0.5");
    }

    [Test]
    public async Task Csv_has_the_headers_of_the_import_tool()
    {
        (string nodes, string relationships) = await CsvAsync(PropertyGraph.Of(
            [
                new Node("a", ["Entity", "State"], PropertyMap.Of(("name", "Turkey"), ("aliases", new[] { "T", "Türkiye" }), ("mention_count", 2))),
                new Node("b", ["Document"], PropertyMap.Of(("start_date", new DateOnly(2019, 7, 1)), ("name", "x, y"))),
            ],
            [new Relationship("r", "MENTIONED_IN", "a", "b", PropertyMap.Of(("start", 1), ("score", 1.5), ("sure", true)))]));

        nodes.Should().Be(":ID,aliases:string[],mention_count:long,name,start_date:date,:LABEL\na,T|Türkiye,2,Turkey,,Entity|State\nb,,,\"x, y\",2019-07-01,Document\n");
        relationships.Should().Be(":START_ID,:END_ID,id,score:double,start:long,sure:boolean,:TYPE\na,b,r,1.5,1,true,MENTIONED_IN\n");
    }

    [TestCase("=1+1", "\"=1+1\"")]
    [TestCase("+90 312", "\"+90 312\"")]
    [TestCase("-5", "\"-5\"")]
    [TestCase("@home", "\"@home\"")]
    [TestCase("say \"no\"", "\"say \"\"no\"\"\"")]
    [TestCase("two\nlines", "\"two\nlines\"")]
    [TestCase("", "\"\"")]
    [TestCase("a = b", "a = b")]
    public async Task Csv_quotes_a_cell_but_never_alters_it(string text, string cell) =>
        (await CsvAsync(PropertyGraph.Of([new Node("a", ["X"], PropertyMap.Of(("name", text)))], []))).Nodes.Should().Be($":ID,name,:LABEL\na,{cell},X\n");

    [Test]
    public async Task Cypher_states_constraints_first_and_merges_by_id()
    {
        string[] lines = (await ExportAsync(new CypherGraphExporter(), PropertyGraph.Of(
            [new Node("a", ["Entity", "State"], PropertyMap.Of(("name", "Turkey"), ("day", new DateOnly(2019, 7, 1)))), new Node("d", ["Document"], PropertyMap.Empty)],
            [new Relationship("r", "MENTIONED_IN", "a", "d", PropertyMap.Of(("start", 1), ("score", 2.0)))]))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().Equal(
            "CREATE CONSTRAINT `document_id` IF NOT EXISTS FOR (n:`Document`) REQUIRE n.id IS UNIQUE;",
            "CREATE CONSTRAINT `entity_id` IF NOT EXISTS FOR (n:`Entity`) REQUIRE n.id IS UNIQUE;",
            "UNWIND [{id: 'd', properties: {`id`: 'd'}}] AS row MERGE (n:`Document` {id: row.id}) SET n = row.properties SET n:`Document`;",
            "UNWIND [{id: 'a', properties: {`day`: date('2019-07-01'), `id`: 'a', `name`: 'Turkey'}}] AS row MERGE (n:`Entity` {id: row.id}) SET n = row.properties SET n:`Entity`:`State`;",
            "UNWIND [{id: 'r', start: 'a', end: 'd', properties: {`id`: 'r', `score`: 2.0, `start`: 1}}] AS row MATCH (a:`Entity` {id: row.start}) MATCH (b:`Document` {id: row.end}) MERGE (a)-[r:`MENTIONED_IN` {id: row.id}]->(b) SET r = row.properties;");
    }

    [TestCase("it's", @"'it\'s'")]
    [TestCase(@"a\b", @"'a\\b'")]
    [TestCase(@"ends with \", @"'ends with \\'")]
    [TestCase("'; MATCH (n) DETACH DELETE n; //", @"'\'; MATCH (n) DETACH DELETE n; //'")]
    [TestCase(@"\u0027 OR", @"'\\\u00750027 OR'")] // never \\u0027, which a reader that resolves \u first takes for a quote
    [TestCase("one\ntwo\0", @"'one\u000Atwo\u0000'")]
    [TestCase("$parameter {x} `y` 🚀", "'$parameter {x} `y` 🚀'")]
    public async Task Cypher_texts_cannot_end_their_literal(string text, string literal) =>
        (await ExportAsync(new CypherGraphExporter(), PropertyGraph.Of([new Node("a", ["X"], PropertyMap.Of(("name", text)))], [])))
            .Should().Contain($"`name`: {literal}}}");

    private static readonly object[][] Numbers =
        [[long.MinValue, "(-9223372036854775807 - 1)"], [-3L, "-3"], [1.0, "1.0"], [1e300, "1E+300"], [double.NaN, "(0.0 / 0.0)"], [double.NegativeInfinity, "(-1.0 / 0.0)"], [true, "true"], [ImmutableArray.Create("a", "b'"), @"['a', 'b\'']"]];

    [TestCaseSource(nameof(Numbers))]
    public async Task Cypher_writes_values_by_their_type(object value, string literal) =>
        (await ExportAsync(new CypherGraphExporter(), PropertyGraph.Of([new Node("a", ["X"], PropertyMap.Of(("value", value)))], []))).Should().Contain($"`value`: {literal}}}");

    [TestCase("odd`name", "`odd``name`")]
    [TestCase(@"\u0060name", @"`\u005Cu0060name`")]
    public async Task Cypher_names_cannot_end_their_back_ticks(string label, string quoted) =>
        (await ExportAsync(new CypherGraphExporter(), PropertyGraph.Of([new Node("a", ["X", label], PropertyMap.Empty)], []))).Should().Contain($"SET n:`X`:{quoted};");

    [Test]
    public async Task Cypher_is_written_in_batches()
    {
        PropertyGraph graph = PropertyGraph.Of(Enumerable.Range(0, 1201).Select(i => new Node($"n{i}", ["X"], PropertyMap.Empty)), []);
        (await ExportAsync(new CypherGraphExporter(), graph)).Split('\n').Count(line => line.StartsWith("UNWIND", StringComparison.Ordinal)).Should().Be(3);
    }

    private static async Task<XElement> GraphMlAsync(PropertyGraph graph) => XElement.Parse(await ExportAsync(new GraphMlExporter(), graph), LoadOptions.PreserveWhitespace);

    private static async Task<string> ExportAsync(IGraphExporter exporter, PropertyGraph graph)
    {
        using var stream = new MemoryStream();
        await exporter.WriteAsync(graph, stream);
        stream.CanWrite.Should().BeTrue("the stream stays open");
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<(string Nodes, string Relationships)> CsvAsync(PropertyGraph graph)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-csv-");
        try
        {
            await new CsvGraphExporter().WriteAsync(graph, folder.FullName);
            return (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "nodes.csv")), await File.ReadAllTextAsync(Path.Combine(folder.FullName, "relationships.csv")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
