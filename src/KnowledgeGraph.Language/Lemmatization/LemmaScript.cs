namespace KnowledgeGraph.Language.Lemmatization;

/// <summary>
/// How a lemma comes from a form, as a class that a model can predict (Chrupała 2006; Straka et al. 2019): a letter for the case
/// (k keep, l lower, t title), how many characters to cut from the end, and what to put there. "l1" makes "Missiles" "missile".
/// </summary>
internal static class LemmaScript
{
    private const string CaseMarks = "lkt";

    /// <summary>The script that leads from a form to its lemma.</summary>
    public static string Between(string form, string lemma)
    {
        string best = "";
        int bestCut = int.MaxValue;
        foreach (char mark in CaseMarks)
        {
            string cased = ApplyCase(mark, form);
            int common = 0;
            while (common < cased.Length && common < lemma.Length && cased[common] == lemma[common])
                common++;
            if (cased.Length - common >= bestCut)
                continue;
            bestCut = cased.Length - common;
            best = $"{mark}{bestCut}{(lemma.Length > common ? "+" + lemma[common..] : "")}";
        }
        return best;
    }

    /// <summary>Applies a script; null where the form is shorter than what it cuts, or nothing would be left.</summary>
    public static string? Apply(string script, string form)
    {
        int plus = script.IndexOf('+', StringComparison.Ordinal);
        int cut = int.Parse(script.AsSpan(1, (plus < 0 ? script.Length : plus) - 1));
        if (cut > form.Length || (cut == form.Length && plus < 0))
            return null;
        string stem = ApplyCase(script[0], form)[..^cut];
        return plus < 0 ? stem : string.Concat(stem, script.AsSpan(plus + 1));
    }

    private static string ApplyCase(char mark, string form) => mark switch
    {
        'l' => form.ToLowerInvariant(),
        't' when form.Length > 0 => char.ToUpperInvariant(form[0]) + form[1..].ToLowerInvariant(),
        _ => form,
    };
}
