using System.Collections.Frozen;
using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>The cues of <c>Rules/events/status-cues.yml</c>: words before a trigger that say whether the event happened.</summary>
public sealed class StatusCues
{
    private readonly ImmutableArray<Cue> _cues;

    private StatusCues(ImmutableArray<Cue> cues) => _cues = cues;

    /// <summary>A group of cue words with its examples.</summary>
    /// <param name="Status">The status the words give.</param>
    /// <param name="ReachInTokens">How far before the trigger they may stand.</param>
    /// <param name="Words">The words, lower case.</param>
    /// <param name="Example">A sentence whose event has the status.</param>
    /// <param name="Counterexample">A sentence whose event has not.</param>
    public sealed record Cue(EventStatus Status, int ReachInTokens, FrozenSet<string> Words, string Example, string Counterexample);

    /// <summary>The groups, in the order in which they are tried.</summary>
    public ImmutableArray<Cue> Groups => _cues;

    /// <summary>Reads the cues.</summary>
    /// <exception cref="InvalidDataException">A group names no known status.</exception>
    public static StatusCues Read(TextReader reader, string file)
    {
        var yaml = new YamlStream();
        yaml.Load(reader);
        var faults = new RuleFaults(file);
        var cues = ImmutableArray.CreateBuilder<Cue>();
        foreach (YamlMappingNode node in (YamlSequenceNode)yaml.Documents[0].RootNode)
        {
            if (!Enum.TryParse(node["status"].ToString(), true, out EventStatus status))
                faults.Add(node.Start, $"status '{node["status"]}' is not known. Known: {string.Join(", ", Enum.GetNames<EventStatus>()).ToLowerInvariant()}.");
            FrozenSet<string> words = ((YamlSequenceNode)node["words"]).Select(word => word.ToString()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
            cues.Add(new Cue(status, int.Parse(node["reach"].ToString()), words, node["example"].ToString(), node["counterexample"].ToString()));
        }
        faults.ThrowIfAny();
        return new StatusCues(cues.ToImmutable());
    }

    /// <summary>The status that the words before a trigger in its clause give it; occurred where no cue stands there.</summary>
    public EventStatus StatusOf(SentenceMentions sentence, TriggerMatch trigger, int clauseFirst)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(trigger);
        foreach (Cue cue in _cues)
        {
            int first = Math.Max(Math.Max(sentence.First, clauseFirst - 2), trigger.FirstToken - cue.ReachInTokens);
            for (int t = trigger.FirstToken - 1; t >= first; t--)
            {
                if (cue.Words.Contains(sentence.Word(t)) && !IsPrepositionTo(sentence, t, trigger))
                    return cue.Status;
            }
        }
        return EventStatus.Occurred;
    }

    // 'to' is a cue only as the mark of the infinitive, directly before the verb.
    private static bool IsPrepositionTo(SentenceMentions sentence, int token, TriggerMatch trigger) =>
        sentence.Word(token) == "to" && (token != trigger.FirstToken - 1 || trigger.Verb == VerbForms.None);
}
