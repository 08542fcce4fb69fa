using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Reading.Decoding;

/// <summary>The encoding that a page states within its first bytes (HTML Standard, 13.2.3.2: the first 1024; pages in the wild need more).</summary>
internal static partial class DeclaredCharset
{
    private const int BytesToScan = 4096;

    /// <summary>The label as written; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(BytesToScan, bytes.Length)]);
        Match match = Declaration().Match(head);
        return match.Success ? match.Groups["label"].Value : null;
    }

    [GeneratedRegex("""(<meta\b[^>]{0,200}?charset|^\s*<\?xml\b[^>]{0,200}?encoding)\s*=\s*["']?(?<label>[A-Za-z0-9_:.-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
