using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Tests;

public class RuleTextAnalyzerProperties
{
    private static readonly string[] Pieces =
    [
        "U.S.", "Gen.", "S-400", "don't", "'s", "’", "\"", "“", "”", "(", ")", "...", "…", ".", "?!", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u200B", "\uFEFF",
        "- ", "-", "–", "a@b.org", "@x", "#", "http://x.y", "www.", "1,500", "2.5", "24/7", "5pm", "AT&T", "é", "e\u0301", "\u0301", "🚀", "\uD83D", "\uDE80", "The", "the", "A", "b", "No.", "cannot", ":)", "\0",
    ];

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Any_string_is_covered_by_its_tokens(NonNull<string> text) => IsCovered(text.Get);

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Any_mix_of_hard_pieces_is_covered_by_its_tokens() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary(), IsCovered);

    [TestCase("word ")]
    [TestCase("a.a.")]
    [TestCase("A-1-")]
    [TestCase("a@a.")]
    [TestCase("((((")]
    [TestCase("A. ")]
    [TestCase("x")]
    [TestCase("1.")]
    [TestCase(".\n")]
    [TestCase("http://")]
    public void A_megabyte_of_anything_takes_seconds(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Stopwatch watch = Stopwatch.StartNew();
        AnalyzedWords.Analyze(text);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    /// <summary>The constructor of <see cref="AnalyzedText"/> checks order, exact offsets and that sentences hold every token once.</summary>
    private static bool IsCovered(string text)
    {
        AnalyzedText analyzed = AnalyzedWords.Analyze(text);
        bool[] covered = new bool[text.Length];
        foreach (Token token in analyzed.Tokens)
            covered.AsSpan(token.Span.Start, token.Span.Length).Fill(true);
        return !text.Where((c, i) => covered[i] == TextCharacters.IsSpace(c) && !TextCharacters.IsWordInternal(c)).Any();
    }
}
