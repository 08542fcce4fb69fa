using System.Text;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Tests;

public class ExtractionStoreTests
{
    private TemporaryFolder _folder = null!;
    private SqliteGraphStore _store = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _folder = new TemporaryFolder();
        _store = await SqliteGraphStore.OpenAsync(_folder.File("graph.db"), SqliteGraphMode.Create);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("{\"text\":\"Habertürk 🚀\"}")]
    public async Task A_payload_comes_back_byte_for_byte(string payload)
    {
        await _store.PutAsync([Item("a.txt", payload)]);
        (await AllAsync()).Single().Should().Be(("a.txt", "hash a.txt", "1", payload));
    }

    [Test]
    public async Task A_large_payload_comes_back_byte_for_byte()
    {
        byte[] payload = new byte[3_000_000];
        new Random(1).NextBytes(payload);
        await _store.PutAsync([new StoredExtraction("a", "h", "1", payload)]);
        await foreach (StoredExtraction item in _store.ReadAllAsync())
            item.Payload.ToArray().Should().Equal(payload);
    }

    [Test]
    public async Task Names_come_in_ordinal_order_of_utf16()
    {
        string[] names = ["b", "a", "Z", "\uFFE5", "\U0001F680"];
        await _store.PutAsync([.. names.Select(name => Item(name, name))]);

        string[] ordinal = ["Z", "a", "b", "\U0001F680", "\uFFE5"];
        (await _store.ListAsync()).Select(key => key.Name).Should().Equal(ordinal, "a surrogate pair comes before U+FFE5");
        (await AllAsync()).Select(item => item.Name).Should().Equal(ordinal);
    }

    [Test]
    public async Task A_name_that_is_put_again_is_replaced()
    {
        await _store.PutAsync([Item("a", "old"), Item("b", "b")]);
        await _store.PutAsync([new StoredExtraction("a", "other", "2", "new"u8.ToArray())]);
        (await _store.ListAsync()).Should().Equal(new StoredExtractionKey("a", "other", "2"), new StoredExtractionKey("b", "hash b", "1"));
    }

    [Test]
    public async Task Removing_passes_over_names_that_are_not_kept()
    {
        await _store.PutAsync([Item("a", ""), Item("b", ""), Item("c", "")]);
        (await _store.RemoveAsync(["c", "none", "a", "a"])).Should().Be(2);
        (await _store.ListAsync()).Select(key => key.Name).Should().Equal("b");
    }

    [Test]
    public async Task A_cancelled_batch_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        IReadOnlyCollection<StoredExtraction> batch = new CancelledAfter(2, stop);

        await FluentActions.Awaiting(() => _store.PutAsync(batch, stop.Token)).Should().ThrowAsync<OperationCanceledException>();

        (await _store.ListAsync()).Should().BeEmpty("a batch is kept as a whole or not at all");
    }

    [Test]
    public async Task What_is_written_during_a_reading_does_not_show_in_it()
    {
        await _store.PutAsync([Item("a", ""), Item("b", "")]);
        var seen = new List<string>();
        await foreach (StoredExtraction item in _store.ReadAllAsync())
        {
            seen.Add(item.Name);
            await _store.PutAsync([Item("c", "")]);
            await _store.RemoveAsync(["b"]);
        }
        seen.Should().Equal("a", "b");
        (await _store.ListAsync()).Select(key => key.Name).Should().Equal("a", "c");
    }

    [Test]
    public async Task Writing_a_graph_leaves_the_extractions_alone()
    {
        await _store.PutAsync([Item("a", "")]);
        await _store.WriteAsync(PropertyGraph.Empty);
        (await _store.ListAsync()).Should().HaveCount(1);
    }

    private static StoredExtraction Item(string name, string payload) => new(name, "hash " + name, "1", Encoding.UTF8.GetBytes(payload));

    private async Task<List<(string Name, string Hash, string Version, string Payload)>> AllAsync()
    {
        var items = new List<(string, string, string, string)>();
        await foreach (StoredExtraction item in _store.ReadAllAsync())
            items.Add((item.Name, item.ContentHash, item.Version, Encoding.UTF8.GetString(item.Payload.Span)));
        return items;
    }

    /// <summary>A batch in whose middle somebody presses Ctrl+C.</summary>
    private sealed class CancelledAfter(int count, CancellationTokenSource stop) : IReadOnlyCollection<StoredExtraction>
    {
        public int Count => count + 1;

        public IEnumerator<StoredExtraction> GetEnumerator()
        {
            for (int i = 0; i <= count; i++)
            {
                if (i == count)
                    stop.Cancel();
                yield return Item($"{i}", "");
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
