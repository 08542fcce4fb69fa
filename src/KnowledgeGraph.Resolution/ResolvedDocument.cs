using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Resolution;

/// <summary>One text, resolved within itself: each entity and each event it speaks of, once. What is stored of a text between builds.</summary>
/// <param name="Document">The text as read.</param>
/// <param name="Date">The text's own date, or null.</param>
/// <param name="Entities">Its entities, in order of their first mention.</param>
/// <param name="Events">Its events, in order of their first report.</param>
public sealed record ResolvedDocument(
    Document Document, DocumentDate? Date, ImmutableArray<LocalEntity> Entities, ImmutableArray<LocalEvent> Events);

/// <summary>An entity as one text knows it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Name">Its name as far as the text gives it, or the gazetteer's.</param>
/// <param name="Key">The gazetteer's key, or null.</param>
/// <param name="Mentions">Where the text names it, in order.</param>
public sealed record LocalEntity(EntityType Type, string Name, string? Key, ImmutableArray<LocalMention> Mentions)
{
    /// <summary>For a person: titles that stand with the name, in order of the text, each once.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];
}

/// <summary>A place in the text that names an entity.</summary>
/// <param name="Span">In UTF-16 code units.</param>
/// <param name="Text">The characters there.</param>
/// <param name="Rule">The rule or model that made the mention.</param>
public sealed record LocalMention(TextSpan Span, string Text, string Rule);

/// <summary>An event as one text reports it.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="Roles">Role and index of the filler in <see cref="ResolvedDocument.Entities"/>, ordered by role, then index, each once.</param>
/// <param name="Reports">The stretches that report it, in order; at least one.</param>
public sealed record LocalEvent(string Type, ImmutableArray<LocalRole> Roles, ImmutableArray<LocalReport> Reports)
{
    /// <summary>Whether it happened, as this text has it.</summary>
    public EventStatus Status { get; init; }

    /// <summary>When it happened, as this text has it; null where the text does not say.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Indexes in <see cref="ResolvedDocument.Entities"/> of those to whom the text attributes it, each once, in order.</summary>
    public ImmutableArray<int> Sources { get; init; } = [];
}

/// <summary>A filler of a role.</summary>
/// <param name="Role">Lower case: supplier, recipient, ….</param>
/// <param name="Entity">Index in <see cref="ResolvedDocument.Entities"/>.</param>
/// <param name="Rule">The rule or model that found it.</param>
public sealed record LocalRole(string Role, int Entity, string Rule);

/// <summary>An event's date with its grounds.</summary>
/// <param name="Value">The date.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Words">The words that give it.</param>
/// <param name="Reason">The steps from the words to the value.</param>
public sealed record LocalDate(EdtfDate Value, DateBasis Basis, string Words, string Reason);

/// <summary>A stretch of text that reports an event.</summary>
/// <param name="Evidence">The sentence, in UTF-16 code units.</param>
/// <param name="Trigger">The words that name the event.</param>
/// <param name="Status">The status this stretch gives it.</param>
/// <param name="Rule">The rule or model that made the mention.</param>
/// <param name="UnnamedSource">An unnamed source in the text's words, or null.</param>
/// <param name="TriggerLemma">The trigger's head in dictionary form.</param>
public sealed record LocalReport(TextSpan Evidence, TextSpan Trigger, EventStatus Status, string Rule, string? UnnamedSource, string TriggerLemma);
