using KnowledgeGraph.Language.Encoding;
using KnowledgeGraph.Language.Lemmatization;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Network;

/// <summary>A sentence as the network takes it; a class of -1 trains nothing.</summary>
internal sealed record EncodedSentence(TrainingSentence Sentence, PieceSequence Sequence)
{
    public const int Unknown = -1;

    public required int[] Upos { get; init; }

    public required int[] Xpos { get; init; }

    public required int[] Features { get; init; }

    public required int[] Lemmas { get; init; }

    public required int[] Relations { get; init; }

    public required int[] Heads { get; init; }

    public required int[] Names { get; init; }

    public static EncodedSentence Create(TrainingSentence sentence, WordPieceTokenizer tokenizer, LabelEncoder labels) => new(sentence, PieceSequence.Create(tokenizer, sentence.Words))
    {
        Upos = labels.Upos.Encode(sentence.Upos, sentence.Words.Length),
        Xpos = labels.Xpos.Encode(sentence.Xpos, sentence.Words.Length),
        Features = labels.Features.Encode(sentence.Features, sentence.Words.Length),
        Lemmas = labels.Lemmas.Encode(sentence.Lemmas is null ? null : [.. sentence.Words.Zip(sentence.Lemmas, LemmaScript.Between)], sentence.Words.Length),
        Relations = labels.Relations.Encode(sentence.Relations, sentence.Words.Length),
        Names = labels.Names.Encode(sentence.Names, sentence.Words.Length),
        Heads = sentence.Heads ?? [.. Enumerable.Repeat(Unknown, sentence.Words.Length)],
    };
}

/// <summary>Finds the numbers of labels.</summary>
internal sealed class LabelEncoder(LabelSets sets)
{
    public LabelIndex Upos { get; } = new(sets.Upos);

    public LabelIndex Xpos { get; } = new(sets.Xpos);

    public LabelIndex Features { get; } = new(sets.Features);

    public LabelIndex Lemmas { get; } = new(sets.Lemmas);

    public LabelIndex Relations { get; } = new(sets.Relations);

    public LabelIndex Names { get; } = new(sets.Names);
}

/// <summary>The numbers of one head's labels.</summary>
internal sealed class LabelIndex(IReadOnlyList<string> labels)
{
    private readonly Dictionary<string, int> _numbers = Enumerable.Range(0, labels.Count).ToDictionary(i => labels[i], StringComparer.Ordinal);

    public int[] Encode(string?[]? values, int length)
    {
        int[] numbers = new int[length];
        for (int i = 0; i < length; i++)
            numbers[i] = values?[i] is { } value && _numbers.TryGetValue(value, out int number) ? number : EncodedSentence.Unknown;
        return numbers;
    }
}
