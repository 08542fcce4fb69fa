using System.Collections.Immutable;
using KnowledgeGraph.Language.Lemmatization;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Network;

/// <summary>The classes of each head, in the order of their numbers.</summary>
internal sealed record LabelSets
{
    /// <summary>Rarer morphological descriptions and lemma scripts are not learned.</summary>
    private const int FewestUses = 3;

    public ImmutableArray<string> Upos { get; init; }

    public ImmutableArray<string> Xpos { get; init; }

    public ImmutableArray<string> Features { get; init; }

    public ImmutableArray<string> Lemmas { get; init; }

    public ImmutableArray<string> Relations { get; init; }

    public ImmutableArray<string> Names { get; init; }

    public static LabelSets From(IReadOnlyCollection<TrainingSentence> sentences) => new()
    {
        Upos = Collect(sentences.SelectMany(sentence => sentence.Upos ?? []), 1),
        Xpos = Collect(sentences.SelectMany(sentence => sentence.Xpos ?? []), 1),
        Features = Collect(sentences.SelectMany(sentence => sentence.Features ?? []), FewestUses),
        Lemmas = Collect(sentences.SelectMany(Scripts), FewestUses),
        Relations = Collect(sentences.SelectMany(sentence => sentence.Relations ?? []), 1),
        Names = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC", "B-WEAPON", "I-WEAPON"],
    };

    private static IEnumerable<string> Scripts(TrainingSentence sentence) =>
        sentence.Lemmas is null ? [] : sentence.Words.Zip(sentence.Lemmas, LemmaScript.Between);

    private static ImmutableArray<string> Collect(IEnumerable<string> labels, int fewest) =>
        [.. labels.CountBy(label => label).Where(entry => entry.Value >= fewest).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
}
