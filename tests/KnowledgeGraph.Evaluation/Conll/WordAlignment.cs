namespace KnowledgeGraph.Evaluation.Conll;

/// <summary>
/// Pairs system words with gold words as the CoNLL 2018 shared task does (universaldependencies.org/conll18/evaluation.html): equal
/// characters; inside surface tokens of several words by the longest common subsequence of their forms.
/// </summary>
internal static class WordAlignment
{
    public static List<(int Gold, int System)> Align(IReadOnlyList<SyntaxWord> gold, IReadOnlyList<SyntaxWord> system)
    {
        List<(int, int)> pairs = [];
        int g = 0;
        int s = 0;
        while (g < gold.Count && s < system.Count)
        {
            if ((gold[g].IsMultiword || system[s].IsMultiword) && gold[g].Start < system[s].End && system[s].Start < gold[g].End)
                AlignMultiword(gold, system, ref g, ref s, pairs);
            else if (gold[g].Start == system[s].Start && gold[g].End == system[s].End)
                pairs.Add((g++, s++));
            else if (gold[g].Start <= system[s].Start)
                g++;
            else
                s++;
        }
        return pairs;
    }

    private static void AlignMultiword(IReadOnlyList<SyntaxWord> gold, IReadOnlyList<SyntaxWord> system, ref int g, ref int s, List<(int, int)> pairs)
    {
        int goldStart = g;
        int systemStart = s;
        int end = gold[g].IsMultiword ? gold[g].End : system[s].End;
        while ((g < gold.Count && gold[g].Start < end) || (s < system.Count && system[s].Start < end))
        {
            if (g < gold.Count && (s == system.Count || gold[g].Start <= system[s].Start))
                end = gold[g].IsMultiword ? Math.Max(end, gold[g++].End) : KeepEnd(end, ref g);
            else
                end = system[s].IsMultiword ? Math.Max(end, system[s++].End) : KeepEnd(end, ref s);
        }
        AddCommonSubsequence(gold, system, (goldStart, g), (systemStart, s), pairs);
    }

    private static int KeepEnd(int end, ref int index)
    {
        index++;
        return end;
    }

    private static void AddCommonSubsequence(IReadOnlyList<SyntaxWord> gold, IReadOnlyList<SyntaxWord> system, (int Start, int End) g, (int Start, int End) s, List<(int, int)> pairs)
    {
        int[,] length = new int[g.End - g.Start + 1, s.End - s.Start + 1];
        for (int i = g.End - 1; i >= g.Start; i--)
        {
            for (int j = s.End - 1; j >= s.Start; j--)
                length[i - g.Start, j - s.Start] = Same(gold[i], system[j]) ? 1 + length[i + 1 - g.Start, j + 1 - s.Start] : Math.Max(length[i + 1 - g.Start, j - s.Start], length[i - g.Start, j + 1 - s.Start]);
        }
        for ((int i, int j) = (g.Start, s.Start); i < g.End && j < s.End;)
        {
            if (Same(gold[i], system[j]))
                pairs.Add((i++, j++));
            else if (length[i + 1 - g.Start, j - s.Start] >= length[i - g.Start, j + 1 - s.Start])
                i++;
            else
                j++;
        }
    }

    private static bool Same(SyntaxWord gold, SyntaxWord system) => string.Equals(gold.Form, system.Form, StringComparison.OrdinalIgnoreCase);
}
