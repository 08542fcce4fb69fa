using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds events by the frames: a trigger, its participants by their functions, its status, time and source.</summary>
public sealed class EventFinder(TriggerLexicon lexicon, SurfaceGrammar grammar, StatusCues status, Attribution attribution, WeaponNouns weaponNouns, WordLists words)
{
    private readonly FrozenSet<string> _verbs = lexicon.VerbForms;

    /// <summary>The event mentions of a text, in order of their triggers.</summary>
    public ImmutableArray<EventMention> Find(AnalyzedText text, ImmutableArray<EntityMention> mentions, ImmutableArray<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        var events = ImmutableArray.CreateBuilder<EventMention>();
        foreach (SentenceMentions sentence in SentenceMentions.Of(text, mentions, _verbs))
            events.AddRange(InSentence(sentence, times));
        return events.ToImmutable();
    }

    private IEnumerable<EventMention> InSentence(SentenceMentions sentence, ImmutableArray<TimeExpression> times)
    {
        TextSpan span = sentence.Text.SpanOf(sentence.First, sentence.End);
        if (sentence.Text.Document.IsBoilerplate(span))
            yield break;
        var found = new List<(TriggerMatch Trigger, EventMention Event)>();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (sentence.Mentions.Any(mention => mention.First <= t && t < mention.End))
                continue;
            foreach (TriggerMatch trigger in lexicon.At(sentence.Text.Tokens, t))
            {
                if (trigger.EndToken <= sentence.End && Event(sentence, trigger, span) is { } mention)
                {
                    found.Add((trigger, mention));
                    break;
                }
            }
        }
        ImmutableArray<int> triggers = [.. found.Select(f => f.Trigger.Head)];
        foreach ((TriggerMatch trigger, EventMention mention) in found)
            yield return mention with { Time = EventTimes.For(sentence, trigger, triggers, times, grammar) };
    }

    private EventMention? Event(SentenceMentions sentence, TriggerMatch trigger, TextSpan span)
    {
        EventFrame frame = trigger.Frame;
        if (IsExcluded(sentence, trigger) || !HasEvidence(sentence, trigger))
            return null;
        ImmutableArray<EventArgument> arguments = Fill(sentence, trigger, grammar.Functions(sentence, trigger).AddRange(attribution.Functions(sentence, trigger)));
        if (!frame.Require.IsEmpty && !frame.Require.Any(alternative => IsFilled(alternative, arguments)))
            return null;
        (int clauseFirst, _) = grammar.Clause(sentence, trigger.Head);
        Attributed said = attribution.Of(sentence, trigger, arguments);
        return new EventMention(frame.Type, sentence.Text.SpanOf(trigger.FirstToken, trigger.EndToken), span, $"frame:{frame.Name}")
        {
            Arguments = arguments,
            Status = status.StatusOf(sentence, trigger, clauseFirst),
            Sources = said.Sources,
            UnnamedSource = said.Unnamed,
            TriggerLemma = trigger.Lemma,
        };
    }

    private static bool IsExcluded(SentenceMentions sentence, TriggerMatch trigger)
    {
        for (int t = trigger.EndToken; t < trigger.EndToken + 6; t++)
        {
            if (trigger.Frame.Unless.Contains(sentence.Word(t)) || (t < trigger.EndToken + 2 && trigger.Frame.UnlessNext.Contains(sentence.Word(t))))
                return true;
        }
        return false;
    }

    private bool HasEvidence(SentenceMentions sentence, TriggerMatch trigger) => trigger.Frame.Needs switch
    {
        "arms" => sentence.Mentions.Any(m => m.Mention.Type == EntityType.WeaponSystem) || AnyWord(sentence, trigger, weaponNouns.Contains),
        "military" => AnyWord(sentence, trigger, word => words["military-noun"].Contains(word)) || sentence.Mentions.Any(m => m.Mention.Type == EntityType.WeaponSystem),
        "state" => sentence.Mentions.Any(m => m.Mention.Type == EntityType.State),
        _ => true,
    };

    private static bool AnyWord(SentenceMentions sentence, TriggerMatch trigger, Func<string, bool> fits)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if ((t < trigger.FirstToken || t >= trigger.EndToken) && fits(sentence.Word(t)))
                return true;
        }
        return false;
    }

    private static ImmutableArray<EventArgument> Fill(SentenceMentions sentence, TriggerMatch trigger, ImmutableArray<MentionFunction> functions)
    {
        Dictionary<int, EntityMention> mentions = sentence.Mentions.ToDictionary(m => m.Index, m => m.Mention);
        var arguments = ImmutableArray.CreateBuilder<EventArgument>();
        foreach (FrameRole role in trigger.Frame.Roles)
        {
            bool several = role.Role == "participant";
            foreach (string function in role.Functions)
            {
                IEnumerable<MentionFunction> fitting = functions.Where(f => f.Function == function && role.Types.Contains(mentions[f.Mention].Type)
                    && arguments.All(a => a.Mention != f.Mention) && !IsSame(mentions[f.Mention], role, arguments, mentions)).OrderBy(f => f.Distance);
                arguments.AddRange(fitting.DistinctBy(f => f.Mention).Take(several || function is "object" or "of" or "subject" ? 4 : 2)
                    .Select(f => new EventArgument(role.Role, f.Mention, $"frame:{trigger.Frame.Name}/{function}")));
                if (!several && arguments.Any(a => a.Role == role.Role))
                    break;
            }
        }
        return [.. arguments.OrderBy(a => a.Role, StringComparer.Ordinal).ThenBy(a => a.Mention)];
    }

    // One entity does not act on itself: what fills a role already fills no other.
    private static bool IsSame(EntityMention mention, FrameRole role, ImmutableArray<EventArgument>.Builder arguments, Dictionary<int, EntityMention> mentions) =>
        arguments.Any(a => a.Role != role.Role && mentions[a.Mention].Type == mention.Type && mentions[a.Mention].Name == mention.Name);

    private static bool IsFilled(ImmutableArray<string> roles, ImmutableArray<EventArgument> arguments) =>
        roles.GroupBy(role => role, StringComparer.Ordinal).All(role => arguments.Count(a => a.Role == role.Key) >= role.Count());
}
