using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Graph.Verification;

namespace KnowledgeGraph.Benchmarks;

/// <summary>100,000 nodes and 300,000 relationships written, read and verified.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
[MemoryDiagnoser]
public class GraphExport
{
    private readonly MemoryStream _jsonl = new();
    private PropertyGraph _graph = PropertyGraph.Empty;

    [GlobalSetup]
    public async Task MakeGraphAsync()
    {
        _graph = BulkGraph.Create(100_000, 300_000);
        await new JsonlGraphExporter().WriteAsync(_graph, _jsonl);
    }

    [Benchmark(Baseline = true)]
    public Task WriteJsonl() => new JsonlGraphExporter().WriteAsync(_graph, Stream.Null);

    [Benchmark]
    public Task WriteGraphMl() => new GraphMlExporter().WriteAsync(_graph, Stream.Null);

    [Benchmark]
    public Task WriteCypher() => new CypherGraphExporter().WriteAsync(_graph, Stream.Null);

    [Benchmark]
    public Task<PropertyGraph> ReadJsonl()
    {
        _jsonl.Position = 0;
        return new JsonlGraphReader().ReadAsync(_jsonl);
    }

    [Benchmark]
    public int Verify() => GraphVerifier.Verify(_graph, GraphSchema.Default).Length;
}
