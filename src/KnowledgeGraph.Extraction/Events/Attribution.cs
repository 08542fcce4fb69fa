using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>To whom a sentence attributes what it reports.</summary>
/// <param name="Sources">Indexes of mentions.</param>
/// <param name="Unnamed">An unnamed source in the text's words, or null.</param>
public sealed record Attributed(ImmutableArray<int> Sources, string? Unnamed);

/// <summary>Finds the speaker of a report: the subject of a speech verb, 'according to X', or an unnamed source.</summary>
public sealed class Attribution(WordLists words)
{
    private const int ReachInTokens = 6;
    private const int AddresseeReachInTokens = 4;

    /// <summary>The sources of an event in its sentence, those who take part in it as actors left out.</summary>
    public Attributed Of(SentenceMentions sentence, TriggerMatch trigger, ImmutableArray<EventArgument> arguments)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(trigger);
        var sources = ImmutableArray.CreateBuilder<int>();
        string? unnamed = null;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            string word = sentence.Word(t);
            if (word.Equals("according", StringComparison.OrdinalIgnoreCase) && sentence.Word(t + 1) == "to")
            {
                Add(sentence.Mentions.FirstOrDefault(m => m.First >= t + 2 && m.First <= t + 2 + ReachInTokens), sources, arguments);
                unnamed ??= Unnamed(sentence, t + 2);
            }
            else if (t != trigger.Head && words["speech-verb"].Contains(word))
            {
                Add(Speaker(sentence, t), sources, arguments);
                unnamed ??= Unnamed(sentence, Math.Max(sentence.First, t - ReachInTokens));
            }
        }
        return new Attributed(sources.ToImmutable(), sources.Count == 0 ? unnamed : null);
    }

    /// <summary>The functions 'speaker' and 'addressee' of the sentence's speech verbs: in 'X told Y in an interview' they tell who was interviewed by whom.</summary>
    public IEnumerable<MentionFunction> Functions(SentenceMentions sentence, TriggerMatch trigger)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(trigger);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (t == trigger.Head || !words["speech-verb"].Contains(sentence.Word(t)) || Speaker(sentence, t) is not { } speaker)
                continue;
            yield return new MentionFunction(speaker.Index, "speaker", Math.Abs(t - trigger.Head));
            if (sentence.Mentions.FirstOrDefault(m => m.First > t && m.First <= t + AddresseeReachInTokens && m.Mention.Type == EntityType.Organization) is { } addressee)
                yield return new MentionFunction(addressee.Index, "addressee", Math.Abs(t - trigger.Head));
        }
    }

    private static SentenceMention? Speaker(SentenceMentions sentence, int verb)
    {
        SentenceMention? before = sentence.Mentions.LastOrDefault(m => m.End <= verb && verb - m.End <= ReachInTokens && CanSpeak(m));
        if (before is not null && NoClauseBetween(sentence, before.End, verb))
            return before;
        // 'said Aaron Stein' behind a quotation.
        return sentence.Mentions.FirstOrDefault(m => m.First >= verb + 1 && m.First <= verb + 3 && CanSpeak(m) && sentence.Word(verb - 1) is "," or "”" or "\"" or "''" or "’");
    }

    private static bool CanSpeak(SentenceMention mention) => mention.Mention.CanAct && mention.Mention.Type is EntityType.Person or EntityType.Organization or EntityType.State;

    private static bool NoClauseBetween(SentenceMentions sentence, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (sentence.Word(t) is ";" or ":" or "that" || sentence.IsVerb(t))
                return false;
        }
        return true;
    }

    private static void Add(SentenceMention? source, ImmutableArray<int>.Builder sources, ImmutableArray<EventArgument> arguments)
    {
        if (source is not null && !sources.Contains(source.Index) && arguments.All(a => a.Mention != source.Index))
            sources.Add(source.Index);
    }

    private string? Unnamed(SentenceMentions sentence, int from)
    {
        for (int t = from; t < Math.Min(sentence.End, from + ReachInTokens + 4); t++)
        {
            if (!words["unnamed-source"].Contains(sentence.Word(t)))
                continue;
            int first = t;
            while (first > sentence.First && t - first < 4 && sentence.Word(first - 1) is { Length: > 0 } word && char.IsLetterOrDigit(word[0]) && !words["speech-verb"].Contains(word) && word is not ("to" or "by" or "that"))
                first--;
            TextSpan span = sentence.Text.SpanOf(first, t + 1);
            return span.In(sentence.Text.Document.Text);
        }
        return null;
    }
}
