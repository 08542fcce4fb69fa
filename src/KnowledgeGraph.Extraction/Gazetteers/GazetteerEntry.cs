using KnowledgeGraph.Extraction.Entities;

namespace KnowledgeGraph.Extraction.Gazetteers;

/// <summary>How a form stands for its entity.</summary>
public enum FormUse
{
    /// <summary>It names the entity.</summary>
    Name,

    /// <summary>An acronym that counts in capitals only.</summary>
    Acronym,

    /// <summary>The adjective of a state: "Turkish".</summary>
    DemonymAdjective,

    /// <summary>Its people: "Turks".</summary>
    DemonymNoun,

    /// <summary>The capital, which can stand for the government.</summary>
    Capital,

    /// <summary>A seat of power: "the Kremlin".</summary>
    Seat,

    /// <summary>A form that is also an ordinary word or a name of something else, and counts in a fitting context only.</summary>
    NeedsContext,
}

/// <summary>A form of a gazetteer entity.</summary>
/// <param name="Type">The entity's type.</param>
/// <param name="Key">Its key, unique within the type.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Use">How this form stands for it.</param>
/// <param name="Kind">The gazetteer's kind: "city", "sam", "outlet"; empty where it gives none.</param>
public sealed record GazetteerEntry(EntityType Type, string Key, string Name, FormUse Use, string Kind)
{
    /// <summary>Keys of the states it belongs to; empty where unknown.</summary>
    public System.Collections.Immutable.ImmutableArray<string> States { get; init; } = [];

    /// <summary>True where the form is also the name of something else and counts only where the text names the entity otherwise too.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Number of inhabitants for a city; 0 elsewhere.</summary>
    public int Population { get; init; }
}
