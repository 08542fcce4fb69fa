using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>A stretch of text that names an entity. What it names in the world is decided in resolution.</summary>
/// <param name="Span">Where it stands, in UTF-16 code units.</param>
/// <param name="Text">The characters at <paramref name="Span"/>.</param>
/// <param name="Type">The type the rule or model gives it.</param>
/// <param name="Name">The canonical name proposed: the gazetteer's, or the mention without titles and possessives.</param>
/// <param name="Rule">The rule, list or model that made the mention.</param>
public sealed record EntityMention(TextSpan Span, string Text, EntityType Type, string Name, string Rule)
{
    /// <summary>The gazetteer's key ("ua", "s-400", "reuters"), where a gazetteer knows it; unique within its type.</summary>
    public string? Key { get; init; }

    /// <summary>How sure the rule or model is, 0 to 1.</summary>
    public double Score { get; init; } = 1;

    /// <summary>False where the mention only describes a thing ("Russian-made"): it shows origin but does not act.</summary>
    public bool CanAct { get; init; } = true;

    /// <summary>For a person, the title that stands with the name ("Deputy Secretary of State"), where one does.</summary>
    public string? Title { get; init; }
}
