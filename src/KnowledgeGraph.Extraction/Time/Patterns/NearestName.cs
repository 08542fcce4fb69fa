namespace KnowledgeGraph.Extraction.Time.Patterns;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>"Classes near it: MONTH." or, where nothing is near, all names.</summary>
    public static string Hint(string kind, string wrong, IEnumerable<string> known)
    {
        string[] all = [.. known.Order(StringComparer.Ordinal)];
        string[] near = [.. all.Where(name => Distance(wrong, name) <= Math.Max(1, wrong.Length / 3)).OrderBy(name => Distance(wrong, name)).Take(3)];
        return near.Length > 0 ? $"{kind} near it: {string.Join(", ", near)}." : $"{kind}: {string.Join(", ", all)}.";
    }

    /// <summary>Levenshtein distance without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }
        return row[b.Length];
    }
}
