using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg version</c>. Loads nothing of the pipeline: it is what people call to see whether the tool is there.</summary>
internal sealed class VersionCommand : Command
{
    public VersionCommand(CommandHost host) : base("version", "Show the version of kg and of the runtime it runs on.") => SetAction(parsed =>
    {
        if (host.IsJson(parsed))
            host.Print(new JsonObject { ["version"] = Version, ["runtime"] = RuntimeInformation.FrameworkDescription, ["platform"] = RuntimeInformation.RuntimeIdentifier });
        else
            host.Terminal.Out.WriteLine($"kg {Version} ({RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier})");
        return ExitCode.Ok;
    });

    /// <summary>The assembly's version, without the commit.</summary>
    public static string Version =>
        typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
