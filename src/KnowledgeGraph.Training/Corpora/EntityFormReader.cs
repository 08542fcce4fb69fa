using System.Text.Json;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>
/// Names out of <c>events-train</c>, where an entity's forms are listed once a document: every occurrence of a form is a name. Words
/// with a capital in no form stay unknown, because that corpus leaves out peoples, events and works.
/// </summary>
internal sealed class EntityFormReader
{
    private readonly RuleTextAnalyzer _analyzer = new();

    public IEnumerable<TrainingSentence> Read(string folder)
    {
        foreach (string goldPath in Directory.EnumerateFiles(Path.Combine(folder, "gold"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(goldPath));
            string text = File.ReadAllText(Path.Combine(folder, "docs", gold.RootElement.GetProperty("doc").GetString()!));
            AnalyzedText analyzed = _analyzer.Analyze(new Document(goldPath, text));
            string?[] names = Label(analyzed, Forms(gold.RootElement));
            foreach (Sentence sentence in analyzed.Sentences)
            {
                string[] words = [.. analyzed.Tokens[sentence.FirstToken..sentence.EndToken].Select(token => token.Text)];
                yield return new TrainingSentence("events-train", words) { Names = names[sentence.FirstToken..sentence.EndToken] };
            }
        }
    }

    /// <summary>The forms with a capital or digit, longest first; a form of two types is left out.</summary>
    private static List<(string Form, string Type)> Forms(JsonElement gold)
    {
        Dictionary<string, HashSet<string>> types = new(StringComparer.Ordinal);
        foreach (JsonElement entity in gold.GetProperty("entities").EnumerateArray())
        {
            string type = TypeOf(entity.GetProperty("type").GetString()!);
            foreach (string form in entity.GetProperty("forms").EnumerateArray().Select(form => form.GetString()!).Where(form => form.Any(char.IsUpper)))
                (types.TryGetValue(form, out HashSet<string>? seen) ? seen : types[form] = []).Add(type);
        }
        return [.. types.Select(entry => (entry.Key, entry.Value.Count == 1 ? entry.Value.Single() : "")).OrderByDescending(form => form.Key.Length)];
    }

    private static string TypeOf(string type) => type switch { "Person" => "PER", "Organization" => "ORG", "WeaponSystem" => "WEAPON", _ => "LOC" };

    private static string?[] Label(AnalyzedText analyzed, List<(string Form, string Type)> forms)
    {
        string text = analyzed.Document.Text;
        string?[] names = [.. analyzed.Tokens.Select((token, i) => token.Text.Any(char.IsUpper) && analyzed.Sentences[analyzed.SentenceOf(i)].FirstToken != i ? null : "O")];
        bool[] taken = new bool[names.Length];
        Dictionary<int, int> starts = Enumerable.Range(0, names.Length).ToDictionary(i => analyzed.Tokens[i].Span.Start);
        Dictionary<int, int> ends = Enumerable.Range(0, names.Length).ToDictionary(i => analyzed.Tokens[i].Span.End);
        foreach ((string form, string type) in forms)
        {
            for (int at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (starts.TryGetValue(at, out int first) && ends.TryGetValue(at + form.Length, out int last) && !taken.AsSpan(first, last + 1 - first).Contains(true))
                    MarkForm(analyzed, names, taken, first, last, type);
            }
        }
        return names;
    }

    private static void MarkForm(AnalyzedText analyzed, string?[] names, bool[] taken, int first, int last, string type)
    {
        taken.AsSpan(first, last + 1 - first).Fill(true);
        if (first < last && analyzed.Tokens[first].Text.Equals("the", StringComparison.OrdinalIgnoreCase))
            names[first++] = "O";
        for (int i = first; i <= last; i++)
            names[i] = type.Length == 0 || !analyzed.Tokens[first].Text.Any(c => char.IsUpper(c) || char.IsDigit(c)) ? null : (i == first ? "B-" : "I-") + type;
    }
}
