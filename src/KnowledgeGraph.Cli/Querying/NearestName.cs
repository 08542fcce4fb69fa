namespace KnowledgeGraph.Cli.Querying;

/// <summary>Finds what a mistyped word may have meant.</summary>
internal static class NearestName
{
    /// <summary>Known words within a third of the word's length in edits (at least one), or that start with it; nearest first, three at most.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known) =>
        [.. known.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Distance: DistanceTo(word, name)))
            .Where(pair => pair.Distance <= Math.Max(1, word.Length / 3))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Take(3).Select(pair => pair.Name)];

    /// <summary>" Did you mean 'x' or 'y'?", or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) => Of(word, known) is { Count: > 0 } near
        ? $" Did you mean {string.Join(" or ", near.Select(name => $"'{name}'"))}?"
        : "";

    private static int DistanceTo(string word, string name) =>
        word.Length > 1 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 1 : Edits(word.ToLowerInvariant(), name.ToLowerInvariant());

    /// <summary>Insertions, deletions and substitutions (Levenshtein 1966) and swaps of neighbours (Damerau 1964).</summary>
    private static int Edits(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int substitution = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(substitution, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[a.Length, b.Length];
    }
}
