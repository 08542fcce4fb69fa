using System.Collections.Frozen;

namespace KnowledgeGraph.Reading.Html;

/// <summary>What matters of HTML's elements for their text (HTML Standard, 13.1.2 void elements and optional tags, 15.3 rendering).</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul");

    private static readonly FrozenSet<string> Skipped = Set(
        "head nav footer aside form button select option iframe object svg math canvas audio video script style noscript template textarea title dialog menu");

    private static readonly FrozenSet<string> SelfClosing = Set(
        "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rb rt rp html body head path");

    /// <summary>Its text is a paragraph of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Its text is no article text, or none at all.</summary>
    public static bool IsSkipped(string name) => Skipped.Contains(name);

    /// <summary>It has no end tag, or may leave it out.</summary>
    public static bool ClosesItself(string name) => SelfClosing.Contains(name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
