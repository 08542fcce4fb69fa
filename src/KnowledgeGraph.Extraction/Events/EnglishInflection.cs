using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What a verb's form says of its use.</summary>
[Flags]
public enum VerbForms
{
    /// <summary>No verb form.</summary>
    None = 0,

    /// <summary>Infinitive or present: "deliver", "delivers".</summary>
    Present = 1,

    /// <summary>Past tense: "delivered".</summary>
    Past = 2,

    /// <summary>Past participle: "delivered", "given".</summary>
    Participle = 4,

    /// <summary>The -ing form.</summary>
    Gerund = 8,
}

/// <summary>Inflects English verbs and nouns: regular spelling rules, irregular verbs from <c>verb-forms.tsv</c>.</summary>
public sealed class EnglishInflection
{
    private readonly FrozenDictionary<string, (ImmutableArray<string> Past, ImmutableArray<string> Participle)> _irregular;

    /// <summary>Reads the irregular verbs.</summary>
    public EnglishInflection(GazetteerTable irregularVerbs)
    {
        ArgumentNullException.ThrowIfNull(irregularVerbs);
        _irregular = irregularVerbs.Rows.ToFrozenDictionary(row => row["key"], row => (row.List("past"), row.List("participle")), StringComparer.Ordinal);
    }

    /// <summary>All forms of a verb with what each can be.</summary>
    public IReadOnlyDictionary<string, VerbForms> Verb(string lemma)
    {
        ArgumentException.ThrowIfNullOrEmpty(lemma);
        var forms = new Dictionary<string, VerbForms>(StringComparer.Ordinal);
        void Add(string form, VerbForms use) => forms[form] = forms.GetValueOrDefault(form) | use;
        Add(lemma, VerbForms.Present);
        Add(WithS(lemma), VerbForms.Present);
        foreach (string stem in Stems(lemma))
            Add(stem + "ing", VerbForms.Gerund);
        if (_irregular.TryGetValue(lemma, out (ImmutableArray<string> Past, ImmutableArray<string> Participle) irregular))
        {
            foreach (string past in irregular.Past)
                Add(past, VerbForms.Past);
            foreach (string participle in irregular.Participle)
                Add(participle, VerbForms.Participle);
        }
        else
        {
            foreach (string past in RegularPast(lemma))
                Add(past, VerbForms.Past | VerbForms.Participle);
        }
        return forms;
    }

    /// <summary>Singular and plural of a noun.</summary>
    public static ImmutableArray<string> Noun(string lemma) => [lemma, WithS(lemma)];

    private static string WithS(string word)
    {
        if (word.EndsWith('y') && word.Length > 1 && !IsVowel(word[^2]))
            return word[..^1] + "ies";
        bool hisses = word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        return word + (hisses ? "es" : "s");
    }

    private static IEnumerable<string> RegularPast(string lemma)
    {
        if (lemma.EndsWith('e'))
            return [lemma + "d"];
        if (lemma.EndsWith('y') && lemma.Length > 1 && !IsVowel(lemma[^2]))
            return [lemma[..^1] + "ied"];
        return Stems(lemma).Select(stem => stem + "ed");
    }

    // 'expel' doubles its consonant, 'deliver' does not; where stress decides, both spellings are kept ('cancelled', 'canceled').
    private static IEnumerable<string> Stems(string lemma)
    {
        if (lemma.EndsWith("ee", StringComparison.Ordinal))
            return [lemma];
        if (lemma.EndsWith('e'))
            return [lemma[..^1]];
        bool mayDouble = lemma.Length > 2 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y' or 'h') && IsVowel(lemma[^2]) && !IsVowel(lemma[^3]);
        return mayDouble ? [lemma, lemma + lemma[^1]] : [lemma];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
