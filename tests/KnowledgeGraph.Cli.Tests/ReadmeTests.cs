using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Hosting;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>README.md does not fall behind the program.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Find("README.md"));

    [Test]
    public void Every_command_has_a_row()
    {
        var host = new CommandHost(new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null), CompositionRoot.OpenAsync);
        CommandList.Create(host).Select(command => command.Name).Where(name => !Readme.Contains($"| `kg {name}", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Test]
    public void Every_exit_code_has_a_row() =>
        typeof(ExitCode).GetFields().Select(field => field.GetRawConstantValue()).Where(code => !Readme.Contains($"| {code} | ", StringComparison.Ordinal)).Should().BeEmpty();

    private static string Find(string name)
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KnowledgeGraph.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run these tests from a work tree.");
        return Path.Combine(folder, name);
    }
}
