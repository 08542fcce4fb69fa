using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>The function of a mention for a trigger.</summary>
/// <param name="Mention">Index of the mention.</param>
/// <param name="Function">subject, object, indirect, possessor, modifier, possessor-object, or a preposition.</param>
/// <param name="Distance">Tokens between the two.</param>
public readonly record struct MentionFunction(int Mention, string Function, int Distance);

/// <summary>Reads grammatical functions off the order of words and closed-class words. A syntactic analyser replaces it where there is one.</summary>
public sealed class SurfaceGrammar(WordLists grammar)
{
    private const int LongestNounPhraseInTokens = 6;

    /// <summary>The functions of the mentions of a trigger's sentence; a mention can have several.</summary>
    /// <param name="sentence">The sentence with its mentions in order.</param>
    /// <param name="trigger">The trigger.</param>
    public ImmutableArray<MentionFunction> Functions(SentenceMentions sentence, TriggerMatch trigger)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(trigger);
        (int first, int end) = Clause(sentence, trigger.Head);
        var functions = ImmutableArray.CreateBuilder<MentionFunction>();
        bool passive = trigger.Verb != VerbForms.None && IsPassive(sentence, trigger);
        Before(sentence, trigger, first, passive, functions);
        Behind(sentence, trigger, end, passive, functions);
        return functions.ToImmutable();
    }

    /// <summary>First token and end of the clause around a token: no further than the next ';', ':', dash, or comma before a clause's first word.</summary>
    public (int First, int End) Clause(SentenceMentions sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        int first = token, end = token + 1;
        while (first > sentence.First && !IsBorder(sentence, first - 1))
            first--;
        while (end < sentence.End && !IsBorder(sentence, end))
            end++;
        return (first, end);
    }

    private bool IsBorder(SentenceMentions sentence, int token)
    {
        string word = sentence.Word(token);
        if (word is ";" or ":" or "—" or "–" or "--")
            return true;
        if (word is "while" or "although" or "though" or "because" or "whereas" or "which" or "who" or "that" or "but" or "when" or "if" or "unless")
            return word != "that" || !grammar["determiner"].Contains(sentence.Word(token - 1));
        return word == "," && token + 1 < sentence.End && grammar["clause-start"].Contains(sentence.Word(token + 1)) && sentence.Word(token + 1) is not ("and" or "or" or "as");
    }

    private void Before(SentenceMentions sentence, TriggerMatch trigger, int clauseFirst, bool passive, ImmutableArray<MentionFunction>.Builder functions)
    {
        bool subjectFound = false;
        for (int m = sentence.Mentions.Length - 1; m >= 0; m--)
        {
            SentenceMention mention = sentence.Mentions[m];
            if (mention.End > trigger.FirstToken)
                continue;
            int distance = trigger.Head - mention.End;
            if (trigger.Verb == VerbForms.None && IsAttached(sentence, mention, trigger.FirstToken, out bool possessive))
            {
                functions.Add(new MentionFunction(mention.Index, possessive ? "possessor" : "modifier", distance));
                continue;
            }
            bool inClause = mention.First >= clauseFirst;
            if (Describes(sentence, m) || (!inClause && (subjectFound || !IsAntecedent(sentence, mention, clauseFirst))))
                continue;
            bool ownSubject = !inClause || (distance == 0 && trigger.Verb.HasFlag(VerbForms.Gerund));
            string? preposition = ownSubject ? null : Preposition(sentence, mention.First);
            bool possessor = IsPossessive(sentence, mention);
            if (preposition is not null)
                functions.Add(new MentionFunction(mention.Index, preposition, distance));
            else if (!subjectFound || IsCoordinatedWithSubject(sentence, m, functions))
            {
                string function = passive ? "object" : "subject";
                functions.Add(new MentionFunction(mention.Index, possessor && passive ? "possessor-object" : function, distance));
                subjectFound = true;
            }
        }
    }

    private void Behind(SentenceMentions sentence, TriggerMatch trigger, int clauseEnd, bool passive, ImmutableArray<MentionFunction>.Builder functions)
    {
        string last = "";
        int lastEnd = trigger.EndToken;
        for (int m = 0; m < sentence.Mentions.Length; m++)
        {
            SentenceMention mention = sentence.Mentions[m];
            if (mention.First < trigger.EndToken || mention.First >= clauseEnd || Describes(sentence, m))
                continue;
            int distance = mention.First - trigger.Head;
            string? preposition = Preposition(sentence, mention.First, trigger.EndToken);
            string function;
            if (preposition is not null)
                function = passive && preposition == "by" ? "subject" : preposition;
            else if (last.Length > 0 && OnlyConjunctions(sentence, lastEnd, mention.First))
                function = last;
            else if (OnlyNounPhrase(sentence, trigger.EndToken, mention.First, trigger.Verb == VerbForms.None))
                function = trigger.Verb == VerbForms.None ? "apposition" : "object";
            else
                function = last == "object" && OnlyNounPhrase(sentence, lastEnd, mention.First, false) ? "object" : "far";
            if (function == "object" && IsPossessive(sentence, mention))
                functions.Add(new MentionFunction(mention.Index, "possessor-object", distance));
            functions.Add(new MentionFunction(mention.Index, function, distance));
            if (function == "object")
                functions.Add(new MentionFunction(mention.Index, "indirect", distance));
            (last, lastEnd) = (function, mention.End);
        }
    }

    // 'German' in 'German Leopard 2 tanks' says what they are; it neither acts nor receives.
    private bool Describes(SentenceMentions sentence, int mention) =>
        !sentence.Mentions[mention].Mention.CanAct && mention + 1 < sentence.Mentions.Length
        && OnlyNounPhrase(sentence, sentence.Mentions[mention].End, sentence.Mentions[mention + 1].First, true);

    private bool IsPassive(SentenceMentions sentence, TriggerMatch trigger)
    {
        if (!trigger.Verb.HasFlag(VerbForms.Participle))
            return false;
        for (int t = trigger.Head - 1; t >= Math.Max(sentence.First, trigger.Head - 4); t--)
        {
            string word = sentence.Word(t);
            if (grammar["be"].Contains(word))
                return true;
            if (!grammar["auxiliary"].Contains(word) && !word.EndsWith("ly", StringComparison.Ordinal))
                break;
        }
        return sentence.Word(trigger.EndToken) == "by";
    }

    // The preposition that governs the noun phrase which starts before a mention; null where the phrase has none.
    private string? Preposition(SentenceMentions sentence, int mentionFirst, int notBefore = -1)
    {
        int t = mentionFirst - 1;
        int limit = Math.Max(Math.Max(sentence.First, notBefore), mentionFirst - LongestNounPhraseInTokens);
        for (; t >= limit; t--)
        {
            string word = sentence.Word(t);
            if (grammar["preposition"].Contains(word))
                return word.ToLowerInvariant();
            if (sentence.IsCoordinator(t) && sentence.MentionEndingAt(t) is { } partner)
                return Preposition(sentence, partner.First, notBefore);
            if (!IsNounPhraseWord(sentence, t))
                return null;
        }
        return null;
    }

    private bool IsNounPhraseWord(SentenceMentions sentence, int token)
    {
        string word = sentence.Word(token);
        if (word.Length == 0 || grammar["auxiliary"].Contains(word) || grammar["clause-start"].Contains(word))
            return false;
        return char.IsLetterOrDigit(word[0]) ? !sentence.IsVerb(token) : word is "-" or "'s" or "’s" or "“" or "\"" or "'" or "‘" or "$";
    }

    private bool OnlyNounPhrase(SentenceMentions sentence, int first, int end, bool noPossessives)
    {
        for (int t = first; t < end; t++)
        {
            if (!IsNounPhraseWord(sentence, t) || (noPossessives && sentence.Word(t) is "'s" or "’s") || grammar["preposition"].Contains(sentence.Word(t)))
                return false;
        }
        return end - first <= LongestNounPhraseInTokens;
    }

    private bool OnlyConjunctions(SentenceMentions sentence, int first, int end)
    {
        bool conjunction = false;
        for (int t = first; t < end; t++)
        {
            string word = sentence.Word(t);
            conjunction |= grammar["conjunction"].Contains(word);
            if (!grammar["conjunction"].Contains(word) && !grammar["determiner"].Contains(word) && !(char.IsLower(word[0]) && IsNounPhraseWord(sentence, t)))
                return false;
        }
        return conjunction && end - first <= LongestNounPhraseInTokens;
    }

    private bool IsAttached(SentenceMentions sentence, SentenceMention mention, int trigger, out bool possessive)
    {
        possessive = IsPossessive(sentence, mention);
        int from = possessive ? mention.End + 1 : mention.End;
        return trigger - from <= 4 && OnlyNounPhrase(sentence, from, trigger, true);
    }

    private static bool IsPossessive(SentenceMentions sentence, SentenceMention mention) => sentence.Word(mention.End) is "'s" or "’s" or "'" or "’";

    private bool IsCoordinatedWithSubject(SentenceMentions sentence, int mention, ImmutableArray<MentionFunction>.Builder functions)
    {
        if (mention + 1 >= sentence.Mentions.Length || !OnlyConjunctions(sentence, sentence.Mentions[mention].End, sentence.Mentions[mention + 1].First))
            return false;
        int partner = sentence.Mentions[mention + 1].Index;
        return functions.Any(f => f.Mention == partner && f.Function is "subject" or "object");
    }

    // 'the systems, which were delivered …': the relative pronoun stands for the mention before it.
    private bool IsAntecedent(SentenceMentions sentence, SentenceMention mention, int clauseFirst)
    {
        int border = clauseFirst - 1;
        if (border < sentence.First || !grammar["relative"].Contains(sentence.Word(border)))
            return false;
        for (int t = mention.End; t < border; t++)
        {
            if (!IsNounPhraseWord(sentence, t) && sentence.Word(t) != ",")
                return false;
        }
        return border - mention.End <= LongestNounPhraseInTokens;
    }
}
