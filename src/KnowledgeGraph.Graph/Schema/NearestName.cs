namespace KnowledgeGraph.Graph.Schema;

/// <summary>Finds the name that was probably meant.</summary>
/// <remarks>Method: Damerau-Levenshtein distance, restricted form (optimal string alignment), case ignored.</remarks>
internal static class NearestName
{
    /// <summary>A sentence that names what was probably meant, or all names where nothing is near and they are few.</summary>
    public static string Hint(string wrong, IEnumerable<string> names)
    {
        string[] known = [.. names];
        return Find(wrong, known) is { } near ? $"Did you mean '{near}'?" : known.Length <= 10 ? $"Known: {string.Join(", ", known)}." : "";
    }

    /// <summary>The nearest name within a third of the word's length (at least one edit), or null.</summary>
    public static string? Find(string wrong, IEnumerable<string> names)
    {
        string? nearest = null;
        int least = Math.Max(1, wrong.Length / 3) + 1;
        foreach (string name in names)
        {
            int distance = Distance(wrong.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least)
                (nearest, least) = (name, distance);
        }
        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[a.Length, b.Length];
    }
}
