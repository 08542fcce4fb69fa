using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Resolution.Merging;

/// <summary>Two texts of which one retells the other, or both a third.</summary>
/// <param name="First">Index of the one whose name comes first.</param>
/// <param name="Second">Index of the other.</param>
/// <param name="Similarity">Share of the shorter text's word runs that stand in the other too, 0 to 1.</param>
/// <param name="SharedRuns">How many word runs they share.</param>
public sealed record Retelling(int First, int Second, double Similarity, int SharedRuns);

/// <summary>
/// Finds texts that share so many runs of six words that they cannot have been written independently. Source: shingling,
/// A. Broder, On the resemblance and containment of documents, 1997.
/// </summary>
public static class Retellings
{
    /// <summary>Length of a run, in words.</summary>
    public const int RunInWords = 6;

    /// <summary>Runs that two texts must share at least: about two sentences.</summary>
    public const int MinSharedRuns = 20;

    /// <summary>Runs that stand in more texts than this are stock phrases and do not count.</summary>
    public const int MaxTextsOfARun = 40;

    /// <summary>All pairs, in order of their indexes.</summary>
    public static ImmutableArray<Retelling> Find(ImmutableArray<ResolvedDocument> documents)
    {
        var textsOfRun = new Dictionary<ulong, List<int>>();
        int[] runs = new int[documents.Length];
        for (int d = 0; d < documents.Length; d++)
        {
            HashSet<ulong> own = Runs(documents[d].Document);
            runs[d] = own.Count;
            foreach (ulong run in own)
            {
                ref List<int>? texts = ref CollectionsMarshal.GetValueRefOrAddDefault(textsOfRun, run, out _);
                (texts ??= []).Add(d);
            }
        }
        var shared = new Dictionary<(int First, int Second), int>();
        foreach (List<int> texts in textsOfRun.Values.Where(t => t.Count > 1 && t.Count <= MaxTextsOfARun))
        {
            for (int i = 0; i < texts.Count; i++)
            {
                for (int j = i + 1; j < texts.Count; j++)
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, (texts[i], texts[j]), out _)++;
            }
        }
        return
        [
            .. shared.Where(pair => pair.Value >= MinSharedRuns).OrderBy(pair => pair.Key)
                .Select(pair => new Retelling(pair.Key.First, pair.Key.Second, Math.Round((double)pair.Value / Math.Min(runs[pair.Key.First], runs[pair.Key.Second]), 3), pair.Value)),
        ];
    }

    private static HashSet<ulong> Runs(Text.Document document)
    {
        var runs = new HashSet<ulong>();
        ulong[] window = new ulong[RunInWords];
        int words = 0, start = -1;
        string text = document.Text;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0)
                start = i;
            if (letter || start < 0)
                continue;
            window[words++ % RunInWords] = Hash(text.AsSpan(start, i - start));
            start = -1;
            if (words >= RunInWords)
                runs.Add(Combine(window, words));
        }
        return runs;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
        return hash;
    }

    private static ulong Combine(ulong[] window, int words)
    {
        ulong hash = 14695981039346656037;
        for (int i = 0; i < RunInWords; i++)
            hash = (hash ^ window[(words + i) % RunInWords]) * 1099511628211;
        return hash;
    }
}
