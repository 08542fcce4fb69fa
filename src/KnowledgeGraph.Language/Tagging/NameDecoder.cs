using KnowledgeGraph.Language.Encoding;

namespace KnowledgeGraph.Language.Tagging;

/// <summary>The best sequence of BIO labels (Viterbi) in which "inside" only follows its own type.</summary>
internal sealed class NameDecoder
{
    private readonly string[] _labels;
    private readonly bool[,] _follows;

    public NameDecoder(string[] labels)
    {
        _labels = labels;
        _follows = new bool[labels.Length, labels.Length];
        for (int before = 0; before < labels.Length; before++)
        {
            for (int label = 0; label < labels.Length; label++)
                _follows[before, label] = labels[label][0] != 'I' || (labels[before] != "O" && labels[before][2..] == labels[label][2..]);
        }
    }

    /// <summary>The names among words; token indices count from <paramref name="firstToken"/>. Scores become log probabilities.</summary>
    /// <param name="scores">The words' scores of the labels, word by word.</param>
    /// <param name="words">How many words there are.</param>
    /// <param name="firstToken">Index of the first word.</param>
    public List<NameSpan> Decode(float[] scores, int words, int firstToken)
    {
        for (int word = 0; word < words; word++)
            VectorMath.LogSoftmax(scores.AsSpan(word * _labels.Length, _labels.Length));
        int[] path = BestPath(scores, words);
        List<NameSpan> names = [];
        for (int word = 0; word < words; word++)
        {
            if (_labels[path[word]][0] != 'B')
                continue;
            int end = word + 1;
            while (end < words && _labels[path[end]][0] == 'I')
                end++;
            double sum = Enumerable.Range(word, end - word).Sum(i => (double)scores[i * _labels.Length + path[i]]);
            names.Add(new NameSpan(firstToken + word, firstToken + end, _labels[path[word]][2..], (float)Math.Exp(sum / (end - word))));
        }
        return names;
    }

    private int[] BestPath(float[] scores, int words)
    {
        int count = _labels.Length;
        float[] best = new float[words * count];
        int[] from = new int[words * count];
        for (int word = 0; word < words; word++)
        {
            for (int label = 0; label < count; label++)
            {
                (float score, int before) = word == 0 ? (_labels[label][0] == 'I' ? float.NegativeInfinity : 0, 0) : BestBefore(best.AsSpan((word - 1) * count, count), label);
                best[word * count + label] = score + scores[word * count + label];
                from[word * count + label] = before;
            }
        }
        int[] path = new int[words];
        for (int word = words - 1, label = words == 0 ? 0 : IndexOfLargest(best.AsSpan((words - 1) * count, count)); word >= 0; label = from[word-- * count + label])
            path[word] = label;
        return path;
    }

    private (float Score, int Label) BestBefore(ReadOnlySpan<float> best, int label)
    {
        (float score, int from) = (float.NegativeInfinity, 0);
        for (int before = 0; before < best.Length; before++)
        {
            if (_follows[before, label] && best[before] > score)
                (score, from) = (best[before], before);
        }
        return (score, from);
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }
}
