using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Language;
using KnowledgeGraph.Reading;
using KnowledgeGraph.Resolution;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Text;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Pipeline.Tests;

/// <summary>With the real stages and the real store on the seed texts: the graph is a function of the set of texts.</summary>
public class DeterminismProperties
{
    private static readonly Lazy<IServiceProvider> Services = new(() =>
        new ServiceCollection().AddReading().AddLanguage().AddExtraction().AddResolution().AddPipeline().BuildServiceProvider());

    private static readonly Lazy<ImmutableArray<Document>> Seeds = new(() =>
        [.. Services.Value.GetRequiredService<IDocumentReader>().Read([SeedFolder()], new ReadOptions(), CancellationToken.None).OfType<ReadDocument>().Select(r => r.Document)]);

    /// <summary>A random order of a random part of the seeds, and how many come in the first go.</summary>
    public static Arbitrary<(int[] Order, int First)> Runs { get; } = Arb.From(
        from order in Gen.Shuffle(Enumerable.Range(0, 5).ToArray())
        from count in Gen.Choose(1, 5)
        from first in Gen.Choose(0, count)
        select (order.Take(count).ToArray(), first));

    [Test]
    public void Any_order_in_any_number_of_runs_gives_the_bytes_of_one_build() =>
        Prop.ForAll(Runs, run => BuildInTwoRuns(run.Order, run.First).SequenceEqual(BuildAtOnce(run.Order))).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    [Test]
    public void Removing_texts_leaves_the_graph_that_never_saw_them() =>
        Prop.ForAll(Runs, run => BuildAllAndRemoveOthers(run.Order).SequenceEqual(BuildAtOnce(run.Order))).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [TestCase(1)]
    [TestCase(8)]
    public void The_number_of_texts_read_at_a_time_plays_no_part(int parallel) =>
        WithStore(async build => await build.UpdateAsync(Inputs([0, 1, 2, 3, 4]), new BuildOptions { MaxDegreeOfParallelism = parallel }))
            .Should().Equal(BuildAtOnce([4, 2, 0, 1, 3]));

    private static byte[] BuildAtOnce(int[] texts) => WithStore(async build => await build.UpdateAsync(Inputs([.. texts.Order()])));

    private static byte[] BuildInTwoRuns(int[] texts, int first) => WithStore(async build =>
    {
        await build.UpdateAsync(Inputs(texts[..first]));
        await build.UpdateAsync(Inputs(texts));
    });

    private static byte[] BuildAllAndRemoveOthers(int[] kept) => WithStore(async build =>
    {
        await build.UpdateAsync(Inputs([3, 1, 4, 0, 2]));
        await build.RemoveAsync([.. Enumerable.Range(0, 5).Except(kept).Select(i => Seeds.Value[i].Name)]);
    });

    private static byte[] WithStore(Func<IncrementalBuild, Task> work) => WithStoreAsync(work).GetAwaiter().GetResult();

    private static async Task<byte[]> WithStoreAsync(Func<IncrementalBuild, Task> work)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-determinism-");
        try
        {
            await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(Path.Combine(folder.FullName, "graph.db"), SqliteGraphMode.Create);
            await work(new IncrementalBuild(Services.Value.GetRequiredService<GraphBuilder>(), store, store));
            using var bytes = new MemoryStream();
            await new JsonlGraphExporter().WriteAsync(await store.ReadAsync(), bytes);
            return bytes.ToArray();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IAsyncEnumerable<BuildInput> Inputs(int[] texts) => texts.Select(i => BuildInput.Of(Seeds.Value[i])).ToAsyncEnumerable();

    private static string SeedFolder()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "seeds");
    }
}
