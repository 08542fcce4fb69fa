using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Benchmarks;

/// <summary>100,000 nodes and 300,000 relationships into a new file, again without a change, with one change in a hundred, and back.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class SqliteBulkWrite
{
    private PropertyGraph _graph = PropertyGraph.Empty, _changed = PropertyGraph.Empty;
    private string _folder = "";
    private int _run;

    [GlobalSetup]
    public async Task MakeGraphAsync()
    {
        _graph = BulkGraph.Create(100_000, 300_000);
        _changed = PropertyGraph.Of(_graph.Nodes.Select((node, i) => i % 100 == 0 ? node with { Properties = node.Properties.With("kind", "other") } : node), _graph.Relationships);
        _folder = Directory.CreateTempSubdirectory("kg-benchmark-").FullName;
        await WriteAsync("stored.db", _graph);
    }

    [GlobalCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public Task<GraphWriteSummary> WriteIntoNewFile() => WriteAsync($"new-{_run++}.db", _graph);

    [Benchmark]
    public Task<GraphWriteSummary> WriteSameGraphAgain() => WriteAsync("stored.db", _graph);

    [Benchmark]
    public async Task<int> WriteOneChangedNodeInAHundredAndBack()
    {
        GraphWriteSummary there = await WriteAsync("stored.db", _changed);
        GraphWriteSummary back = await WriteAsync("stored.db", _graph);
        return there.NodesWritten + back.NodesWritten;
    }

    [Benchmark]
    public async Task<int> ReadWholeGraph()
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(Path.Combine(_folder, "stored.db"), SqliteGraphMode.ReadOnly);
        return (await store.ReadAsync()).Relationships.Length;
    }

    private async Task<GraphWriteSummary> WriteAsync(string name, PropertyGraph graph)
    {
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(Path.Combine(_folder, name), SqliteGraphMode.Create);
        return await store.WriteAsync(graph);
    }
}
