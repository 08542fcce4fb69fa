using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Entities;

/// <summary>People by title, forename, office-holder lists and the shape of names; once named, also by their last name alone.</summary>
public sealed class PersonFinder(PersonTitles titles, OfficeHolders offices, PersonNames names, Gazetteer gazetteer, WordLists words) : IEntityFinder
{
    private const int LongestNameInTokens = 6;

    private static readonly FrozenSet<string> Particles =
        FrozenSet.ToFrozenSet(["al", "el", "bin", "ibn", "van", "von", "de", "der", "den", "da", "dos", "di", "la", "le", "ben", "abu", "ul", "ur", "bint"], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<EntityCandidate> Find(EntityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var full = new List<EntityCandidate>();
        for (int t = 0; t < context.Tokens.Length;)
        {
            int end = SequenceEnd(context, t);
            if (end > t)
                full.AddRange(InSequence(context, t, end));
            t = Math.Max(end, t + 1);
        }
        return full.Concat(LastNames(context, full));
    }

    private static int SequenceEnd(EntityContext context, int token)
    {
        if (!IsNameToken(context, token))
            return token;
        int end = token + 1;
        while (end < context.Tokens.Length && context.Text.SentenceOf(end) == context.Text.SentenceOf(token))
        {
            if (IsNameToken(context, end))
                end++;
            else if (JoinsNames(context, end) is int joined and > 0)
                end += joined;
            else
                break;
        }
        return end;
    }

    // A particle or hyphen between two name tokens: 'bin', 'al' '-', 'Kim Jong' '-' 'un'.
    private static int JoinsNames(EntityContext context, int token)
    {
        string word = context.Tokens[token].Text;
        bool hyphen = word == "-" && context.Tokens[token].Span.Start == context.Tokens[token - 1].Span.End;
        if (hyphen && token + 1 < context.Tokens.Length && char.IsLetter(context.Tokens[token + 1].Text[0]) && context.Tokens[token + 1].Span.Start == context.Tokens[token].Span.End)
            return context.Tokens[token + 1].Text.Length <= 12 && (IsNameToken(context, token + 1) || context.Tokens[token + 1].Text.Length <= 4) ? 2 : 0;
        if (!Particles.Contains(word) || token + 1 >= context.Tokens.Length)
            return 0;
        if (IsNameToken(context, token + 1))
            return 1;
        bool glued = context.Tokens[token + 1].Text == "-" && token + 2 < context.Tokens.Length && IsNameToken(context, token + 2);
        return glued ? 2 : 0;
    }

    private static bool IsNameToken(EntityContext context, int token)
    {
        string word = context.Tokens[token].Text;
        if (!char.IsUpper(word[0]) || word.Any(char.IsDigit))
            return false;
        return word.Length == 1 || (word.Length == 2 && word[1] == '.') || word.Any(char.IsLower) || word.Length > 3;
    }

    private IEnumerable<EntityCandidate> InSequence(EntityContext context, int first, int end)
    {
        (int titleStart, int start) = LongestTitle(context, first, end);
        bool titled = titleStart < start;
        while (start < end && IsSkipped(context, start, end))
            start++;
        if (start < end && !titles.IsTitle(context.Words(start, end)) && end - start <= LongestNameInTokens && Judge(context, start, end, titled) is { } judged)
            yield return judged with { Title = titled ? context.Words(titleStart, start) : null };
    }

    // The title may start before the capitalised words and end among them: 'deputy head of' + 'Mission John Miller'.
    private (int TitleStart, int NameStart) LongestTitle(EntityContext context, int first, int end)
    {
        for (int start = end - 1; start >= first; start--)
        {
            int title = titles.StartBefore(context, start);
            if (title < start)
                return (title, start);
        }
        return (first, first);
    }

    // Capitalised words that open a sentence or describe ('Turkish', 'Deputy') are no part of the name.
    private bool IsSkipped(EntityContext context, int token, int end)
    {
        string word = context.Tokens[token].Text;
        if (token + 1 < end && words["common-capitalized"].Contains(word) && !names.IsForename(word))
            return true;
        return token + 1 < end && gazetteer.Find(word).Any(e => e is { Type: EntityType.State } or { Use: FormUse.Acronym });
    }

    private EntityCandidate? Judge(EntityContext context, int start, int end, bool titled)
    {
        string name = context.Words(start, end);
        int tokens = end - start;
        OfficeHolder? known = offices.Find(name);
        if (known is not null)
            return Person(start, end, known.Name, "person-office-holder", 0.97);
        if (words["common-capitalized"].Contains(context.Tokens[start].Text) && !titled)
            return null;
        if (tokens == 1)
            return Single(context, start, name, titled);
        if (titled)
            return Person(start, end, name, "person-title", 0.93);
        if (words["organization-head"].Contains(context.Tokens[end - 1].Text))
            return null;
        if (names.IsForename(context.Tokens[start].Text) && (!names.IsCommonWord(context.Tokens[start].Text) || names.IsSurname(context.Tokens[end - 1].Text)))
            return Person(start, end, name, "person-forename", names.IsSurname(context.Tokens[end - 1].Text) ? 0.92 : 0.85);
        bool speaks = words["speech-verb"].Contains(context.WordNear(end, start)) || (context.WordNear(end, start) == "," && words["speech-verb"].Contains(context.WordNear(start - 1, start)));
        return speaks && tokens <= 3 && names.IsSurname(context.Tokens[end - 1].Text) ? Person(start, end, name, "person-speaks", 0.75) : null;
    }

    private EntityCandidate? Single(EntityContext context, int token, string name, bool titled)
    {
        if (name.Length < 3 || words["common-capitalized"].Contains(name))
            return null;
        if (titled)
            return Person(token, token + 1, name, "person-title", 0.9);
        bool speaks = words["speech-verb"].Contains(context.WordNear(token + 1, token));
        return offices.WithSurname(name).Length > 0 && (speaks || names.IsSurname(name)) && !names.IsCommonWord(name) && gazetteer.Find(name).IsEmpty
            ? Person(token, token + 1, name, "person-leader-surname", 0.6)
            : null;
    }

    private static IEnumerable<EntityCandidate> LastNames(EntityContext context, List<EntityCandidate> full)
    {
        var lastNames = new Dictionary<string, EntityCandidate>(StringComparer.Ordinal);
        foreach (EntityCandidate person in full.Where(p => p.EndToken - p.FirstToken > 1 || p.Rule == "person-title"))
            lastNames.TryAdd(TextPieces.Fold(context.Tokens[person.EndToken - 1].Text), person);
        if (lastNames.Count == 0)
            yield break;
        for (int t = 0; t < context.Tokens.Length; t++)
        {
            if (context.IsCapitalized(t) && context.Tokens[t].Text.Length > 1 && lastNames.TryGetValue(TextPieces.Fold(context.Tokens[t].Text), out EntityCandidate? person))
                yield return Person(t, t + 1, person.Name, "person-last-name", 0.8);
        }
    }

    private static EntityCandidate Person(int first, int end, string name, string rule, double score) =>
        new(first, end, EntityType.Person, name, null, rule, score);
}
