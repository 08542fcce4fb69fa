using System.Collections.Immutable;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Text;

/// <summary>A text as it was read, with what its carrier says of it. All offsets anywhere in the graph point into <see cref="Text"/>.</summary>
/// <param name="Name">The document's name in the graph: the file's name, its path below the folder that was read (with '/'), or a JSON line's <c>id</c>.</param>
/// <param name="Text">The exact text: decoded, byte order mark removed, nothing else changed. For HTML and PDF, the text that was taken out of them.</param>
public sealed record Document(string Name, string Text)
{
    /// <summary>What front matter, meta tags or a JSON line say of the text; empty where they say nothing.</summary>
    public DocumentMetadata Metadata { get; init; } = DocumentMetadata.None;

    /// <summary>Stretches that are not the article's own words, in order of their start, not overlapping. They yield no events and no dates.</summary>
    public ImmutableArray<BoilerplateSpan> Boilerplate { get; init; } = [];

    /// <summary>True where <paramref name="span"/> touches a marked stretch.</summary>
    public bool IsBoilerplate(TextSpan span)
    {
        foreach (BoilerplateSpan marked in Boilerplate)
        {
            if (marked.Span.Overlaps(span))
                return true;
        }
        return false;
    }
}

/// <summary>What a text's carrier (front matter, HTML meta tags, a JSON line, the command line) says of it.</summary>
/// <param name="Title">The headline, where it is stated.</param>
/// <param name="Date">The day of publication as stated, with its precision.</param>
/// <param name="DateSource">Where the date was found, in words: "meta article:published_time", "front matter", "--date".</param>
/// <param name="Source">The outlet's name, where it is stated.</param>
/// <param name="Url">The address of the original, where it is stated.</param>
public sealed record DocumentMetadata(
    string? Title = null, EdtfDate? Date = null, string? DateSource = null, string? Source = null, string? Url = null)
{
    /// <summary>Nothing is stated.</summary>
    public static DocumentMetadata None { get; } = new();
}

/// <summary>A stretch that belongs to the page, not to the article.</summary>
/// <param name="Span">The stretch, in UTF-16 code units of the document's text.</param>
/// <param name="Kind">What it is: "photo-credit", "also-read", "link-list", "newsletter", "cookie", "page-number", "running-head", ….</param>
/// <param name="Rule">The name of the rule that marked it.</param>
public sealed record BoilerplateSpan(TextSpan Span, string Kind, string Rule);
