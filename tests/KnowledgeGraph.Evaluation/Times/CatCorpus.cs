using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace KnowledgeGraph.Evaluation.Times;

/// <summary>Reads CAT XML as MEANTIME has it: tokens, and TIMEX3 markables that point to them.</summary>
internal static class CatCorpus
{
    /// <summary>MEANTIME annotates the title (sentence 0) and the first five sentences.</summary>
    private const int LastScoredSentence = 5;

    public static TimeDocument Read(string path, XDocument xml)
    {
        StringBuilder text = new();
        Dictionary<string, (int Start, int End, int Sentence)> tokens = [];
        int lastSentence = 0, scoredEnd = -1;
        foreach (XElement token in xml.Descendants("token"))
        {
            int sentence = int.Parse(token.Attribute("sentence")!.Value, CultureInfo.InvariantCulture);
            if (text.Length > 0)
                text.Append(sentence == lastSentence ? " " : "\n");
            if (sentence > LastScoredSentence && scoredEnd < 0)
                scoredEnd = text.Length;
            lastSentence = sentence;
            tokens[token.Attribute("t_id")!.Value] = (text.Length, text.Length + token.Value.Length, sentence);
            text.Append(token.Value);
        }
        XElement[] times = [.. xml.Descendants("TIMEX3")];
        string? created = times.FirstOrDefault(t => (string?)t.Attribute("functionInDocument") == "CREATION_TIME")?.Attribute("value")?.Value;
        GoldTime[] gold = [.. times.Where(t => t.Elements("token_anchor").Any()).Select(t => ToGold(t, tokens))];
        int end = scoredEnd < 0 ? text.Length : scoredEnd;
        return new TimeDocument(path, text.ToString(), created, [.. gold.Where(g => g.Start < end).OrderBy(g => g.Start)], end);
    }

    private static GoldTime ToGold(XElement time, Dictionary<string, (int Start, int End, int Sentence)> tokens)
    {
        var anchors = time.Elements("token_anchor").Select(a => tokens[a.Attribute("t_id")!.Value]).ToArray();
        return new GoldTime(anchors.Min(a => a.Start), anchors.Max(a => a.End), (string?)time.Attribute("type") ?? "", (string?)time.Attribute("value") ?? "");
    }
}
