using System.Text.Json.Nodes;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What a command line answered.</summary>
internal sealed record KgRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line in this process.</summary>
    public static async Task<KgRun> Of(KgApplication application, string[] args, string input = "", CancellationToken cancellationToken = default)
    {
        using StringReader reader = new(input);
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        int code = await application.RunAsync(args, reader, output, error, cancellationToken);
        return new KgRun(code, output.ToString(), error.ToString());
    }

    public JsonNode Json => JsonNode.Parse(Output)!;

    public string[] Lines => Output.TrimEnd('\n').Split('\n');
}
