using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>An entity mention by its tokens.</summary>
/// <param name="Index">Index in the text's mentions.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Mention">The mention.</param>
public sealed record SentenceMention(int Index, int First, int End, EntityMention Mention);

/// <summary>A sentence with its entity mentions, in order.</summary>
/// <param name="Text">The text.</param>
/// <param name="First">Index of the sentence's first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Mentions">Its mentions.</param>
/// <param name="Verbs">Forms that count as verbs, lower case.</param>
public sealed record SentenceMentions(AnalyzedText Text, int First, int End, ImmutableArray<SentenceMention> Mentions, FrozenSet<string> Verbs)
{
    /// <summary>The word at a token; empty outside the sentence.</summary>
    public string Word(int token) => token >= First && token < End ? Text.Tokens[token].Text : "";

    /// <summary>True where the token is a verb form that the rules know, outside of any mention.</summary>
    public bool IsVerb(int token) => Verbs.Contains(Word(token).ToLowerInvariant()) && !Mentions.Any(m => m.First <= token && token < m.End);

    /// <summary>True for a comma, 'and' or 'or'.</summary>
    public bool IsCoordinator(int token) => Word(token) is "and" or "or" or "," or "&";

    /// <summary>The mention that ends just before a token (a comma or a coordinator between aside), or null.</summary>
    public SentenceMention? MentionEndingAt(int token)
    {
        int end = token;
        while (end > First && IsCoordinator(end - 1))
            end--;
        return Mentions.FirstOrDefault(mention => mention.End == end);
    }

    /// <summary>Cuts a text into sentences with their mentions; sentences without mentions are left out.</summary>
    public static IEnumerable<SentenceMentions> Of(AnalyzedText text, ImmutableArray<EntityMention> mentions, FrozenSet<string> verbs)
    {
        ArgumentNullException.ThrowIfNull(text);
        int next = 0;
        foreach (Sentence sentence in text.Sentences)
        {
            var inside = ImmutableArray.CreateBuilder<SentenceMention>();
            int token = sentence.FirstToken;
            for (; next < mentions.Length && mentions[next].Span.Start < sentence.Span.End; next++)
            {
                while (token < sentence.EndToken && text.Tokens[token].Span.End <= mentions[next].Span.Start)
                    token++;
                int end = token;
                while (end < sentence.EndToken && text.Tokens[end].Span.Start < mentions[next].Span.End)
                    end++;
                if (end > token)
                    inside.Add(new SentenceMention(next, token, end, mentions[next]));
            }
            if (inside.Count > 0)
                yield return new SentenceMentions(text, sentence.FirstToken, sentence.EndToken, inside.ToImmutable(), verbs);
        }
    }
}
