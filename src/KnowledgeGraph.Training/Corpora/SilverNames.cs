namespace KnowledgeGraph.Training.Corpora;

/// <summary>
/// Machine-made names of <c>silver-names</c>: columns of three recognisers of one family and one of another. A word's label is kept
/// where three of the four agree; elsewhere the word is unknown.
/// </summary>
internal static class SilverNames
{
    private const int FormColumn = 0;
    private const int FirstLabelColumn = 2;
    private const int BoundaryColumn = 5;
    private const int Columns = 6;
    private const int Enough = 3;

    /// <summary>Labels by sentence id.</summary>
    public static Dictionary<string, string?[]> ReadById(string path) => Read(path).ToDictionary(sentence => sentence.Id, sentence => sentence.Names!);

    public static IEnumerable<TrainingSentence> Read(string path)
    {
        foreach (List<string> block in CorpusLines.ReadBlocks(path))
        {
            string[]? header = block.Find(line => line.StartsWith("# sent = ", StringComparison.Ordinal))?[9..].Split(' ', 2);
            string[][] rows = [.. block.Where(line => !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line.Split('\t')).Where(row => row.Length >= Columns)];
            if (rows.Length > 0 && header is { Length: 2 })
                yield return new TrainingSentence("silver", [.. rows.Select(row => row[FormColumn])]) { Id = header[1], Names = Agree(rows) };
        }
    }

    private static string?[] Agree(string[][] rows)
    {
        string?[] types = [.. rows.Select(AgreedType)];
        string?[] names = new string?[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            bool startsNew = i == 0 || types[i - 1] != types[i] || rows[i][BoundaryColumn].StartsWith("B-", StringComparison.Ordinal);
            bool startUnknown = i > 0 && types[i - 1] is null;
            names[i] = types[i] is null or "O" ? types[i] : startsNew && startUnknown ? null : (startsNew ? "B-" : "I-") + types[i];
        }
        return names;
    }

    private static string? AgreedType(string[] row)
    {
        string[] votes = [.. Enumerable.Range(FirstLabelColumn, 4).Select(column => TypeOf(row[column]))];
        IGrouping<string, string> most = votes.GroupBy(vote => vote).MaxBy(group => group.Count())!;
        if (most.Count() >= Enough && !(most.Key == "O" && votes[^1] == "MISC"))
            return most.Key;
        // Two of the columns do not know MISC: the two that do are enough, where the others are silent.
        return votes[1] == "MISC" && votes[3] == "MISC" && votes[0] == "O" ? "MISC" : null;
    }

    private static string TypeOf(string label) => (label.Length > 2 && label[1] == '-' ? label[2..] : label) switch
    {
        "GPE" or "FAC" or "LOC" => "LOC",
        "PER" => "PER",
        "ORG" => "ORG",
        "MISC" or "NORP" or "PRODUCT" or "EVENT" => "MISC",
        _ => "O",
    };
}
