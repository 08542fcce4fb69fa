using System.Text.Json.Nodes;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>A stretch of a document that a relationship points to.</summary>
/// <param name="Document">The document's node.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last one.</param>
internal sealed record Evidence(Node Document, int Start, int End)
{
    /// <summary>Where a <c>MENTIONED_IN</c> or <c>REPORTED_IN</c> relationship points; null where it points nowhere in the text.</summary>
    public static Evidence? Of(Relationship link, GraphIndex graph)
    {
        if (graph.Find(link.EndId) is not { } document || link.Properties.Number("start") is not { } start || link.Properties.Number("end") is not { } end)
            return null;
        return start >= 0 && start <= end && end <= TextOf(document).Length ? new Evidence(document, (int)start, (int)end) : null;
    }

    /// <summary>Line and column of its start.</summary>
    public TextPosition Position => TextPosition.At(TextOf(Document), Start);

    /// <summary>The characters there.</summary>
    public string Quote => TextOf(Document)[Start..End];

    /// <summary>As editors and terminals take it: <c>name.txt:3:45 (offset 1234)</c>.</summary>
    public override string ToString() => $"{GraphIndex.Name(Document)}:{Position} (offset {Start})";

    /// <summary>Document, offsets, line and column.</summary>
    public JsonObject ToJson() => new()
    {
        ["document"] = GraphIndex.Name(Document),
        ["start"] = Start,
        ["end"] = End,
        ["line"] = Position.Line,
        ["column"] = Position.Column,
    };

    private static string TextOf(Node document) => document.Properties.Text("text") ?? "";
}
