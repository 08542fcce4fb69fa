using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>Weapon systems by gazetteer and by the shape of their designations.</summary>
public sealed class WeaponFinder(Gazetteer gazetteer, DesignationPatterns patterns, WordLists words, WeaponNouns nouns) : IEntityFinder
{
    private const int ContextTokens = 5;

    /// <inheritdoc/>
    public IEnumerable<EntityCandidate> Find(EntityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int t = 0; t < context.Tokens.Length; t++)
        {
            EntityCandidate? known = Known(context, t);
            if (known is not null)
                yield return known;
            else if (Designation(context, t) is { } designation)
                yield return designation;
        }
    }

    private EntityCandidate? Known(EntityContext context, int token)
    {
        int start = context.FirstPiece(token);
        if (start >= context.Pieces.Length || context.Pieces[start].Token != token)
            return null;
        foreach (GazetteerMatch match in gazetteer.MatchesAt(context.Pieces, start))
        {
            if (match.Entry.Type == EntityType.WeaponSystem && Accept(context, token, match) is { } candidate)
                return candidate;
        }
        return null;
    }

    private EntityCandidate? Accept(EntityContext context, int token, GazetteerMatch match)
    {
        int end = context.Pieces[match.End - 1].Token + 1;
        if (!EndsDesignation(context, match))
            return null;
        bool designation = context.Pieces.AsSpan()[match.Start..match.End].ToArray().Any(piece => char.IsDigit(piece.Folded[0]));
        bool supported = nouns.IsNear(context, token, end, ContextTokens) || words["weapon-verb"].Contains(context.WordNear(token - 1, token));
        if (match.Entry.Use == FormUse.NeedsContext && !supported)
            return null;
        if (!designation && !supported && match.End - match.Start == 1 && context.IsSentenceStart(token))
            return null;
        if (!designation && context.Pieces[match.Start].Folded.Length < 4 && !supported)
            return null;
        return new EntityCandidate(token, end, EntityType.WeaponSystem, match.Entry.Name, match.Entry.Key, "weapon-gazetteer", designation ? 0.97 : 0.9);
    }

    // 'AIM-120' may go on as 'C-7' (a variant), but 'S-40' must not be cut out of 'S-400', nor 'F-1' out of 'F-16'.
    private static bool EndsDesignation(EntityContext context, GazetteerMatch match)
    {
        if (match.End == context.Pieces.Length)
            return true;
        TextPiece last = context.Pieces[match.End - 1], next = context.Pieces[match.End];
        if (next.Token != last.Token)
            return true;
        return char.IsDigit(last.Folded[0]) && !char.IsDigit(next.Folded[0]) && next.Folded.Length <= 3;
    }

    private EntityCandidate? Designation(EntityContext context, int token)
    {
        string word = context.Tokens[token].Text;
        if (word.Length < 2 || !char.IsLetterOrDigit(word[0]) || !word.Any(char.IsDigit))
            return null;
        string singular = word.Length > 3 && word[^1] == 's' && (char.IsDigit(word[^2]) || char.IsUpper(word[^2])) ? word[..^1] : word;
        if (patterns.Match(singular) is not { } pattern)
            return null;
        if (pattern.NeedsContext && !nouns.IsNear(context, token, token + 1, ContextTokens))
            return null;
        return new EntityCandidate(token, token + 1, EntityType.WeaponSystem, singular, null, $"designation:{pattern.Key}", 0.85);
    }
}

/// <summary>Nouns that show that a weapon is meant.</summary>
public sealed class WeaponNouns
{
    private readonly System.Collections.Frozen.FrozenSet<string> _nouns;

    private WeaponNouns(System.Collections.Frozen.FrozenSet<string> nouns) => _nouns = nouns;

    /// <summary>Reads <c>weapon-nouns.tsv</c>; of a noun of several words its last counts.</summary>
    public static WeaponNouns From(GazetteerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        IEnumerable<string> nouns = table.Rows.SelectMany(row => new[] { row["noun"], row["plural"] }).Where(noun => noun.Length > 0);
        return new WeaponNouns(System.Collections.Frozen.FrozenSet.ToFrozenSet(nouns.Select(noun => noun[(noun.LastIndexOf(' ') + 1)..]), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>True for a weapon noun, singular or plural, whatever its case.</summary>
    public bool Contains(string word) => _nouns.Contains(word);

    /// <summary>True where such a noun stands within <paramref name="tokens"/> tokens before or behind a stretch, in its sentence.</summary>
    public bool IsNear(EntityContext context, int first, int end, int tokens)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int t = first - tokens; t < end + tokens; t++)
        {
            if ((t < first || t >= end) && _nouns.Contains(context.WordNear(t, first)))
                return true;
        }
        return false;
    }
}
