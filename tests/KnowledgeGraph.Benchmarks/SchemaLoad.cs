using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The embedded schema, as at a start: one call a process, nothing compiled before.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class SchemaLoad
{
    [Benchmark]
    public int LoadCold() => GraphSchema.Default.Labels.Count;
}
