using System.Collections.Immutable;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Resolution.Coreference;

/// <summary>
/// Puts the mentions of one event in a text together: the same type, no role with other fillers, no other date; and either
/// the one's roles lie within the other's, or they share two fillers, or they stand in one sentence. Statuses are equal
/// unless they stand in one sentence.
/// </summary>
public static class EventMerging
{
    /// <summary>Merges the event mentions of a text.</summary>
    public static ImmutableArray<LocalEvent> Merge(MentionSet mentions, EntityClusters clusters)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(clusters);
        var events = new List<LocalEvent>();
        foreach (EventMention mention in mentions.Events)
        {
            LocalEvent single = Single(mention, mentions, clusters);
            int same = events.FindIndex(other => AreSame(other, single));
            if (same < 0)
                events.Add(single);
            else
                events[same] = Join(events[same], single);
        }
        return [.. events];
    }

    private static LocalEvent Single(EventMention mention, MentionSet mentions, EntityClusters clusters) =>
        new(mention.Type,
            [.. mention.Arguments.Select(a => new LocalRole(a.Role, clusters.OfMention[a.Mention], a.Rule)).DistinctBy(r => (r.Role, r.Entity)).OrderBy(r => r.Role, StringComparer.Ordinal).ThenBy(r => r.Entity)],
            [new LocalReport(mention.Evidence, mention.Trigger, mention.Status, mention.Rule, mention.UnnamedSource, mention.TriggerLemma)])
        {
            Status = mention.Status,
            Date = mention.Time is int time ? Date(mentions.Times[time]) : null,
            Sources = [.. mention.Sources.Select(source => clusters.OfMention[source]).Distinct().Where(source => mention.Arguments.All(a => clusters.OfMention[a.Mention] != source)).Order()],
        };

    private static LocalDate? Date(TimeExpression time) => time.Value is { } value ? new LocalDate(value, time.Basis, time.Text, time.Reason) : null;

    private static bool AreSame(LocalEvent one, LocalEvent other)
    {
        if (one.Type != other.Type || HasConflict(one, other) || !DatesAgree(one.Date?.Value, other.Date?.Value))
            return false;
        bool sameSentence = one.Reports.Any(report => other.Reports.Any(r => r.Evidence == report.Evidence));
        if (!sameSentence && one.Status != other.Status)
            return false;
        int shared = one.Roles.Count(role => other.Roles.Any(r => r.Role == role.Role && r.Entity == role.Entity));
        return shared >= 2 || (shared > 0 && (sameSentence || shared == Math.Min(one.Roles.Length, other.Roles.Length)));
    }

    private static bool HasConflict(LocalEvent one, LocalEvent other)
    {
        foreach (IGrouping<string, LocalRole> role in one.Roles.GroupBy(r => r.Role, StringComparer.Ordinal))
        {
            IEnumerable<int> fillers = other.Roles.Where(r => r.Role == role.Key).Select(r => r.Entity);
            if (role.Key != "participant" && fillers.Any() && !role.Any(r => fillers.Contains(r.Entity)))
                return true;
        }
        // One entity in opposite roles is another event: what A gave B is not what B gave A.
        return one.Roles.Any(role => other.Roles.Any(r => r.Entity == role.Entity && r.Role != role.Role));
    }

    private static bool DatesAgree(EdtfDate? one, EdtfDate? other) => one is null || other is null || one.Contains(other) || other.Contains(one);

    private static LocalEvent Join(LocalEvent one, LocalEvent other) => one with
    {
        Roles = [.. one.Roles.Concat(other.Roles).DistinctBy(r => (r.Role, r.Entity)).OrderBy(r => r.Role, StringComparer.Ordinal).ThenBy(r => r.Entity)],
        Reports = [.. one.Reports.Concat(other.Reports)],
        Date = Narrower(one.Date, other.Date),
        Sources = [.. one.Sources.Concat(other.Sources).Distinct().Order()],
    };

    private static LocalDate? Narrower(LocalDate? one, LocalDate? other) =>
        one is null ? other : other is not null && one.Value.Contains(other.Value) && !other.Value.Contains(one.Value) ? other : one;
}
