using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>A word in a text that can report an event.</summary>
/// <param name="Frame">The frame it triggers.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="Head">Index of the token that carries the functions.</param>
/// <param name="EndToken">Index behind its last token.</param>
/// <param name="Verb">What the form can be where the head is a verb; <see cref="Events.VerbForms.None"/> for a noun.</param>
/// <param name="Lemma">The head's base form.</param>
public sealed record TriggerMatch(EventFrame Frame, int FirstToken, int Head, int EndToken, Events.VerbForms Verb, string Lemma);

/// <summary>All inflected forms of all frames' words.</summary>
public sealed class TriggerLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> _entries;

    /// <summary>Inflects the frames' words.</summary>
    public TriggerLexicon(IEnumerable<EventFrame> frames, EnglishInflection inflection)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(inflection);
        var entries = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (EventFrame frame in frames)
        {
            foreach (string verb in frame.Verbs)
                AddVerb(entries, frame, verb, inflection);
            foreach (string noun in frame.Nouns)
                AddAll(entries, EnglishInflection.Noun(noun), new Entry(frame, [], Events.VerbForms.None, noun));
            foreach (string phrase in frame.Phrases)
                AddPhrase(entries, frame, phrase.Split('_'));
            foreach (string phrase in frame.VerbPhrases)
                AddVerbPhrase(entries, frame, phrase.Split('_'), inflection);
        }
        _entries = entries.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>All verb forms that trigger a frame, lower case.</summary>
    public FrozenSet<string> VerbForms => _entries.Where(pair => pair.Value.Any(e => e.Verb != Events.VerbForms.None)).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The frames that the word at a token triggers, phrases before single words.</summary>
    public IEnumerable<TriggerMatch> At(ImmutableArray<Language.Token> tokens, int token)
    {
        string word = tokens[token].Text.ToLowerInvariant();
        if (!_entries.TryGetValue(word, out ImmutableArray<Entry> entries))
            yield break;
        foreach (Entry entry in entries.OrderByDescending(e => e.Rest.Length))
        {
            if (EndOf(entry, tokens, token) is int end)
                yield return new TriggerMatch(entry.Frame, token, entry.Verb != Events.VerbForms.None ? token : end - 1, end, entry.Verb, entry.Lemma);
        }
    }

    // The words of a phrase may be parted by determiners and adjectives: 'take full control'.
    private static int? EndOf(Entry entry, ImmutableArray<Language.Token> tokens, int token)
    {
        int at = token + 1;
        foreach (ImmutableArray<string> alternatives in entry.Rest)
        {
            int last = Math.Min(tokens.Length, at + 3);
            while (at < last && !alternatives.Contains(tokens[at].Text.ToLowerInvariant()))
                at++;
            if (at >= last)
                return null;
            at++;
        }
        return at;
    }

    private static void AddVerb(Dictionary<string, List<Entry>> entries, EventFrame frame, string verb, EnglishInflection inflection)
    {
        foreach ((string form, Events.VerbForms use) in inflection.Verb(verb))
            AddAll(entries, [form], new Entry(frame, [], use, verb));
    }

    private static void AddPhrase(Dictionary<string, List<Entry>> entries, EventFrame frame, string[] words) =>
        AddAll(entries, EnglishInflection.Noun(words[0]), new Entry(frame, Rest(words), Events.VerbForms.None, words[^1]));

    private static void AddVerbPhrase(Dictionary<string, List<Entry>> entries, EventFrame frame, string[] words, EnglishInflection inflection)
    {
        foreach ((string form, Events.VerbForms use) in inflection.Verb(words[0]))
            AddAll(entries, [form], new Entry(frame, Rest(words), use, words[0]));
    }

    private static ImmutableArray<ImmutableArray<string>> Rest(string[] words) => [.. words[1..].Select(EnglishInflection.Noun)];

    private static void AddAll(Dictionary<string, List<Entry>> entries, IEnumerable<string> forms, Entry entry)
    {
        foreach (string form in forms)
        {
            if (!entries.TryGetValue(form, out List<Entry>? list))
                entries.Add(form, list = []);
            if (!list.Any(e => e.Frame == entry.Frame && e.Rest.Length == entry.Rest.Length && (e.Verb == Events.VerbForms.None) == (entry.Verb == Events.VerbForms.None)))
                list.Add(entry);
        }
    }

    private sealed record Entry(EventFrame Frame, ImmutableArray<ImmutableArray<string>> Rest, Events.VerbForms Verb, string Lemma);
}
