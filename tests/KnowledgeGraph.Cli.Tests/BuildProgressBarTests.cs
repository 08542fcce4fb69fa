using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Tests;

public sealed class BuildProgressBarTests
{
    [TestCase(60, 120, 10, 3_000_000, "Reading ━━━━━━━━━━━━──────────── 60/120  6 texts/s  0.3 MB/s  10 s left")]
    [TestCase(120, 120, 10, 3_000_000, "Reading ━━━━━━━━━━━━━━━━━━━━━━━━ 120/120  12 texts/s  0.3 MB/s")]
    [TestCase(1, 7201, 1, 0, "Reading ──────────────────────── 1/7,201  1 texts/s  2 h left")]
    [TestCase(0, 5, 0, 0, "Reading ──────────────────────── 0/5")]
    [TestCase(5, null, 5, 0, "Reading 5  1 texts/s")]
    public void A_line_says_how_far_how_fast_and_how_long(int done, int? total, int seconds, long bytes, string expected) =>
        BuildProgressBar.Describe(new BuildProgress(BuildStage.Reading, done, total, bytes), TimeSpan.FromSeconds(seconds)).Should().Be(expected);

    [Test]
    public void It_draws_over_itself_and_leaves_nothing_behind()
    {
        using var output = new StringWriter();
        var bar = new BuildProgressBar(output, TimeProvider.System, 20);
        bar.Report(new BuildProgress(BuildStage.Linking, 0, 100, 0));
        bar.Clear();
        output.ToString().Should().Be("\rLinking ───────────\u001b[K\r\u001b[K", "a line longer than the terminal would scroll it");
    }
}
