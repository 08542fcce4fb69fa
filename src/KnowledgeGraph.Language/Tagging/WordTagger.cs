using KnowledgeGraph.Language.Encoding;
using KnowledgeGraph.Language.Lemmatization;

namespace KnowledgeGraph.Language.Tagging;

/// <summary>Reads tags, features and lemmas off the scores of the heads that classify words.</summary>
internal sealed class WordTagger
{
    private readonly Head _upos;
    private readonly Head _xpos;
    private readonly Head _features;
    private readonly Head _lemma;
    private readonly Head _names;

    public WordTagger(ModelHeader header)
    {
        Dictionary<string, Head> heads = new(StringComparer.Ordinal);
        int start = 0;
        foreach ((string name, string[] classes) in header.Heads)
        {
            heads[name] = new Head(start, classes);
            start += classes.Length;
        }
        (_upos, _xpos, _features, _lemma, _names) = (heads["upos"], heads["xpos"], heads["features"], heads["lemma"], heads["names"]);
    }

    public string[] NameLabels => _names.Classes;

    public ReadOnlySpan<float> NameScores(ReadOnlySpan<float> scores) => _names.Scores(scores);

    /// <summary>A token with what the scores say of it.</summary>
    public Token Tag(Token token, ReadOnlySpan<float> scores) => token with
    {
        Upos = _upos.Best(scores),
        Xpos = _xpos.Best(scores),
        Features = _features.Best(scores),
        Lemma = Lemma(token.Text, _lemma.Scores(scores)),
    };

    /// <summary>The best script that fits the form's length.</summary>
    private string Lemma(string form, ReadOnlySpan<float> scores)
    {
        string lemma = form;
        float bestScore = float.NegativeInfinity;
        for (int script = 0; script < scores.Length; script++)
        {
            if (scores[script] > bestScore && LemmaScript.Apply(_lemma.Classes[script], form) is { } candidate)
                (lemma, bestScore) = (candidate, scores[script]);
        }
        return lemma;
    }

    private sealed record Head(int Start, string[] Classes)
    {
        public ReadOnlySpan<float> Scores(ReadOnlySpan<float> scores) => scores.Slice(Start, Classes.Length);

        public string Best(ReadOnlySpan<float> scores)
        {
            ReadOnlySpan<float> own = Scores(scores);
            int best = 0;
            for (int i = 1; i < own.Length; i++)
                best = own[i] > own[best] ? i : best;
            return Classes[best];
        }
    }
}
