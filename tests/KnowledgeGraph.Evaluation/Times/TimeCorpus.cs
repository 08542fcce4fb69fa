using System.Xml.Linq;

namespace KnowledgeGraph.Evaluation.Times;

/// <summary>Reads files or folders of TimeML, CAT XML or recognizer cases.</summary>
internal static class TimeCorpus
{
    public static IEnumerable<TimeDocument> Read(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".xml" or ".tml").Order(StringComparer.Ordinal).Select(ReadXml);
        return Path.GetExtension(path) == ".json" ? RecognizerCases.Read(path) : [ReadXml(path)];
    }

    private static TimeDocument ReadXml(string path)
    {
        XDocument xml = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        return xml.Root!.Name.LocalName == "Document" ? CatCorpus.Read(path, xml) : TimeMlCorpus.Read(path, xml);
    }
}
