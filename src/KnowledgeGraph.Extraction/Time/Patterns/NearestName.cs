namespace KnowledgeGraph.Extraction.Time.Patterns;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>"Classes near it: MONTH." or, where nothing is near, all names.</summary>
    public static string Hint(string kind, string wrong, IEnumerable<string> known)
    {
        string[] all = [.. known.Order(StringComparer.Ordinal)];
        int nearest = all.Min(name => Distance(wrong, name));
        return nearest <= Math.Max(1, wrong.Length / 3)
            ? $"{kind} near it: {string.Join(", ", all.Where(name => Distance(wrong, name) == nearest))}."
            : $"{kind}: {string.Join(", ", all)}.";
    }

    /// <summary>Optimal string alignment (Levenshtein, and neighbours that changed places count one), without regard to case.</summary>
    private static int Distance(string a, string b)
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
                int replaced = cost[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                cost[i, j] = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
