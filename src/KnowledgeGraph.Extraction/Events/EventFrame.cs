using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>A frame of <c>Rules/events/frames.yml</c>: words, and the functions of those who take part.</summary>
/// <param name="Name">The frame's name.</param>
/// <param name="Type">The event type.</param>
/// <param name="Roles">Roles in order of the file.</param>
public sealed record EventFrame(string Name, string Type, ImmutableArray<FrameRole> Roles)
{
    /// <summary>Base forms of verbs that trigger it.</summary>
    public ImmutableArray<string> Verbs { get; init; } = [];

    /// <summary>Singular nouns that trigger it.</summary>
    public ImmutableArray<string> Nouns { get; init; } = [];

    /// <summary>Noun phrases that trigger it, their words joined with '_'; the last word carries the functions.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    /// <summary>A verb with what belongs to it, joined with '_'; the verb carries the functions.</summary>
    public ImmutableArray<string> VerbPhrases { get; init; } = [];

    /// <summary>Alternatives of roles that must be filled; a role that stands twice needs two fillers.</summary>
    public ImmutableArray<ImmutableArray<string>> Require { get; init; } = [];

    /// <summary>Domain evidence that the sentence must hold: "arms", "military", "state", or null.</summary>
    public string? Needs { get; init; }

    /// <summary>Prepositions which, behind the trigger, say that another frame is meant.</summary>
    public FrozenSet<string> Unless { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words which, within two tokens behind the trigger, say that no event is meant.</summary>
    public FrozenSet<string> UnlessNext { get; init; } = FrozenSet<string>.Empty;

    /// <summary>A sentence in which the frame must find an event.</summary>
    public string Example { get; init; } = "";

    /// <summary>A sentence in which it must not.</summary>
    public string Counterexample { get; init; } = "";
}

/// <summary>A role of a frame.</summary>
/// <param name="Role">The role's name.</param>
/// <param name="Functions">Functions that fill it, in order of preference.</param>
/// <param name="Types">Entity types that can fill it.</param>
public sealed record FrameRole(string Role, ImmutableArray<string> Functions, FrozenSet<EntityType> Types);
