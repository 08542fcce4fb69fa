using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading.Tests;

/// <summary>What tests of reading share: a folder, the reader, and short ways to one document or one failure.</summary>
public abstract class ReadingTests
{
    private TemporaryFolder _folder = null!;

    protected static DocumentReader Reader { get; } = new();

    internal TemporaryFolder Folder => _folder;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    protected static List<ReadResult> ReadAll(params string[] paths) => [.. Reader.Read(paths)];

    protected static ReadDocument ReadOne(string path, ReadOptions? options = null) =>
        Reader.Read([path], options).Should().ContainSingle().Which.Should().BeOfType<ReadDocument>().Subject;

    protected static ReadFailure FailOne(string path, ReadOptions? options = null) =>
        Reader.Read([path], options).Should().ContainSingle().Which.Should().BeOfType<ReadFailure>().Subject;

    protected static IEnumerable<(string Kind, string Text)> Marks(Document document) =>
        document.Boilerplate.Select(mark => (mark.Kind, mark.Span.In(document.Text)));
}
