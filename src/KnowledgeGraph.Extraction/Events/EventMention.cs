using System.Collections.Immutable;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Whether a reported event has happened. The names are the statuses of <c>graph-schema/schema.yml</c> in capitals.</summary>
public enum EventStatus
{
    /// <summary>It happened or is going on.</summary>
    Occurred,

    /// <summary>It is announced for the future.</summary>
    Planned,

    /// <summary>It is suggested, considered or possible.</summary>
    Proposed,

    /// <summary>It is said not to have happened.</summary>
    Denied,

    /// <summary>It is over, lifted or cancelled.</summary>
    Ended,
}

/// <summary>A filler of a role of an event mention.</summary>
/// <param name="Role">The role's name in lower case: supplier, recipient, item, actor, target, participant, outlet, place.</param>
/// <param name="Mention">Index of the filler in <see cref="MentionSet.Entities"/>.</param>
/// <param name="Rule">The rule or model that found the filler.</param>
public sealed record EventArgument(string Role, int Mention, string Rule);

/// <summary>A stretch of text that reports an event: a trigger with its arguments.</summary>
/// <param name="Type">The event's type, one of <c>graph-schema/schema.yml</c> ("Delivery"), or one that a user's rules define.</param>
/// <param name="Trigger">The words that name the event, in UTF-16 code units.</param>
/// <param name="Evidence">The stretch (at most a sentence) that reports it.</param>
/// <param name="Rule">The rule or model that made it.</param>
public sealed record EventMention(string Type, TextSpan Trigger, TextSpan Evidence, string Rule)
{
    /// <summary>Whether it happened, as the text has it.</summary>
    public EventStatus Status { get; init; } = EventStatus.Occurred;

    /// <summary>The fillers, in order of role and place.</summary>
    public ImmutableArray<EventArgument> Arguments { get; init; } = [];

    /// <summary>Index in <see cref="MentionSet.Times"/> of the time expression that dates it; null where nothing does.</summary>
    public int? Time { get; init; }

    /// <summary>Indexes in <see cref="MentionSet.Entities"/> of those to whom the text attributes the report.</summary>
    public ImmutableArray<int> Sources { get; init; } = [];

    /// <summary>An unnamed source as the text words it ("three sources familiar with the matter"); null where there is none.</summary>
    public string? UnnamedSource { get; init; }

    /// <summary>The lemma of the trigger's head, for merging and for titles.</summary>
    public string TriggerLemma { get; init; } = "";
}
