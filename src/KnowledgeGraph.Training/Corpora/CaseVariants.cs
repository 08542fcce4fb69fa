namespace KnowledgeGraph.Training.Corpora;

/// <summary>Copies of sentences in capitals, as headlines have them, and without any: tags, trees and names stay.</summary>
internal static class CaseVariants
{
    private const double UpperShare = 0.04;
    private const double LowerShare = 0.015;

    public static IEnumerable<TrainingSentence> Add(IEnumerable<TrainingSentence> sentences, int seed)
    {
        Random random = new(seed);
        foreach (TrainingSentence sentence in sentences)
        {
            yield return sentence;
            double draw = random.NextDouble();
            if (draw < UpperShare)
                yield return sentence with { Words = [.. sentence.Words.Select(word => word.ToUpperInvariant())] };
            else if (draw < UpperShare + LowerShare)
                yield return sentence with { Words = [.. sentence.Words.Select(word => word.ToLowerInvariant())] };
        }
    }
}
