using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Cli.Inputs;

/// <summary>What a build is to read.</summary>
/// <param name="Paths">Files and folders; "-" for standard input.</param>
/// <param name="Options">How to read them.</param>
public sealed record InputRequest(IReadOnlyList<string> Paths, ReadOptions Options);
