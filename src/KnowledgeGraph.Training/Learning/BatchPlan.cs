using KnowledgeGraph.Training.Network;

namespace KnowledgeGraph.Training.Learning;

/// <summary>Groups sentences of similar length, so that little is padded; the order of an epoch follows from the seed alone.</summary>
internal static class BatchPlan
{
    /// <summary>Lengths are mixed by this many pieces, so that epochs group differently.</summary>
    private const double LengthJitter = 2;

    public static List<EncodedSentence[]> ForEpoch(IReadOnlyList<EncodedSentence> sentences, int mostPieces, int seed)
    {
        Random random = new(seed);
        List<EncodedSentence[]> batches = Group(sentences.Select(sentence => (sentence, Key: sentence.Sequence.Length + random.NextDouble() * LengthJitter)).OrderBy(entry => entry.Key).Select(entry => entry.sentence), mostPieces);
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batches));
        return batches;
    }

    public static List<EncodedSentence[]> InOrder(IReadOnlyList<EncodedSentence> sentences, int mostPieces) =>
        Group(sentences.OrderBy(sentence => sentence.Sequence.Length), mostPieces);

    private static List<EncodedSentence[]> Group(IEnumerable<EncodedSentence> sorted, int mostPieces)
    {
        List<EncodedSentence[]> batches = [];
        List<EncodedSentence> current = [];
        int longest = 0;
        foreach (EncodedSentence sentence in sorted)
        {
            longest = Math.Max(longest, sentence.Sequence.Length);
            if (current.Count > 0 && longest * (current.Count + 1) > mostPieces)
            {
                batches.Add([.. current]);
                current.Clear();
                longest = sentence.Sequence.Length;
            }
            current.Add(sentence);
        }
        if (current.Count > 0)
            batches.Add([.. current]);
        return batches;
    }
}
