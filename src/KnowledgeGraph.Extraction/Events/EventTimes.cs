using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Which time expression of a sentence dates which event.</summary>
internal static class EventTimes
{
    private const int ReachInTokens = 14;

    /// <summary>Index of the time that dates a trigger: one in its clause first, then one that opens the sentence, else the nearest with no other trigger between.</summary>
    public static int? For(SentenceMentions sentence, TriggerMatch trigger, ImmutableArray<int> triggers, ImmutableArray<TimeExpression> times, SurfaceGrammar grammar)
    {
        TextSpan span = sentence.Text.SpanOf(sentence.First, sentence.End);
        (int first, int end) = grammar.Clause(sentence, trigger.Head);
        (int Rank, int Distance, int Index)? best = null;
        for (int i = 0; i < times.Length; i++)
        {
            if (times[i].Value is null || times[i].Kind == TimeKind.Set || !span.Contains(times[i].Span))
                continue;
            int token = TokenAt(sentence, times[i].Span.Start);
            int distance = Math.Abs(token - trigger.Head);
            int? rank = token >= first && token < end && !OtherBetween(triggers, trigger.Head, token) ? 0
                : token <= sentence.First + 2 ? 1
                : distance <= ReachInTokens && !OtherBetween(triggers, trigger.Head, token) ? 2 : null;
            if (rank is int r && (best is null || (r, distance).CompareTo((best.Value.Rank, best.Value.Distance)) < 0))
                best = (r, distance, i);
        }
        return best?.Index;
    }

    private static bool OtherBetween(ImmutableArray<int> triggers, int trigger, int token) =>
        triggers.Any(other => other != trigger && other > Math.Min(trigger, token) && other < Math.Max(trigger, token));

    private static int TokenAt(SentenceMentions sentence, int offset)
    {
        int token = sentence.First;
        while (token + 1 < sentence.End && sentence.Text.Tokens[token].Span.End <= offset)
            token++;
        return token;
    }
}
