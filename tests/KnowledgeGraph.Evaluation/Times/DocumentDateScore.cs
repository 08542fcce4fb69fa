using System.Text.Json;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Evaluation.Times;

/// <summary>Compares the texts' own dates with the <c>doc_date</c> of gold annotations: the same, compatible (a day exists that both can mean), or not.</summary>
internal sealed class DocumentDateScore(TextWriter output)
{
    private readonly Measure _exact = new("Exact"), _compatible = new("Compatible"), _contained = new("Within");

    public IReadOnlyList<Measure> Measures => [_exact, _compatible, _contained];

    /// <summary>The annotated texts: gold files of a folder and their texts of another, by the gold's <c>doc</c>.</summary>
    public static IEnumerable<(string Name, string Text, string Gold)> Read(string goldFolder, string textFolder)
    {
        foreach (string file in Directory.EnumerateFiles(goldFolder, "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("doc", out JsonElement doc))
                yield return (doc.GetString()!, File.ReadAllText(Path.Combine(textFolder, doc.GetString()!)), json.RootElement.TryGetProperty("doc_date", out JsonElement date) ? date.GetString() ?? "" : "");
        }
    }

    public void Add(string name, string gold, DocumentDate? system)
    {
        EdtfDate? expected = EdtfDate.TryParse(gold, out EdtfDate? parsed) ? parsed : null;
        int g = expected is null ? 0 : 1, s = system is null ? 0 : 1;
        bool compatible = expected is not null && system is not null && expected.Overlaps(system.Value);
        _exact.Add(expected is not null && system?.Value.Text == expected.Text ? 1 : 0, g, s);
        _compatible.Add(compatible ? 1 : 0, g, s);
        _contained.Add(compatible && expected!.Contains(system!.Value) ? 1 : 0, g, s);
        output.WriteLine($"{(compatible ? "ok   " : expected is null ? "-    " : system is null ? "none " : "WRONG")} {name}: gold {gold}, found {system?.Value.Text} ({system?.Basis}) {string.Join(" ", system?.Reasons ?? [])}");
    }
}
