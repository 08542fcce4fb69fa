using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Extraction.Time.Recipes;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>What an inference looks at: the text, its atoms and the times found in it.</summary>
internal sealed record DatingContext(AnalyzedText Text, TimeAtom[] Atoms, IReadOnlyList<FoundTime> Found, TenseReader Tense)
{
    private string Characters => Text.Document.Text;

    /// <summary>Times in full sentences; headings and lists of links may speak of other days.</summary>
    public IEnumerable<FoundTime> InSentences => Found.Where(time => IsInSentence(time.Match.First));

    /// <summary>True where the whole sentence around a time looks back.</summary>
    public bool LooksBack(FoundTime time) =>
        time.Tense == Recipes.Tense.Past && Tense.IsPlainlyPast(Characters, Atoms, time.Match.First, time.Match.End);

    public string Words(FoundTime time) => time.Span.In(Characters);

    public bool IsInSentence(int atom)
    {
        Sentence sentence = Text.Sentences[Text.SentenceOf(Atoms[atom].Token)];
        TextSpan last = Text.Tokens[sentence.EndToken - 1].Span;
        return !sentence.IsHeading && Characters[last.End - 1] is '.' or '!' or '?' or '"' or '”' or '\'' or '’' or ')' && sentence.EndToken - sentence.FirstToken < 120;
    }
}

/// <summary>A kind of step that narrows the text's own date.</summary>
internal interface IDateEvidence
{
    /// <summary>Narrows the bounds as far as this kind of evidence allows, with a reason for each step.</summary>
    void Narrow(DatingContext context, DateBounds bounds);
}
