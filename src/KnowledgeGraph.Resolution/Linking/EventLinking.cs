using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Resolution.Linking;

/// <summary>
/// Events across texts. Two texts report one event where it is of one type, no role has other fillers, and: their dates
/// agree and they share a filler of weight; or a date is missing, and they share two. Within a text nothing is merged any
/// more: what a text tells apart stays apart. The firmest dated reports are joined first; the order of texts plays no part.
/// </summary>
public static class EventLinking
{
    // A date that covers more than about a year says too little to tell events apart.
    private const int MaxDaysOfAnAgreeingDate = 400;
    private const int MinSharedWithoutDate = 2;
    private const int WeightOfDate = 10;

    /// <summary>Links the events of texts that stand in ordinal order of their names.</summary>
    public static ImmutableArray<LinkedEvent> Link(ImmutableArray<ResolvedDocument> documents, ImmutableArray<LinkedEntity> entities)
    {
        Dictionary<LocalReference, string> ids = entities.SelectMany(e => e.Members.Select(m => (m, e.Id))).ToDictionary(p => p.m, p => p.Id);
        ImmutableArray<Candidate> candidates =
        [
            .. documents.SelectMany((document, d) => document.Events.Select((e, i) => Candidate.Of(new LocalReference(d, i), document, e, ids)))
                .OrderBy(c => c.DateDays).ThenByDescending(c => c.Fillers.Count).ThenBy(c => c.Reference.Document).ThenBy(c => c.Reference.Index),
        ];
        var clusters = new List<List<Candidate>>();
        var byFiller = new Dictionary<(string Type, string Filler), List<int>>();
        foreach (Candidate candidate in candidates)
        {
            int best = Best(candidate, clusters, byFiller);
            if (best < 0)
            {
                best = clusters.Count;
                clusters.Add([]);
            }
            clusters[best].Add(candidate);
            foreach (string filler in candidate.Fillers.Values.SelectMany(f => f))
                Index(byFiller, (candidate.Event.Type, filler), best);
        }
        return Named([.. clusters.Select(cluster => cluster.OrderBy(c => c.Reference.Document).ThenBy(c => c.Reference.Index).ToImmutableArray())]);
    }

    private static void Index(Dictionary<(string Type, string Filler), List<int>> byFiller, (string Type, string Filler) key, int cluster)
    {
        if (!byFiller.TryGetValue(key, out List<int>? list))
            byFiller.Add(key, list = []);
        if (list.Count == 0 || list[^1] != cluster)
            list.Add(cluster);
    }

    private static int Best(Candidate candidate, List<List<Candidate>> clusters, Dictionary<(string Type, string Filler), List<int>> byFiller)
    {
        int best = -1, bestScore = 0;
        IEnumerable<int> possible = candidate.Fillers.Values.SelectMany(f => f).SelectMany(filler => byFiller.GetValueOrDefault((candidate.Event.Type, filler), [])).Distinct().Order();
        foreach (int cluster in possible)
        {
            int score = clusters[cluster].Min(member => Score(candidate, member));
            if (score > bestScore)
                (best, bestScore) = (cluster, score);
        }
        return best;
    }

    private static int Score(Candidate one, Candidate other)
    {
        if (one.Reference.Document == other.Reference.Document || HasConflict(one, other) || HasConflict(other, one))
            return 0;
        int shared = one.Fillers.Sum(role => other.Fillers.TryGetValue(role.Key, out ImmutableArray<string> fillers) ? role.Value.Count(fillers.Contains) : 0);
        if (one.Event.Date is null || other.Event.Date is null)
            return one.Event.Status == other.Event.Status && shared >= MinSharedWithoutDate ? shared : 0;
        bool agree = AgreeOnDate(one, other) && (one.Event.Status == other.Event.Status || shared >= MinSharedWithoutDate);
        return agree && shared > 0 ? WeightOfDate + shared : 0;
    }

    private static bool AgreeOnDate(Candidate one, Candidate other)
    {
        EdtfDate a = one.Event.Date!.Value, b = other.Event.Date!.Value;
        return (a.Contains(b) || b.Contains(a)) && Math.Min(one.DateDays, other.DateDays) <= MaxDaysOfAnAgreeingDate;
    }

    private static bool HasConflict(Candidate one, Candidate other)
    {
        foreach ((string role, ImmutableArray<string> fillers) in one.Fillers)
        {
            if (role is "place" or "participant")
                continue;
            if (other.Fillers.TryGetValue(role, out ImmutableArray<string> others) && !fillers.Any(others.Contains))
                return true;
            if (other.Fillers.Any(o => o.Key != role && o.Value.Any(fillers.Contains)))
                return true;
        }
        return one.Fillers.TryGetValue("participant", out ImmutableArray<string> mine) && other.Fillers.TryGetValue("participant", out ImmutableArray<string> theirs)
            && mine.Count(theirs.Contains) < Math.Min(mine.Length, theirs.Length);
    }

    private static ImmutableArray<LinkedEvent> Named(ImmutableArray<ImmutableArray<Candidate>> clusters)
    {
        var named = new SortedDictionary<string, LinkedEvent>(StringComparer.Ordinal);
        foreach (IGrouping<string, ImmutableArray<Candidate>> same in clusters.GroupBy(Id, StringComparer.Ordinal))
        {
            // Events that look alike in all but the text's telling are numbered in order of their first report.
            foreach ((int number, ImmutableArray<Candidate> cluster) in same.OrderBy(c => c[0].Reference.Document).ThenBy(c => c[0].Reference.Index).Index())
            {
                string id = number == 0 ? same.Key : string.Create(CultureInfo.InvariantCulture, $"{same.Key}-{number + 1}");
                named.Add(id, new LinkedEvent(id, cluster[0].Event.Type, [.. cluster.Select(c => c.Reference)]));
            }
        }
        return [.. named.Values];
    }

    private static string Id(ImmutableArray<Candidate> cluster)
    {
        string type = cluster[0].Event.Type.ToLowerInvariant();
        string date = cluster.Select(c => c.Event.Date?.Value.Text).FirstOrDefault(d => d is not null) ?? "undated";
        IEnumerable<string> roles = cluster.SelectMany(c => c.Fillers.SelectMany(role => role.Value.Select(filler => $"{role.Key}={filler}"))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\n{date}\n{string.Join('\n', roles)}"));
        return $"event:{type}:{date.Replace('/', '_')}:{Convert.ToHexStringLower(hash.AsSpan(0, 5))}";
    }

    private sealed record Candidate(LocalReference Reference, LocalEvent Event, ImmutableSortedDictionary<string, ImmutableArray<string>> Fillers, int DateDays)
    {
        public static Candidate Of(LocalReference reference, ResolvedDocument document, LocalEvent one, Dictionary<LocalReference, string> ids) => new(
            reference, one,
            one.Roles.GroupBy(r => r.Role, StringComparer.Ordinal).ToImmutableSortedDictionary(
                g => g.Key, g => g.Select(r => ids[new LocalReference(reference.Document, r.Entity)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal),
            Days(one.Date?.Value));

        private static int Days(EdtfDate? date) =>
            date is null ? int.MaxValue : date is { FirstDay: { } first, LastDay: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue - 1;
    }
}
