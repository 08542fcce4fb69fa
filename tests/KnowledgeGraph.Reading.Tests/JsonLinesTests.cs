namespace KnowledgeGraph.Reading.Tests;

public class JsonLinesTests : ReadingTests
{
    [Test]
    public void A_line_is_a_document_named_by_its_id()
    {
        string path = Folder.Write("a.jsonl", """{"id":"n1","text":"Turkey.","title":"T","date":"2022-03-05T23:30:00-05:00","source":"S","url":"U"}""" + "\r\n\r\n" + """{"id":7,"text":"Russia."}""");

        List<ReadDocument> read = [.. ReadAll(path).Cast<ReadDocument>()];

        read.Select(r => (r.Path, r.Document.Name, r.Document.Text)).Should().Equal((path + ":1", "n1", "Turkey."), (path + ":3", "7", "Russia."));
        read[0].Document.Metadata.Should().BeEquivalentTo(new { Title = "T", Date = new { Text = "2022-03-05" }, DateSource = "JSON line", Source = "S", Url = "U" });
    }

    [TestCase("not json", "the line is not JSON")]
    [TestCase("[1]", "JSON but no object")]
    [TestCase("""{"id":"x"}""", "no \"text\"")]
    [TestCase("""{"id":"x","text":5}""", "no \"text\"")]
    [TestCase("""{"id":"x","text":"\ud800"}""", "unpaired surrogate")]
    [TestCase("""{"id":"x","text":"a"} {"id":"y"}""", "the line is not JSON")]
    public void A_bad_line_is_named_and_the_others_are_read(string line, string reason)
    {
        string path = Folder.Write("a.jsonl", "{\"text\":\"Turkey.\"}\n" + line + "\n{\"text\":\"Russia.\"}\n");

        List<ReadResult> results = ReadAll(path);

        results.Should().HaveCount(3);
        results[1].Should().BeOfType<ReadFailure>().Which.Reason.Should().Contain("a.jsonl:2").And.Contain(reason);
        results.OfType<ReadDocument>().Select(read => read.Document.Name).Should().Equal("a.jsonl:1", "a.jsonl:3");
    }

    [Test]
    public void A_line_without_words_is_passed_over() =>
        FailOne(Folder.Write("a.jsonl", """{"id":"x","text":" "}""")).Kind.Should().Be(ReadFailureKind.Skipped);

    [Test]
    public void Metadata_of_the_wrong_type_are_left_out_with_a_warning()
    {
        ReadDocument read = ReadOne(Folder.Write("a.jsonl", """{"text":"Turkey.","title":["T"],"date":20220305,"source":null}"""));

        read.Document.Metadata.Title.Should().BeNull();
        read.Document.Metadata.Date!.Text.Should().Be("2022-03-05");
        read.Warnings.Should().ContainSingle().Which.Should().Contain("\"title\" is not a string");
    }

    [Test]
    public void Two_lines_with_one_id_are_refused_with_both_places()
    {
        string path = Folder.Write("a.jsonl", "{\"id\":\"x\",\"text\":\"Turkey.\"}\n{\"id\":\"x\",\"text\":\"Russia.\"}\n");

        ReadAll(path)[1].Should().BeOfType<ReadFailure>().Which.Reason.Should().Contain(path + ":1").And.Contain(path + ":2").And.Contain("id");
    }

    [Test]
    public void A_mark_at_the_start_is_no_part_of_the_first_line() =>
        ReadOne(Folder.Write("a.jsonl", [0xEF, 0xBB, 0xBF, .. "{\"id\":\"x\",\"text\":\"Turkey.\"}"u8])).Document.Name.Should().Be("x");

    [Test]
    public void UTF_16_is_refused_for_the_whole_file() =>
        FailOne(Folder.Write("a.jsonl", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("{}\n{}")])).Reason.Should().Contain("UTF-16").And.Contain("Save it as UTF-8");

    [Test]
    public void A_line_above_the_limit_is_refused_and_the_next_is_read()
    {
        string path = Folder.Write("a.jsonl", "{\"text\":\"" + new string('a', 200_000) + "\"}\n{\"text\":\"Turkey.\"}\n");

        List<ReadResult> results = [.. Reader.Read([path], new ReadOptions { MaxDocumentBytes = 100_000 })];

        results[0].Should().BeOfType<ReadFailure>().Which.Reason.Should().Contain("a.jsonl:1 is longer than 100,000 bytes");
        results[1].Should().BeOfType<ReadDocument>();
    }

    [Test]
    public void Lines_stream_so_that_the_first_is_there_before_the_last_is_read()
    {
        using var endless = new EndlessLines();
        var options = new ReadOptions { OpenStandardInput = () => endless, StandardInputFormat = InputFormat.JsonLines };

        Reader.Read(["-"], options).Take(3).Should().HaveCount(3);
    }

    private sealed class EndlessLines : Stream
    {
        private static readonly byte[] Line = "{\"text\":\"Turkey.\"}\n"u8.ToArray();

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => 0; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count)
        {
            Line.CopyTo(buffer, offset);
            return Line.Length;
        }
    }
}
