using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Language.Resources;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Language.Lemmatization;

/// <summary>
/// Lemmas without tags: irregular forms by list, then the endings of plurals and verb forms. Capitalised words keep their form
/// unless they open a sentence and also stand in lower case in the text or are known to the list.
/// </summary>
internal sealed class RuleLemmatizer
{
    private readonly FrozenDictionary<string, string> _irregular = LanguageResource.ReadRows("en/lemma-exceptions.txt")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    private readonly FrozenSet<string> _starters = LanguageResource.ReadSet("en/sentence-starters.txt", StringComparer.Ordinal);

    /// <summary>The tokens of a text with their lemmas.</summary>
    public ImmutableArray<Token> Lemmatize(string text, List<TextSpan> spans, ImmutableArray<Sentence> sentences)
    {
        string[] forms = [.. spans.Select(span => span.In(text))];
        HashSet<string> lowerForms = [.. forms.Where(form => char.IsLower(form[0]))];
        Dictionary<string, string> known = new(StringComparer.Ordinal);
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(spans.Count);
        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                bool opens = i == sentence.FirstToken || (i == sentence.FirstToken + 1 && !char.IsLetterOrDigit(forms[i - 1][0]));
                tokens.Add(new Token(spans[i], forms[i]) { Lemma = Lemma(forms[i], opens, lowerForms, known) });
            }
        }
        return tokens.MoveToImmutable();
    }

    private string Lemma(string form, bool opensSentence, HashSet<string> lowerForms, Dictionary<string, string> known)
    {
        string word = form;
        if (char.IsUpper(form[0]))
        {
            word = form.ToLowerInvariant();
            bool common = _starters.Contains(word) || (opensSentence && (lowerForms.Contains(word) || _irregular.ContainsKey(word)));
            if (!common)
                return form;
        }
        if (!known.TryGetValue(word, out string? lemma))
            known[word] = lemma = LemmaOf(word);
        return lemma;
    }

    /// <summary>The lemma of a word in lower case.</summary>
    public string LemmaOf(string word)
    {
        if (_irregular.TryGetValue(word.Replace('’', '\''), out string? lemma))
            return lemma;
        if (word.Length < 4 || !char.IsAsciiLetterLower(word[^1]))
            return word;
        return RegularEnding.Strip(word);
    }
}
