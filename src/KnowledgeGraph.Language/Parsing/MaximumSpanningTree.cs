namespace KnowledgeGraph.Language.Parsing;

/// <summary>
/// The best tree over words by the scores of their heads: each word's best head where that is a tree already, else the algorithm of
/// Chu and Liu (1965) and Edmonds (1967). Exactly one word hangs on the root.
/// </summary>
internal static class MaximumSpanningTree
{
    /// <summary>Taken off every edge from the root: a tree with two of them is never the best.</summary>
    private const double RootPenalty = 1e6;
    private const double Impossible = -1e12;

    /// <summary>The heads of nodes 1 to n - 1; node 0 is the root.</summary>
    /// <param name="scores">By rows of n: the score of each node (column) as the head of a node (row).</param>
    /// <param name="nodes">n, words and root.</param>
    public static int[] Decode(ReadOnlySpan<float> scores, int nodes)
    {
        int[] heads = new int[nodes];
        heads[0] = -1;
        int roots = 0;
        for (int node = 1; node < nodes; node++)
        {
            heads[node] = BestHead(scores.Slice(node * nodes, nodes), node);
            roots += heads[node] == 0 ? 1 : 0;
        }
        return roots == 1 && FindCycle(heads) is null ? heads : Solve(Copy(scores, nodes));
    }

    private static int BestHead(ReadOnlySpan<float> row, int node)
    {
        int best = node == 0 ? 1 : 0;
        for (int head = 1; head < row.Length; head++)
        {
            if (head != node && row[head] > row[best])
                best = head;
        }
        return best;
    }

    private static double[,] Copy(ReadOnlySpan<float> scores, int nodes)
    {
        double[,] copy = new double[nodes, nodes];
        for (int node = 0; node < nodes; node++)
        {
            for (int head = 0; head < nodes; head++)
                copy[node, head] = node == head || node == 0 ? Impossible : scores[node * nodes + head] - (head == 0 ? RootPenalty : 0);
        }
        return copy;
    }

    /// <summary>Contracts one cycle after another into a node and takes them apart again.</summary>
    private static int[] Solve(double[,] scores)
    {
        int nodes = scores.GetLength(0);
        int[] heads = new int[nodes];
        heads[0] = -1;
        for (int node = 1; node < nodes; node++)
        {
            int best = 0;
            for (int head = 0; head < nodes; head++)
                best = scores[node, head] > scores[node, best] ? head : best;
            heads[node] = best;
        }
        return FindCycle(heads) is { } cycle ? Expand(scores, heads, cycle) : heads;
    }

    private static int[] Expand(double[,] scores, int[] heads, List<int> cycle)
    {
        bool[] inCycle = new bool[heads.Length];
        cycle.ForEach(node => inCycle[node] = true);
        int[] outside = [.. Enumerable.Range(0, heads.Length).Where(node => !inCycle[node])];
        int contracted = outside.Length;
        double[,] smaller = new double[contracted + 1, contracted + 1];
        int[] enters = new int[contracted];
        int[] leaves = new int[contracted];
        for (int i = 0; i < contracted; i++)
        {
            for (int j = 0; j < contracted; j++)
                smaller[i, j] = scores[outside[i], outside[j]];
            enters[i] = cycle.MaxBy(node => scores[node, outside[i]] - scores[node, heads[node]]);
            leaves[i] = cycle.MaxBy(node => scores[outside[i], node]);
            smaller[contracted, i] = scores[enters[i], outside[i]] - scores[enters[i], heads[enters[i]]];
            smaller[i, contracted] = outside[i] == 0 ? Impossible : scores[outside[i], leaves[i]];
        }
        smaller[contracted, contracted] = Impossible;
        int[] solved = Solve(smaller);
        int[] result = [.. heads];
        for (int i = 1; i < contracted; i++)
            result[outside[i]] = solved[i] == contracted ? leaves[i] : outside[solved[i]];
        result[enters[solved[contracted]]] = outside[solved[contracted]];
        return result;
    }

    /// <summary>The nodes of a cycle, or null where every node leads to the root.</summary>
    private static List<int>? FindCycle(int[] heads)
    {
        int[] seenFrom = new int[heads.Length];
        for (int start = 1; start < heads.Length; start++)
        {
            int node = start;
            while (node > 0 && seenFrom[node] == 0)
            {
                seenFrom[node] = start;
                node = heads[node];
            }
            if (node <= 0 || seenFrom[node] != start)
                continue;
            List<int> cycle = [node];
            for (int next = heads[node]; next != node; next = heads[next])
                cycle.Add(next);
            return cycle;
        }
        return null;
    }
}
