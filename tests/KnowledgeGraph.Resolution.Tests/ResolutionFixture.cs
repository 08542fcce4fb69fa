using System.Collections.Immutable;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Resolution.Tests;

/// <summary>Texts with mentions set by hand, so that resolution is tested without any extraction.</summary>
internal sealed class ResolutionFixture(string name, string text)
{
    private readonly List<EntityMention> _entities = [];
    private readonly List<TimeExpression> _times = [];
    private readonly List<EventMention> _events = [];

    public ResolutionFixture State(string form, string key)
    {
        TextSpan span = Span(form);
        _entities.Add(new EntityMention(span, form, EntityType.State, key, "test") { Key = key });
        return this;
    }

    public ResolutionFixture Event(string type, string trigger, string? date, EventStatus status, params (string Role, int Mention)[] roles)
    {
        int? time = null;
        if (date is not null)
        {
            time = _times.Count;
            _times.Add(new TimeExpression(new TextSpan(0, 1), date, TimeKind.Date, EdtfDate.Parse(date), DateBasis.Stated, "set by hand", "test"));
        }
        _events.Add(new EventMention(type, Span(trigger), Sentence(trigger), "test") { Time = time, Status = status, Arguments = [.. roles.Select(r => new EventArgument(r.Role, r.Mention, "test"))] });
        return this;
    }

    public MentionSet Mentions() => new(new AnalyzedText(new Document(name, text), [], []), [.. _entities], [.. _times], [.. _events], null);

    private TextSpan Span(string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private TextSpan Sentence(string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        int start = text.LastIndexOf('.', at) + 1;
        return new TextSpan(start, text.IndexOf('.', at) + 1);
    }
}
