namespace KnowledgeGraph.Evaluation.Conll;

/// <summary>The measures of the CoNLL 2018 shared task, summed over documents.</summary>
internal sealed class SyntaxScore
{
    private readonly Measure _tokens = new("Tokens");
    private readonly Measure _sentences = new("Sentences");
    private readonly Measure _words = new("Words");
    private readonly Measure _upos = new("UPOS");
    private readonly Measure _xpos = new("XPOS");
    private readonly Measure _features = new("UFeats");
    private readonly Measure _lemmas = new("Lemmas");
    private readonly Measure _uas = new("UAS");
    private readonly Measure _las = new("LAS");

    public IReadOnlyList<Measure> Measures => [_tokens, _sentences, _words, _upos, _xpos, _features, _lemmas, _uas, _las];

    public void Add(SyntaxAnalysis gold, SyntaxAnalysis system)
    {
        if (gold.Characters != system.Characters)
            throw new InvalidDataException("The gold words do not spell the raw text: their characters differ.");
        AddSpans(_tokens, gold.Tokens, system.Tokens);
        AddSpans(_sentences, gold.Sentences, system.Sentences);
        List<(int Gold, int System)> pairs = WordAlignment.Align(gold.Words, system.Words);
        _words.Add(pairs.Count, gold.Words.Count, system.Words.Count);
        AddWords(_upos, pairs, gold, system, (g, s) => g.Upos == s.Upos);
        AddWords(_xpos, pairs, gold, system, (g, s) => g.Xpos == s.Xpos);
        AddWords(_features, pairs, gold, system, (g, s) => g.Features == s.Features);
        AddWords(_lemmas, pairs, gold, system, (g, s) => g.Lemma == s.Lemma || g.Lemma == "_");
        Dictionary<int, int> goldOf = pairs.ToDictionary(pair => pair.System, pair => pair.Gold);
        bool SameHead(SyntaxWord g, SyntaxWord s) => s.Head is { } head && (head < 0 ? g.Head < 0 : goldOf.GetValueOrDefault(head, -2) == g.Head);
        AddWords(_uas, pairs, gold, system, SameHead);
        AddWords(_las, pairs, gold, system, (g, s) => SameHead(g, s) && g.Relation == s.Relation);
    }

    private static void AddSpans(Measure measure, IReadOnlyList<(int, int)> gold, IReadOnlyList<(int, int)> system) =>
        measure.Add(gold.ToHashSet().Intersect(system).Count(), gold.Count, system.Count);

    private static void AddWords(Measure measure, List<(int Gold, int System)> pairs, SyntaxAnalysis gold, SyntaxAnalysis system, Func<SyntaxWord, SyntaxWord, bool> same) =>
        measure.Add(pairs.Count(pair => same(gold.Words[pair.Gold], system.Words[pair.System])), gold.Words.Count, system.Words.Count);
}
