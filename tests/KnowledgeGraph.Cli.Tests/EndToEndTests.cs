using KnowledgeGraph.Cli.Hosting;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>The whole program on files, good and bad.</summary>
public sealed class EndToEndTests
{
    private string _folder = "";

    private string Graph => Path.Combine(_folder, "graph.db");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("kg-test-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Texts_become_a_graph_that_verifies_and_exports_the_same_bytes_twice()
    {
        Write("in/a.txt", "Norway delivered NASAMS systems to Latvia in May 2015, Reuters reported.");
        KgRun build = await Run("build", In, "--json");
        build.ExitCode.Should().Be(ExitCode.Ok, build.Error);
        build.Json["added"]!.GetValue<int>().Should().Be(1);
        build.Json["graph"]!["entities"]!.GetValue<int>().Should().BePositive();
        KgRun verify = await Run("verify");
        verify.ExitCode.Should().Be(ExitCode.Ok, verify.Output);
        KgRun export = await Run("export");
        export.Output.Should().StartWith("{\"type\":\"node\"").And.Be((await Run("export")).Output);
        await Run("export", "--output", Path.Combine(_folder, "x.jsonl"));
        (await File.ReadAllTextAsync(Path.Combine(_folder, "x.jsonl"))).Should().Be(export.Output);
    }

    [Test]
    public async Task A_missing_path_is_a_usage_error_that_names_the_likely_one()
    {
        Write("in/report.txt", "Text.");
        KgRun run = await Run("build", Path.Combine(In, "repotr.txt"));
        run.Should().Match<KgRun>(answer => answer.ExitCode == ExitCode.Usage && answer.Error.Contains("did you mean report.txt?"));
        File.Exists(Graph).Should().BeFalse();
    }

    [Test]
    public async Task One_bad_file_does_not_cost_the_good_ones()
    {
        Write("in/good.txt", "The president of Norway visited Riga on 3 May 2015 and met officials there.");
        Write("in/bad.pdf", "this is no pdf");
        KgRun run = await Run("build", In);
        run.ExitCode.Should().Be(ExitCode.SomeFailed);
        run.Error.Should().Contain("bad.pdf");
        (await Run("documents")).Output.Should().Contain("good.txt");
    }

    [Test]
    public async Task An_empty_folder_gives_an_empty_graph_and_a_word_about_it()
    {
        Directory.CreateDirectory(In);
        KgRun run = await Run("build", In);
        run.ExitCode.Should().Be(ExitCode.Ok);
        run.Error.Should().Contain("no texts under");
        (await Run("verify")).ExitCode.Should().Be(ExitCode.Ok);
    }

    [Test]
    public async Task A_file_that_is_no_graph_stays_as_it_is()
    {
        Write("in/a.txt", "Text.");
        Write("graph.db", "precious notes");
        KgRun run = await Run("build", In);
        run.ExitCode.Should().Be(ExitCode.GraphFile);
        run.Error.Should().Contain("graph.db");
        (await File.ReadAllTextAsync(Graph)).Should().Be("precious notes");
    }

    [TestCase("entities")]
    [TestCase("remove a.txt")]
    [TestCase("verify")]
    public async Task A_graph_that_is_not_there_is_told_with_what_to_do(string command)
    {
        KgRun run = await Run(command.Split(' '));
        run.ExitCode.Should().Be(ExitCode.GraphFile);
        run.Error.Should().Contain("kg build");
    }

    [Test]
    public async Task A_second_build_at_the_same_time_is_refused()
    {
        Write("in/a.txt", "Norway delivered radars to Latvia in May 2015.");
        await using (await SqliteGraphStore.OpenAsync(Graph, SqliteGraphMode.Create))
        {
            KgRun run = await Run("build", In);
            run.ExitCode.Should().Be(ExitCode.GraphFile);
            run.Error.Should().Contain("graph.db");
        }
        (await Run("build", In)).ExitCode.Should().Be(ExitCode.Ok);
    }

    [Test]
    public async Task A_removed_text_leaves_the_graph_that_never_saw_it()
    {
        Write("in/a.txt", "Norway delivered radars to Latvia in May 2015.");
        await Run("build", In);
        string before = (await Run("export")).Output;
        Write("in/b.txt", "Sweden delivered tanks to Estonia in June 2016.");
        await Run("build", In);
        (await Run("remove", "b.txt", "c.txt")).Should().Match<KgRun>(run => run.ExitCode == ExitCode.SomeFailed && run.Error.Contains("'c.txt'"));
        (await Run("export")).Output.Should().Be(before);
        (await Run("remove", "b.txt")).ExitCode.Should().Be(ExitCode.NotFound);
    }

    [Test]
    public async Task Standard_input_is_read_as_json_lines()
    {
        KgRun run = await KgRun.Of(new KgApplication(), ["build", "-", "--stdin-format", "jsonl", "--graph", Graph, "--json"],
            "{\"id\":\"one\",\"text\":\"Norway delivered radars to Latvia in May 2015, officials said on Monday.\"}\n");
        run.Json["added"]!.GetValue<int>().Should().Be(1, run.Error);
        (await Run("documents")).Output.Should().Contain("one");
    }

    [Test]
    public async Task An_interrupted_build_says_so_and_leaves_a_valid_graph()
    {
        Write("in/a.txt", "Norway delivered radars to Latvia in May 2015.");
        using var stop = new CancellationTokenSource();
        KgRun run = await KgRun.Of(
            new KgApplication(async (file, token) => { GraphSession session = await CompositionRoot.OpenAsync(file, token); await stop.CancelAsync(); return session; }),
            ["build", In, "--graph", Graph], cancellationToken: stop.Token);
        run.ExitCode.Should().Be(ExitCode.Interrupted);
        run.Error.Should().Contain("run the same command again");
        (await Run("verify")).ExitCode.Should().Be(ExitCode.Ok);
        (await Run("build", In)).ExitCode.Should().Be(ExitCode.Ok);
    }

    [Test]
    public async Task An_export_that_cannot_be_written_says_where()
    {
        Write("in/a.txt", "Norway delivered radars to Latvia in May 2015.");
        await Run("build", In);
        KgRun run = await Run("export", "--output", Path.Combine(_folder, "nowhere", "x.jsonl"));
        run.ExitCode.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain("nowhere");
        (await Run("export", "--format", "xml")).Error.Should().Contain("There is no format 'xml'");
    }

    [Test]
    public async Task Quiet_says_nothing_where_all_is_well()
    {
        Write("in/a.txt", "Norway delivered radars to Latvia in May 2015.");
        KgRun run = await Run("build", In, "--quiet");
        run.Should().Be(new KgRun(ExitCode.Ok, "", ""));
    }

    private string In => Path.Combine(_folder, "in");

    private Task<KgRun> Run(params string[] args) => KgRun.Of(new KgApplication(), [.. args, "--graph", Graph]);

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
