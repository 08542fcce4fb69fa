using System.Text;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Pipeline.Tests;

public sealed class IncrementalBuildTests
{
    private static readonly Document[] Texts =
    [
        new("a.txt", "Alpha Beta"), new("b.txt", "Beta Gamma"), new("c.txt", "Gamma Delta Alpha"), new("d.txt", ""), new("e.txt", "Beta"),
    ];

    [Test]
    public async Task Adding_texts_one_by_one_gives_the_graph_of_all_at_once()
    {
        MemoryStore stepwise = new(), atOnce = new();
        foreach (Document text in Texts.Reverse())
            await Build(stepwise, text);
        await Build(atOnce, Texts);
        ShouldBeEqual(stepwise.Graph, atOnce.Graph);
        ShouldBeEqual(atOnce.Graph, new SmallWorld().Builder.Build(Texts));
    }

    [Test]
    public async Task Removing_a_text_leaves_the_graph_that_never_saw_it()
    {
        MemoryStore store = new(), without = new();
        await Build(store, Texts);
        BuildReport report = await new IncrementalBuild(new SmallWorld().Builder, store, store).RemoveAsync(["b.txt", "unknown.txt"]);
        await Build(without, [.. Texts.Where(text => text.Name != "b.txt")]);
        ShouldBeEqual(store.Graph, without.Graph);
        report.Removed.Should().Be(1);
        report.Documents.Should().Be(4);
    }

    [Test]
    public async Task A_changed_text_replaces_what_it_said_before()
    {
        MemoryStore store = new(), fresh = new();
        await Build(store, Texts);
        BuildReport report = await Build(store, Texts[0] with { Text = "Omega" });
        await Build(fresh, [Texts[0] with { Text = "Omega" }, .. Texts[1..]]);
        ShouldBeEqual(store.Graph, fresh.Graph);
        report.Updated.Should().Be(1);
    }

    [Test]
    public async Task A_second_build_reads_nothing_again_and_changes_nothing()
    {
        var store = new MemoryStore();
        await Build(store, Texts);
        var world = new SmallWorld();
        BuildReport report = await Build(world, store, Texts);
        world.TextsAnalyzed.Should().Be(0);
        report.Should().BeEquivalentTo(new { Unchanged = 5, Added = 0, Updated = 0, Renewed = 0, Documents = 5 });
        report.Graph.NothingChanged.Should().BeTrue();
    }

    [Test]
    public async Task A_text_with_other_metadata_is_another_text()
    {
        var store = new MemoryStore();
        await Build(store, Texts);
        BuildReport report = await Build(store, Texts[0] with { Metadata = new DocumentMetadata(Title: "Late headline") });
        report.Updated.Should().Be(1);
    }

    [Test]
    public async Task New_rules_read_every_stored_text_again_from_the_store()
    {
        var store = new MemoryStore();
        await Build(store, Texts);
        var newer = new SmallWorld("rules-2");
        BuildReport report = await Build(newer, store, Texts[0], new Document("f.txt", "Zeta"));
        report.Should().BeEquivalentTo(new { Added = 1, Renewed = 5, Unchanged = 0, Documents = 6 });
        newer.TextsAnalyzed.Should().Be(6);
        (await store.ListAsync()).Select(key => key.Version).Distinct().Should().Equal(newer.Builder.Version);
    }

    [Test]
    public async Task One_text_that_breaks_the_analysis_is_named_and_the_others_are_stored()
    {
        var store = new MemoryStore();
        BuildReport report = await Build(store, Texts[0], new Document("bad.txt", "explode"), Texts[1]);
        report.Failed.Should().ContainSingle().Which.Name.Should().Be("bad.txt");
        report.Failed[0].Reason.Should().Contain("boom");
        report.Should().BeEquivalentTo(new { Added = 2, Documents = 2 });
    }

    [Test]
    public async Task What_the_reader_rejects_is_reported_in_order_of_names()
    {
        BuildInput[] inputs =
        [
            BuildInput.OfFailure("z.pdf", "is damaged"), BuildInput.Of(Texts[0], bytes: 10),
            BuildInput.OfFailure("b.pdf", "is locked"), BuildInput.OfSkipped("p.png", "is no text"),
        ];
        BuildReport report = await Build(new SmallWorld(), new MemoryStore(), inputs, new BuildOptions());
        report.Failed.Should().Equal(new InputNote("b.pdf", "is locked"), new InputNote("z.pdf", "is damaged"));
        report.Skipped.Should().Equal(new InputNote("p.png", "is no text"));
        report.Bytes.Should().Be(10);
    }

    [Test]
    public async Task Two_inputs_of_one_name_are_an_error_unless_they_are_the_same()
    {
        BuildReport report = await Build(new MemoryStore(), Texts[0], Texts[0], Texts[1], Texts[1] with { Text = "other" });
        report.Added.Should().Be(2);
        report.Failed.Should().ContainSingle().Which.Should().Match<InputNote>(failed => failed.Name == "b.txt" && failed.Reason.Contains("same name"));
    }

    [TestCase(7, 3, new[] { 3, 3, 1 })]
    [TestCase(6, 3, new[] { 3, 3 })]
    [TestCase(0, 3, new int[0])]
    public async Task Extractions_are_stored_in_batches(int texts, int batchSize, int[] expected)
    {
        var store = new MemoryStore();
        BuildInput[] inputs = [.. Enumerable.Range(0, texts).Select(i => BuildInput.Of(new Document($"{i}.txt", $"Word{i}")))];
        await Build(new SmallWorld(), store, inputs, new BuildOptions { BatchSize = batchSize, MaxDegreeOfParallelism = 4 });
        store.BatchSizes.Should().Equal(expected);
    }

    [Test]
    public async Task Stopped_half_way_it_leaves_a_valid_graph_and_the_next_build_completes_it()
    {
        using var stop = new CancellationTokenSource();
        MemoryStore store = new(), full = new();
        var world = new SmallWorld { BeforeAnalysis = name => { if (name == "c.txt") stop.Cancel(); } };
        var sequential = new BuildOptions { MaxDegreeOfParallelism = 1, BatchSize = 2 };
        BuildReport report = await new IncrementalBuild(world.Builder, store, store).UpdateAsync(Inputs(Texts), sequential, null, stop.Token);

        report.Interrupted.Should().BeTrue();
        report.Documents.Should().BeInRange(2, 3);
        ShouldBeEqual(store.Graph, new SmallWorld().Builder.Build(Texts[..report.Documents]));

        await Build(store, Texts);
        await Build(full, Texts);
        ShouldBeEqual(store.Graph, full.Graph);
    }

    [Test]
    public async Task A_store_that_fails_ends_the_build_with_its_own_error()
    {
        var store = new MemoryStore { PutFailure = new GraphStoreException("The disk is full.") };
        BuildInput[] inputs = [.. Enumerable.Range(0, 50).Select(i => BuildInput.Of(new Document($"{i}.txt", "Word")))];
        Func<Task> build = () => Build(new SmallWorld(), store, inputs, new BuildOptions { BatchSize = 1, MaxDegreeOfParallelism = 2 });
        await build.Should().ThrowAsync<GraphStoreException>().WithMessage("The disk is full.");
    }

    [Test]
    public async Task An_input_that_fails_as_a_whole_ends_the_build_with_its_own_error()
    {
        Func<Task> build = () => new IncrementalBuild(new SmallWorld().Builder, new MemoryStore(), new MemoryStore()).UpdateAsync(Broken());
        await build.Should().ThrowAsync<IOException>().WithMessage("The folder is gone.");

        static async IAsyncEnumerable<BuildInput> Broken()
        {
            yield return BuildInput.Of(Texts[0]);
            await Task.Yield();
            throw new IOException("The folder is gone.");
        }
    }

    [Test]
    public async Task A_stored_payload_that_cannot_be_read_is_reported_and_left_out()
    {
        var store = new MemoryStore();
        await Build(store, Texts);
        await store.PutAsync([new StoredExtraction("a.txt", "0", "0", Encoding.UTF8.GetBytes("{"))]);
        BuildReport report = await Build(store, Texts[1]);
        report.Failed.Should().ContainSingle().Which.Name.Should().Be("a.txt");
        ShouldBeEqual(store.Graph, new SmallWorld().Builder.Build(Texts[1..]));
    }

    [Test]
    public async Task Progress_counts_every_input_and_names_the_stages_in_order()
    {
        var seen = new ProgressLog();
        MemoryStore store = new();
        await new IncrementalBuild(new SmallWorld().Builder, store, store).UpdateAsync(
            Inputs(Texts), new BuildOptions { ExpectedInputs = 5, MaxDegreeOfParallelism = 1 }, seen);
        seen.Reports.Where(report => report.Stage == BuildStage.Reading).Select(report => (report.Done, report.Total))
            .Should().Equal((1, 5), (2, 5), (3, 5), (4, 5), (5, 5));
        seen.Reports.Select(report => report.Stage).Distinct().Should().Equal(BuildStage.Reading, BuildStage.Linking, BuildStage.Writing);
    }

    private static Task<BuildReport> Build(MemoryStore store, params Document[] texts) => Build(new SmallWorld(), store, texts);

    private static Task<BuildReport> Build(SmallWorld world, MemoryStore store, params Document[] texts) =>
        Build(world, store, [.. texts.Select(text => BuildInput.Of(text))], new BuildOptions { MaxDegreeOfParallelism = 2 });

    private static Task<BuildReport> Build(SmallWorld world, MemoryStore store, BuildInput[] inputs, BuildOptions options) =>
        new IncrementalBuild(world.Builder, store, store).UpdateAsync(inputs.ToAsyncEnumerable(), options);

    private static IAsyncEnumerable<BuildInput> Inputs(Document[] texts) => texts.Select(text => BuildInput.Of(text)).ToAsyncEnumerable();

    private static void ShouldBeEqual(PropertyGraph actual, PropertyGraph expected)
    {
        actual.Nodes.Should().Equal(expected.Nodes);
        actual.Relationships.Should().Equal(expected.Relationships);
        actual.Nodes.Should().NotBeEmpty();
    }

    private sealed class ProgressLog : IProgress<BuildProgress>
    {
        public List<BuildProgress> Reports { get; } = [];

        public void Report(BuildProgress value) => Reports.Add(value);
    }
}
