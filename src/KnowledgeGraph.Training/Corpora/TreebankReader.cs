namespace KnowledgeGraph.Training.Corpora;

/// <summary>Reads CoNLL-U treebanks; for GUM also the names that its entity brackets give.</summary>
internal static class TreebankReader
{
    public static IEnumerable<TrainingSentence> Read(string path, string source, bool withEntities = false)
    {
        string genre = "";
        foreach (List<string> block in CorpusLines.ReadBlocks(path))
        {
            string id = "";
            List<string[]> rows = [];
            foreach (string line in block)
            {
                if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                    id = line[12..];
                else if (line.StartsWith("# meta::genre = ", StringComparison.Ordinal))
                    genre = line[16..];
                else if (line[0] != '#' && line.Split('\t') is var row && row[0].AsSpan().IndexOfAny('-', '.') < 0)
                    rows.Add(row);
            }
            TrainingSentence sentence = ToSentence(source, id, genre, rows);
            yield return withEntities ? sentence with { Names = GumNames.Read(sentence, [.. rows.Select(row => row[9])]) } : sentence;
        }
    }

    private static TrainingSentence ToSentence(string source, string id, string genre, List<string[]> rows) => new(source, [.. rows.Select(row => row[1])])
    {
        Id = id,
        Genre = genre,
        Lemmas = [.. rows.Select(row => row[2])],
        Upos = [.. rows.Select(row => row[3])],
        Xpos = [.. rows.Select(row => row[4])],
        Features = [.. rows.Select(row => row[5] == "_" ? "" : row[5])],
        Heads = [.. rows.Select(row => int.Parse(row[6]))],
        Relations = [.. rows.Select(row => row[7])],
    };
}
