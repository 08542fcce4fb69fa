using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>Event nodes with roles, reports and sources.</summary>
internal static class EventComposition
{
    public static void Add(ResolvedGraph resolved, IndependentSources sources, GraphSink sink)
    {
        Dictionary<LocalReference, LinkedEntity> entities = resolved.Entities.SelectMany(e => e.Members.Select(m => (m, e))).ToDictionary(p => p.m, p => p.e);
        foreach (LinkedEvent one in resolved.Events)
            AddEvent(resolved, one, entities, sources.Count(one), sink);
    }

    private static void AddEvent(ResolvedGraph resolved, LinkedEvent one, Dictionary<LocalReference, LinkedEntity> entities, int sourceCount, GraphSink sink)
    {
        Told[] told = [.. one.Members.Select(m => new Told(resolved.Documents[m.Document], m.Document, resolved.Documents[m.Document].Events[m.Index]))];
        var roles = new SortedDictionary<(string Role, string Entity), RoleFacts>();
        foreach (Told text in told)
        {
            foreach (LocalRole role in text.Event.Roles)
            {
                LinkedEntity filler = entities[new LocalReference(text.Document, role.Entity)];
                if (!roles.TryGetValue((role.Role, filler.Id), out RoleFacts? facts))
                    roles.Add((role.Role, filler.Id), facts = new RoleFacts(filler.Name));
                facts.Add(text.Name, role.Rule);
            }
        }
        sink.Node(one.Id, ["Event", one.Type], Properties(one, told, roles, sourceCount));
        foreach (((string role, string entity), RoleFacts facts) in roles)
            sink.Relationship(role.ToUpperInvariant(), one.Id, entity, "", PropertyMap.Of(("documents", facts.Documents), ("rules", facts.Rules)));
        AddSources(one, told, entities, sink);
        foreach (Told text in told)
            AddReports(one, text, entities, sink);
    }

    private static PropertyMap Properties(LinkedEvent one, Told[] told, SortedDictionary<(string Role, string Entity), RoleFacts> roles, int sourceCount)
    {
        LocalDate? date = BestDate(told);
        EventStatus status = BestStatus(told);
        LocalReport first = told[0].Event.Reports[0];
        return PropertyMap.Of(
        [
            ("type", one.Type), ("title", EventTitle.Of(one.Type, [.. roles.Select(r => (r.Key.Role, r.Value.Name))], date?.Value, status)),
            ("status", Name(status)), ("statuses", told.SelectMany(t => t.Event.Reports.Select(r => Name(r.Status))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            ("date_text", date?.Words), ("trigger", first.Trigger.In(told[0].Text.Document.Text)),
            ("report_count", told.Sum(t => t.Event.Reports.Length)), ("document_count", told.Length), ("source_count", sourceCount),
            .. DateProperties.Of(date?.Value, date?.Basis, date is null ? null : new[] { date.Reason }),
        ]);
    }

    // The narrowest date that a text gives; of two as narrow, the firmer; then the first in order of the texts' names.
    private static LocalDate? BestDate(Told[] told) => told.Select(t => t.Event.Date).OfType<LocalDate>()
        .OrderBy(d => d.Value is { FirstDay: { } first, LastDay: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue).ThenBy(d => d.Basis).FirstOrDefault();

    // What most texts say; of two as frequent, the firmer.
    private static EventStatus BestStatus(Told[] told) =>
        told.GroupBy(t => t.Event.Status).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;

    private static void AddSources(LinkedEvent one, Told[] told, Dictionary<LocalReference, LinkedEntity> entities, GraphSink sink)
    {
        IEnumerable<IGrouping<string, string>> sources = told.SelectMany(t => t.Event.Sources.Select(s => (entities[new LocalReference(t.Document, s)].Id, t.Name)))
            .GroupBy(p => p.Id, p => p.Name, StringComparer.Ordinal);
        foreach (IGrouping<string, string> source in sources)
            sink.Relationship("ATTRIBUTED_TO", one.Id, source.Key, "", PropertyMap.Of(("documents", source.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));
    }

    private static void AddReports(LinkedEvent one, Told text, Dictionary<LocalReference, LinkedEntity> entities, GraphSink sink)
    {
        LocalDate? date = text.Event.Date;
        string[] speakers = [.. text.Event.Sources.Select(s => entities[new LocalReference(text.Document, s)].Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (LocalReport report in text.Event.Reports.DistinctBy(r => (r.Evidence, r.Trigger)))
        {
            sink.Relationship("REPORTED_IN", one.Id, StableId.OfDocument(text.Name), string.Create(CultureInfo.InvariantCulture, $"{report.Evidence.Start}-{report.Evidence.End}/{report.Trigger.Start}"),
                PropertyMap.Of(
                    ("start", report.Evidence.Start), ("end", report.Evidence.End), ("quote", report.Evidence.In(text.Text.Document.Text)),
                    ("trigger_start", report.Trigger.Start), ("trigger_end", report.Trigger.End), ("trigger", report.Trigger.In(text.Text.Document.Text)),
                    ("status", Name(text.Event.Status)), ("date", date?.Value.Text ?? ""), ("date_text", date?.Words),
                    ("date_basis", date is null ? null : DateProperties.Name(date.Basis)), ("date_reason", date is null ? null : new[] { date.Reason }),
                    ("attributed_to", speakers), ("unnamed_source", report.UnnamedSource), ("rule", report.Rule)));
        }
    }

    private static string Name(EventStatus status) => status.ToString().ToLowerInvariant();

    private sealed record Told(ResolvedDocument Text, int Document, LocalEvent Event)
    {
        public string Name => Text.Document.Name;
    }

    private sealed class RoleFacts(string name)
    {
        private readonly SortedSet<string> _documents = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);

        public string Name { get; } = name;

        public IEnumerable<string> Documents => _documents;

        public IEnumerable<string> Rules => _rules;

        public void Add(string document, string rule)
        {
            _documents.Add(document);
            _rules.Add(rule);
        }
    }
}
