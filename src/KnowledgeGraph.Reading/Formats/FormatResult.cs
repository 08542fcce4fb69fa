using System.Collections.Immutable;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading.Formats;

/// <summary>What a format gave: text with metadata and what is known to be boilerplate, or the reason why not.</summary>
internal sealed record FormatResult(string Text)
{
    /// <summary>What the carrier states.</summary>
    public DocumentMetadata Metadata { get; init; } = DocumentMetadata.None;

    /// <summary>Stretches that the format itself knows to be no article text, in order.</summary>
    public ImmutableArray<BoilerplateSpan> Boilerplate { get; init; } = [];

    /// <summary>What was not as it should be.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Why there is no text; a clause that follows "… cannot be read: ". Null where there is.</summary>
    public string? Refusal { get; init; }

    /// <summary>There is no text, for this reason.</summary>
    public static FormatResult Refused(string reason) => new("") { Refusal = reason };
}
