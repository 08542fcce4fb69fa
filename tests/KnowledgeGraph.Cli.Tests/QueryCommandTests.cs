namespace KnowledgeGraph.Cli.Tests;

public sealed class QueryCommandTests
{
    [TestCase("timeline", new[] { "2015", "2015/2016", "2015-05" }, TestName = "Timelines_sort_by_start_then_end")]
    [TestCase("timeline --entity Latvia", new[] { "2015", "2015-05" }, TestName = "Timelines_of_one_entity")]
    [TestCase("timeline --entity state:no", new[] { "2015-05" }, TestName = "Entities_are_found_by_id")]
    [TestCase("timeline --from 2015-06 --to 2015-07", new[] { "2015", "2015/2016" }, TestName = "Dates_that_only_can_lie_in_the_range_are_in_it")]
    [TestCase("timeline --to 2014", new string[0], TestName = "Nothing_before_the_first_event")]
    [TestCase("events --status DENIED", new[] { "" }, TestName = "Undated_events_are_listed")]
    [TestCase("events --type delivery", new[] { "2015-05" }, TestName = "Types_ignore_case")]
    [TestCase("events --type Visit", new string[0], TestName = "A_type_of_the_schema_without_events_is_no_error")]
    public async Task Events_are_chosen(string command, string[] dates)
    {
        KgRun run = await Run([.. command.Split(' '), "--json"]);
        run.ExitCode.Should().Be(ExitCode.Ok, run.Error);
        run.Json["events"]!.AsArray().Select(view => (string?)view!["date"] ?? "").Should().Equal(dates);
    }

    [Test]
    public async Task An_event_names_its_participants_by_role()
    {
        KgRun run = await Run("events", "--type", "Delivery", "--json");
        run.Json["events"]![0]!["roles"]!.ToJsonString().Should().Be(
            """{"supplier":[{"id":"state:no","name":"Norway","type":"State"}],"recipient":[{"id":"state:lv","name":"Latvia","type":"State"}]}""");
    }

    [TestCase("--type weaponsystem", new[] { "weapon:radars" })]
    [TestCase("--name oslo", new[] { "person:no", "state:no" })]
    [TestCase("--name nothing", new string[0])]
    public async Task Entities_are_chosen(string filter, string[] ids)
    {
        KgRun run = await Run(["entities", .. filter.Split(' '), "--json"]);
        run.Json["entities"]!.AsArray().Select(entity => (string)entity!["id"]!).Should().Equal(ids);
    }

    [Test]
    public async Task Redirected_tables_are_plain_whole_and_safe()
    {
        KgRun run = await Run("entities");
        run.Output.Should().NotContain("\u001b").And.NotContainAny("│", "…");
        run.Lines[0].Should().StartWith("TYPE").And.EndWith("ID");
        run.Lines.Should().HaveCount(5).And.AllSatisfy(line => line.Should().NotEndWith(" "));
    }

    [TestCase("Norway", "state:no")]
    [TestCase("norway", "state:no")]
    [TestCase("event:1", "event:1")]
    [TestCase("a.txt", "doc:a.txt")]
    [TestCase("Radars for Latvia", "doc:a.txt")]
    [TestCase("weapon:", "weapon:radars")]
    public async Task One_node_is_shown_by_id_name_alias_or_title(string wanted, string id)
    {
        KgRun run = await Run("show", wanted, "--json");
        run.Json["id"]!.GetValue<string>().Should().Be(id);
    }

    [Test]
    public async Task Evidence_is_shown_with_file_line_column_and_offset()
    {
        KgRun entity = await Run("show", "state:no");
        entity.Output.Should().Contain("a.txt:2:1 (offset 42)  \"Oslo\"").And.Contain("Norway ×1, Oslo ×1");
        KgRun @event = await Run("show", "event:1");
        @event.Output.Should().Contain("a.txt:1:1 (offset 0)").And.Contain("\"Norway sent radars to Latvia in May 2015.\"").And.Contain("According to  Oslo");
        @event.Output.Should().Contain("no date given", "the second text does not say when");
    }

    [TestCase("show Norwai", ExitCode.NotFound, "Did you mean 'Norway'?")]
    [TestCase("show event:", ExitCode.Usage, "can mean 4 things")]
    [TestCase("entities --type Weapon", ExitCode.Usage, "Did you mean 'WeaponSystem'?")]
    [TestCase("events --type Deliverie", ExitCode.Usage, "Did you mean 'Delivery'?")]
    [TestCase("events --status happened", ExitCode.Usage, "Known: occurred, planned, proposed, denied, ended.")]
    [TestCase("events --from yesterday", ExitCode.Usage, "--from: 'yesterday' is not a date")]
    [TestCase("events --form 2015", ExitCode.Usage, "Did you mean '--from'?")]
    [TestCase("evnets", ExitCode.Usage, "Did you mean 'events'?")]
    [TestCase("xyzzy", ExitCode.Usage, "there is no command 'xyzzy'")]
    [TestCase("completion tcsh", ExitCode.Usage, "There is no shell 'tcsh'")]
    [TestCase("build", ExitCode.Usage, "'kg build --help'")]
    public async Task Mistakes_are_told_with_what_to_do(string command, int code, string message)
    {
        KgRun run = await Run(command.Split(' '));
        run.ExitCode.Should().Be(code);
        run.Error.Should().Contain(message);
        run.Output.Should().BeEmpty("data and messages do not mix");
    }

    [Test]
    public async Task Counts_are_told()
    {
        KgRun run = await Run("stats", "--json");
        run.Json["events_by_type"]!.ToJsonString().Should().Be("""{"Meeting":2,"Delivery":1,"Refusal":1}""");
        run.Json["relationships"]!.GetValue<int>().Should().Be(9);
    }

    [Test]
    public async Task Documents_are_listed_with_what_was_found_in_them()
    {
        KgRun run = await Run("documents");
        run.Lines[2].Should().MatchRegex(@"^a\.txt +2015-06-01 +stated +2 +1 +Radars for Latvia$");
    }

    [Test]
    public async Task Help_names_every_command_and_exit_code()
    {
        KgRun run = await Run("--help");
        run.ExitCode.Should().Be(ExitCode.Ok);
        foreach (string expected in new[] { "build", "timeline", "verify", "--graph", "130", "Exit codes" })
            run.Output.Should().Contain(expected);
        (await Run()).Output.Should().Be(run.Output, "without a command, help is what is wanted");
    }

    [TestCase("bash", "complete -o default -F _kg_complete kg")]
    [TestCase("zsh", "compdef _kg_complete kg")]
    [TestCase("fish", "complete -c kg")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public async Task Shells_get_completion_scripts(string shell, string line) => (await Run("completion", shell)).Output.Should().Contain(line);

    [TestCase("kg ti", "timeline")]
    [TestCase("kg events --st", "--status")]
    public async Task The_scripts_ask_kg_itself(string line, string expected) =>
        (await Run($"[suggest:{line.Length}]", line)).Lines.Should().Contain(expected);

    private static Task<KgRun> Run(params string[] args) => KgRun.Of(SampleGraph.Application, args);
}
