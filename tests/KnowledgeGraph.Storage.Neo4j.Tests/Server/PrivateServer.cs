using System.Diagnostics;

namespace KnowledgeGraph.Storage.Neo4j.Tests.Server;

/// <summary>A Neo4j server of the tests' own, on free ports and with a data folder that goes when they end.</summary>
internal sealed class PrivateServer
{
    private readonly string _home;
    private readonly string _data = Directory.CreateTempSubdirectory("kg-neo4j-").FullName;

    public PrivateServer(string home) => _home = home;

    public Uri Http { get; private set; } = new("http://localhost");

    public Uri Bolt { get; private set; } = new("bolt://localhost");

    public int ProcessId { get; private set; }

    /// <summary>The password that the start script sets.</summary>
    public const string Password = "test-password";

    public async Task StartAsync()
    {
        (int exit, string output) = await RunAsync("start").ConfigureAwait(false);
        if (exit != 0)
            throw new InvalidOperationException($"The Neo4j server in {_home} did not come up:\n{output}");
        var values = output.Split('\n').Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1].Trim());
        (Http, Bolt, ProcessId) = (new Uri(values["NEO4J_HTTP"]), new Uri(values["NEO4J_BOLT"]), int.Parse(values["NEO4J_PID"]));
    }

    /// <summary>Ends the server as a power cut would.</summary>
    public async Task KillAsync()
    {
        using var process = Process.GetProcessById(ProcessId);
        process.Kill();
        await process.WaitForExitAsync().ConfigureAwait(false);
    }

    public async Task StopAsync()
    {
        await RunAsync("stop").ConfigureAwait(false);
        Directory.Delete(_data, recursive: true);
    }

    private async Task<(int Exit, string Output)> RunAsync(string script)
    {
        string log = Path.Combine(_data, script + ".out");
        // The server inherits the script's streams, so a pipe would never end; a file does.
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"'{Path.Combine(_home, script)}' '{_data}' > '{log}' 2>&1"]) { UseShellExecute = false })!;
        await process.WaitForExitAsync().ConfigureAwait(false);
        return (process.ExitCode, await File.ReadAllTextAsync(log).ConfigureAwait(false));
    }
}
