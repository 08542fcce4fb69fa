using System.Text.Json;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Readers of the corpora that have names only.</summary>
internal static class NameCorpora
{
    /// <summary>BIO in two columns, a sentence a block.</summary>
    public static IEnumerable<TrainingSentence> ReadColumns(string path, string source, Func<string, string> typeOf)
    {
        foreach (List<string> block in CorpusLines.ReadBlocks(path))
        {
            string[][] rows = [.. block.Select(line => line.Split('\t')).Where(row => row.Length >= 2)];
            if (rows.Length > 0)
                yield return new TrainingSentence(source, [.. rows.Select(row => row[0].Trim())]) { Names = [.. rows.Select(row => Label(row[1].Trim(), typeOf))] };
        }
    }

    public static string CrossNerType(string type) => type switch
    {
        "person" or "politician" or "writer" or "musicalartist" or "scientist" or "researcher" => "PER",
        "organisation" or "politicalparty" or "band" or "university" => "ORG",
        "location" or "country" => "LOC",
        _ => "MISC",
    };

    public static string Wnut17Type(string type) => type switch { "person" => "PER", "location" => "LOC", "corporation" or "group" => "ORG", _ => "MISC" };

    /// <summary>Re-DocRED: mentions of entities by sentence; times and numbers are no names, demonyms are MISC.</summary>
    public static IEnumerable<TrainingSentence> ReadDocRed(string path, IReadOnlySet<string> demonyms)
    {
        using JsonDocument corpus = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonElement document in corpus.RootElement.EnumerateArray())
        {
            string[][] sentences = [.. document.GetProperty("sents").EnumerateArray().Select(sentence => sentence.EnumerateArray().Select(word => word.GetString()!).ToArray())];
            string[][] names = [.. sentences.Select(sentence => Enumerable.Repeat("O", sentence.Length).ToArray())];
            foreach (JsonElement mention in document.GetProperty("vertexSet").EnumerateArray().SelectMany(entity => entity.EnumerateArray()))
                MarkMention(mention, sentences, names, demonyms);
            for (int i = 0; i < sentences.Length; i++)
                yield return new TrainingSentence("redocred", sentences[i]) { Names = names[i] };
        }
    }

    /// <summary>Adjectives and names of peoples by <c>gaz-countries</c>.</summary>
    public static HashSet<string> ReadDemonyms(string path)
    {
        using JsonDocument countries = JsonDocument.Parse(File.ReadAllBytes(path));
        HashSet<string> demonyms = new(StringComparer.OrdinalIgnoreCase) { "European", "African", "Asian", "Soviet", "Arab", "Kurdish", "English", "Scottish", "Welsh", "Spanish", "Roman", "Ottoman", "Jewish" };
        foreach (JsonElement country in countries.RootElement.EnumerateArray())
        {
            if (!country.TryGetProperty("demonyms", out JsonElement languages) || !languages.TryGetProperty("eng", out JsonElement english))
                continue;
            foreach (string demonym in english.EnumerateObject().Select(form => form.Value.GetString()!).Where(form => form.Length > 3))
                demonyms.UnionWith([demonym, demonym + "s"]);
        }
        return demonyms;
    }

    private static void MarkMention(JsonElement mention, string[][] sentences, string[][] names, IReadOnlySet<string> demonyms)
    {
        string type = mention.GetProperty("type").GetString()!;
        int sentence = mention.GetProperty("sent_id").GetInt32();
        (int first, int end) = (mention.GetProperty("pos")[0].GetInt32(), mention.GetProperty("pos")[1].GetInt32());
        if (type is "TIME" or "NUM" || end > sentences[sentence].Length || first >= end)
            return;
        if (type == "LOC" && end - first == 1 && demonyms.Contains(sentences[sentence][first]))
            type = "MISC";
        if (end - first > 1 && sentences[sentence][first].Equals("the", StringComparison.OrdinalIgnoreCase))
            first++;
        for (int i = first; i < end; i++)
            names[sentence][i] = (i == first ? "B-" : "I-") + type;
    }

    private static string Label(string label, Func<string, string> typeOf) => label.Length > 2 ? label[..2] + typeOf(label[2..]) : "O";
}
