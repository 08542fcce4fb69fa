using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Sentences of texts without annotation, for a teacher to label.</summary>
internal static class RawText
{
    private const int FewestWords = 4;
    private const int MostWords = 80;

    /// <summary>A random sample of the sentences in a folder's <c>*.txt.gz</c>; one paragraph a line.</summary>
    public static TrainingSentence[] Sample(string folder, int count, int seed)
    {
        RuleTextAnalyzer analyzer = new();
        TrainingSentence[] sentences =
        [
            .. Directory.EnumerateFiles(folder, "*.txt.gz").Order(StringComparer.Ordinal)
                .SelectMany(CorpusLines.Read)
                .Where(line => line.Length > 0)
                .SelectMany(line => Sentences(analyzer.Analyze(new Document("raw", line)))),
        ];
        new Random(seed).Shuffle(sentences);
        return sentences[..Math.Min(count, sentences.Length)];
    }

    private static IEnumerable<TrainingSentence> Sentences(AnalyzedText text) => text.Sentences
        .Where(sentence => sentence.EndToken - sentence.FirstToken is >= FewestWords and <= MostWords)
        .Select(sentence => new TrainingSentence("raw-text", [.. text.Tokens[sentence.FirstToken..sentence.EndToken].Select(token => token.Text)]));
}
