using System.Text;
using System.Xml.Linq;

namespace KnowledgeGraph.Evaluation.Times;

/// <summary>Reads TimeML: TIMEX3 elements inside the text, the creation time in DCT.</summary>
internal static class TimeMlCorpus
{
    public static TimeDocument Read(string path, XDocument xml)
    {
        XElement root = xml.Descendants("TEXT").FirstOrDefault() ?? xml.Root!;
        StringBuilder text = new();
        List<GoldTime> gold = [];
        Walk(root, text, gold);
        string? created = xml.Descendants("TIMEX3").FirstOrDefault(t => (string?)t.Attribute("functionInDocument") == "CREATION_TIME")?.Attribute("value")?.Value;
        return new TimeDocument(path, text.ToString(), created, gold, text.Length);
    }

    private static void Walk(XNode node, StringBuilder text, List<GoldTime> gold)
    {
        if (node is XText characters)
        {
            text.Append(characters.Value);
            return;
        }
        if (node is not XElement element)
            return;
        int start = text.Length;
        foreach (XNode child in element.Nodes())
            Walk(child, text, gold);
        if (element.Name.LocalName == "TIMEX3" && text.Length > start)
            gold.Add(new GoldTime(start, text.Length, (string?)element.Attribute("type") ?? "", (string?)element.Attribute("value") ?? ""));
    }
}
