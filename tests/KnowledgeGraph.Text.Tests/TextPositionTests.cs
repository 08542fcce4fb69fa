namespace KnowledgeGraph.Text.Tests;

public class TextPositionTests
{
    [TestCase("ab\ncd", 0, 1, 1)]
    [TestCase("ab\ncd", 2, 1, 3, TestName = "The line break itself belongs to its line")]
    [TestCase("ab\ncd", 3, 2, 1)]
    [TestCase("ab\r\ncd", 3, 1, 4, TestName = "CRLF is one line break")]
    [TestCase("ab\r\ncd", 4, 2, 1)]
    [TestCase("ab\rcd", 3, 2, 1, TestName = "A lone CR ends a line")]
    [TestCase("ab\n\ncd", 3, 2, 1, TestName = "An empty line counts")]
    [TestCase("ab", 2, 1, 3, TestName = "The text's end is a position")]
    [TestCase("", 0, 1, 1)]
    [TestCase("\U0001F680b", 2, 1, 3, TestName = "Columns count UTF-16 code units")]
    public void An_offset_is_a_line_and_a_column(string text, int offset, int line, int column) =>
        TextPosition.At(text, offset).Should().Be(new TextPosition(line, column));

    [TestCase(-1)]
    [TestCase(4)]
    public void An_offset_outside_the_text_is_refused(int offset) =>
        FluentActions.Invoking(() => TextPosition.At("abc", offset)).Should().Throw<ArgumentOutOfRangeException>();

    [Test]
    public void It_is_written_as_editors_write_it() => new TextPosition(12, 4).ToString().Should().Be("12:4");
}
