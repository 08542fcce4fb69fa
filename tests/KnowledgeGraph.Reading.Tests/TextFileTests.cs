using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.Reading.Tests;

public class TextFileTests : ReadingTests
{
    [TestCase("")]
    [TestCase(" \r\n\t\u00A0\n")]
    public void A_text_without_words_is_passed_over(string text)
    {
        ReadFailure failure = FailOne(Folder.Write("a.txt", text));

        failure.Kind.Should().Be(ReadFailureKind.Skipped);
        failure.Reason.Should().Contain("a.txt has no text");
    }

    [Test]
    public void The_text_is_kept_to_the_last_space() =>
        ReadOne(Folder.Write("a.txt", " Türkiye\r\n\r\nS-400 \n")).Document.Text.Should().Be(" Türkiye\r\n\r\nS-400 \n");

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    [TestCase("utf-32BE")]
    public void A_byte_order_mark_decides_and_is_no_text(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);

        ReadDocument read = ReadOne(Folder.Write("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Erdoğan’s “S‑400”")]));

        read.Document.Text.Should().Be("Erdoğan’s “S‑400”");
        read.Warnings.Should().BeEmpty();
    }

    [Test]
    public void What_is_not_UTF_8_is_read_as_windows_1252_with_a_warning()
    {
        ReadDocument read = ReadOne(Folder.Write("a.txt", [.. "The general"u8, 0x92, .. "s visit to M"u8, 0xFC, .. "nchen"u8]));

        read.Document.Text.Should().Be("The general’s visit to München");
        read.Warnings.Should().ContainSingle().Which.Should().Contain("not valid UTF-8").And.Contain("windows-1252");
    }

    [Test]
    public void A_binary_file_is_refused_with_the_place_of_its_first_NUL() =>
        FailOne(Folder.Write("a.txt", [0x50, 0x4B, 0x03, 0x00])).Reason.Should().Contain("byte 4 is NUL").And.Contain("not text");

    [Test]
    public void A_line_of_20_MB_is_read_in_seconds()
    {
        string sentence = "The ministry said that the battery would be moved to the north, and it gave no date for that. ";
        string path = Folder.Write("a.txt", string.Concat(Enumerable.Repeat(sentence, 20 * 1024 * 1024 / sentence.Length)));
        var watch = Stopwatch.StartNew();

        ReadOne(path).Document.Text.Length.Should().BeGreaterThan(20_000_000);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Test]
    public void A_document_above_the_limit_is_refused_and_one_at_the_limit_is_read()
    {
        var options = new ReadOptions { MaxDocumentBytes = 10 };

        ReadOne(Folder.Write("a.txt", "0123456789"), options).Document.Text.Should().HaveLength(10);
        FailOne(Folder.Write("b.txt", "01234567890"), options).Reason.Should().Contain("larger than 10 bytes").And.Contain("MaxDocumentBytes");
    }

    [Test]
    public void Many_line_breaks_and_many_short_lines_take_no_long_time()
    {
        string path = Folder.Write("a.txt", string.Concat(Enumerable.Repeat("Sanctions\r\n\r\n", 200_000)));
        var watch = Stopwatch.StartNew();

        ReadOne(path);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }
}
