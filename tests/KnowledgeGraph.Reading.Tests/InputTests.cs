using System.Text;
using KnowledgeGraph.Text.Dates;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Reading.Tests;

public class InputTests : ReadingTests
{
    [Test]
    public void A_file_is_named_by_its_file_name_and_a_file_in_a_folder_by_its_path_below_it()
    {
        string path = Folder.Write("news/2022/a.txt", "Turkey.");

        ReadOne(path).Document.Name.Should().Be("a.txt");
        ReadOne(Folder.Path).Document.Name.Should().Be("news/2022/a.txt");
    }

    [Test]
    public void A_folder_is_read_in_ordinal_order_of_names()
    {
        foreach (string name in new[] { "b.txt", "a/z.txt", "B.txt", "a.txt", "é.txt" })
            Folder.Write(name, "Text of " + name);

        Reader.List([Folder.Path]).Select(source => source.Name).Should().Equal("B.txt", "a.txt", "a/z.txt", "b.txt", "é.txt");
    }

    [Test]
    public void Hidden_files_and_unknown_kinds_are_passed_over_with_a_reason()
    {
        Folder.Write(".hidden.txt", "x");
        Folder.Write("photo.jpg", "x");
        Folder.Write("a.txt", "Turkey.");

        List<ReadResult> results = ReadAll(Folder.Path);

        results.OfType<ReadDocument>().Should().ContainSingle();
        results.OfType<ReadFailure>().Should().OnlyContain(failure => failure.Kind == ReadFailureKind.Skipped);
        results.OfType<ReadFailure>().Select(failure => failure.Reason).Should().SatisfyRespectively(
            hidden => hidden.Should().Contain(".hidden.txt").And.Contain("hidden"),
            unknown => unknown.Should().Contain("photo.jpg").And.Contain("'.jpg'").And.Contain(".txt, .md, .html, .pdf or .jsonl"));
    }

    [Test]
    public void One_bad_file_does_not_stop_the_good_ones()
    {
        Folder.Write("a.txt", "Turkey.");
        Folder.Write("b.txt", [1, 0, 2]);
        Folder.Write("c.txt", "Russia.");

        ReadAll(Folder.Path).Select(result => result is ReadDocument).Should().Equal(true, false, true);
    }

    [Test]
    public void A_missing_path_is_named_and_says_what_to_give()
    {
        ReadFailure failure = FailOne(Path.Join(Folder.Path, "no.txt"));

        failure.Kind.Should().Be(ReadFailureKind.Failed);
        failure.Reason.Should().Contain("no.txt does not exist").And.Contain("Give a file");
    }

    [TestCase("")]
    [TestCase("a\0b.txt")]
    [TestCase("no/such/folder/")]
    public void A_path_that_cannot_be_is_a_failure(string path) => FailOne(path).Reason.Should().Contain("does not exist");

    [Test]
    public void A_link_to_nothing_is_named_with_its_target()
    {
        File.CreateSymbolicLink(Path.Join(Folder.Path, "x.txt"), Path.Join(Folder.Path, "gone.txt"));

        FailOne(Path.Join(Folder.Path, "x.txt")).Reason.Should().Contain("x.txt is a link to").And.Contain("gone.txt");
        FailOne(Folder.Path).Reason.Should().Contain("which does not exist");
    }

    [Test]
    public void A_link_to_a_folder_is_not_followed_so_that_circles_end()
    {
        Folder.Write("a.txt", "Turkey.");
        Directory.CreateSymbolicLink(Path.Join(Folder.Path, "circle"), Folder.Path);

        ReadAll(Folder.Path).OfType<ReadFailure>().Should().ContainSingle().Which.Reason.Should().Contain("links are not followed");
    }

    [Test]
    public void A_folder_named_like_a_file_is_a_folder()
    {
        Folder.Write("x.txt/a.txt", "Turkey.");

        ReadOne(Path.Join(Folder.Path, "x.txt")).Document.Name.Should().Be("a.txt");
    }

    [Test]
    public void A_file_that_vanishes_after_listing_is_a_failure()
    {
        InputSource source = Reader.List([Folder.Write("a.txt", "Turkey.")]).Single();
        File.Delete(source.Path);

        Reader.Read(source).Should().ContainSingle().Which.Should().BeOfType<ReadFailure>()
            .Which.Reason.Should().Contain("a.txt cannot be read").And.Contain("Check that");
    }

    [Test]
    public void A_file_that_may_not_be_opened_is_a_failure()
    {
        var options = new ReadOptions { OpenStandardInput = () => throw new UnauthorizedAccessException("Access is denied.") };

        FailOne("-", options).Reason.Should().Be("- cannot be read: Access is denied. Check that it is a file and that you may read it.");
    }

    [Test]
    public void Two_documents_of_one_name_are_refused_with_both_paths()
    {
        string first = Folder.Write("one/a.txt", "Turkey."), second = Folder.Write("two/a.txt", "Russia.");

        ReadFailure failure = ReadAll(first, second)[1].Should().BeOfType<ReadFailure>().Subject;

        failure.Kind.Should().Be(ReadFailureKind.Failed);
        failure.Reason.Should().Contain("'a.txt'").And.Contain(first).And.Contain(second);
    }

    [Test]
    public void A_copy_under_the_same_name_is_passed_over()
    {
        string first = Folder.Write("one/a.txt", "Turkey."), second = Folder.Write("two/a.txt", "Turkey.");

        ReadAll(first, second)[1].Should().BeOfType<ReadFailure>().Which.Kind.Should().Be(ReadFailureKind.Duplicate);
    }

    [Test]
    public void Standard_input_is_text_under_a_name_unless_told_otherwise()
    {
        ReadOptions Input(string text) => new() { OpenStandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(text)) };

        ReadOne("-", Input("Turkey.")).Document.Should().BeEquivalentTo(new { Name = "stdin.txt", Text = "Turkey." });
        ReadOne("-", Input("---\ndate: 2022\n---\nTurkey.") with { StandardInputName = "note", StandardInputFormat = InputFormat.Markdown })
            .Document.Should().BeEquivalentTo(new { Name = "note", Metadata = new { Date = EdtfDate.OfYear(2022) } });
    }

    [Test]
    public void The_callers_date_holds_only_where_the_text_states_none()
    {
        var options = new ReadOptions { DefaultDate = EdtfDate.Parse("2022-03") };

        ReadOne(Folder.Write("a.txt", "Turkey."), options).Document.Metadata.Should().BeEquivalentTo(new { Date = options.DefaultDate, DateSource = "--date" });
        ReadOne(Folder.Write("a.md", "---\ndate: 2019-07\n---\nTurkey."), options).Document.Metadata.Date!.Text.Should().Be("2019-07");
    }

    [Test]
    public void Sources_read_in_parallel_give_what_reading_in_order_gives()
    {
        for (int i = 0; i < 40; i++)
            Folder.Write($"{i}.txt", $"Turkey received {i} systems.\n\nLeave a comment");

        Reader.List([Folder.Path]).AsParallel().AsOrdered().SelectMany(source => Reader.Read(source)).Cast<ReadDocument>().Select(read => read.Document)
            .Should().BeEquivalentTo(ReadAll(Folder.Path).Cast<ReadDocument>().Select(read => read.Document), options => options.WithStrictOrdering());
    }

    [Test]
    public void Reading_can_be_cancelled() =>
        FluentActions.Invoking(() => Reader.Read([Folder.Write("a.txt", "x")], null, new CancellationToken(canceled: true)).ToList())
            .Should().Throw<OperationCanceledException>();

    [Test]
    public void The_container_gives_one_reader()
    {
        using ServiceProvider services = new ServiceCollection().AddReading().BuildServiceProvider();

        services.GetRequiredService<IDocumentReader>().Should().BeSameAs(services.GetRequiredService<IDocumentReader>());
    }
}
