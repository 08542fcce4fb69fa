namespace KnowledgeGraph.Training.Corpora;

/// <summary>Everything that may be trained on, and the sets that are only looked at. No test set and no non-commercial text is read.</summary>
internal sealed class CorpusCollection(string root)
{
    private static readonly string[] CrossNerDomains = ["politics", "science", "literature", "music", "ai"];
    private static readonly string[] Splits = ["train", "dev"];
    private static readonly string[] Wnut17Files = ["wnut17train", "emerging.dev"];

    /// <summary>Sentences with tags and trees; those of EWT carry machine-made names, those of GUM its own.</summary>
    public IReadOnlyList<TrainingSentence> ReadTreebanks()
    {
        Dictionary<string, string?[]> silver = SilverNames.ReadById(At("silver-names/ewt.tsv.gz"));
        IEnumerable<TrainingSentence> ewt = TreebankReader.Read(At("ud-ewt/en_ewt-ud-train.conllu.gz"), "ud-ewt")
            .Select(sentence => silver.TryGetValue(sentence.Id, out string?[]? names) && names.Length == sentence.Words.Length ? sentence with { Names = names } : sentence);
        return [.. ewt, .. TreebankReader.Read(At("ud-gum/en_gum-ud-train.main.conllu.gz"), "ud-gum", withEntities: true)];
    }

    /// <summary>Sentences with names only.</summary>
    public IReadOnlyList<TrainingSentence> ReadNames()
    {
        HashSet<string> demonyms = NameCorpora.ReadDemonyms(At("gaz-countries/countries.json"));
        EntityFormReader forms = new();
        return
        [
            .. NameCorpora.ReadDocRed(At("redocred/dev_revised.json"), demonyms),
            .. CrossNerDomains.SelectMany(domain => Splits.SelectMany(split => NameCorpora.ReadColumns(At($"ner-crossner/{domain}/{split}.txt"), "crossner", NameCorpora.CrossNerType))),
            .. Wnut17Files.SelectMany(file => NameCorpora.ReadColumns(At($"ner-wnut17/{file}.conll"), "wnut17", NameCorpora.Wnut17Type)),
            .. Directory.EnumerateDirectories(At("events-train")).Order(StringComparer.Ordinal).SelectMany(forms.Read),
            .. SilverNames.Read(At("silver-names/currentevents.tsv.gz")),
        ];
    }

    /// <summary>Sentences without labels.</summary>
    public IReadOnlyList<TrainingSentence> SampleRawText(int count, int seed) => count == 0 ? [] : RawText.Sample(At("raw-text"), count, seed);

    /// <summary>The development sets of the treebanks, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TrainingSentence>> ReadDevelopment() => new Dictionary<string, IReadOnlyList<TrainingSentence>>
    {
        ["ewt-dev"] = [.. TreebankReader.Read(At("ud-ewt/en_ewt-ud-dev.conllu"), "ud-ewt")],
        ["gum-dev"] = [.. TreebankReader.Read(At("ud-gum/en_gum-ud-dev.main.conllu"), "ud-gum", withEntities: true)],
    };

    private string At(string path) => Path.Combine(root, path);
}
