using System.Collections.Immutable;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Resolution.Coreference;

/// <summary>A text's entities, and which mention belongs to which.</summary>
/// <param name="Entities">In order of their first mention.</param>
/// <param name="OfMention">The entity of each mention.</param>
/// <param name="CanAct">For each entity, whether a mention of it does more than describe.</param>
public sealed record EntityClusters(ImmutableArray<LocalEntity> Entities, ImmutableArray<int> OfMention, ImmutableArray<bool> CanAct);

/// <summary>Puts the mentions of one entity together, by gazetteer key, by name, by the parts of a person's name, by acronym; never by string distance.</summary>
public static class EntityClustering
{
    /// <summary>Clusters the entity mentions of a text.</summary>
    public static EntityClusters Cluster(MentionSet mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        string[] keys = Keys(mentions);
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<List<int>>();
        var ofMention = ImmutableArray.CreateBuilder<int>(keys.Length);
        for (int m = 0; m < keys.Length; m++)
        {
            if (!groups.TryGetValue(keys[m], out int group))
            {
                groups.Add(keys[m], group = members.Count);
                members.Add([]);
            }
            members[group].Add(m);
            ofMention.Add(group);
        }
        return new EntityClusters(
            [.. members.Select(list => Entity([.. list.Select(m => mentions.Entities[m])]))], ofMention.ToImmutable(),
            [.. members.Select(list => list.Any(m => mentions.Entities[m].CanAct))]);
    }

    private static string[] Keys(MentionSet mentions)
    {
        PersonClusters people = PersonClusters.Of(mentions.Entities);
        Dictionary<string, string> acronyms = Acronyms(mentions);
        string[] keys = new string[mentions.Entities.Length];
        for (int m = 0; m < keys.Length; m++)
        {
            EntityMention mention = mentions.Entities[m];
            string name = mention.Type == EntityType.Person ? people.KeyOf(m) : mention.Key ?? NameKey(mention);
            keys[m] = $"{mention.Type}/{(mention.Key is null ? acronyms.GetValueOrDefault(name, name) : name)}";
        }
        return keys;
    }

    private static string NameKey(EntityMention mention)
    {
        string key = TextPieces.Key(mention.Name);
        return "=" + (key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key);
    }

    // 'Democratic Union Party (DUP)': what stands in brackets and is made of the initials names the same.
    private static Dictionary<string, string> Acronyms(MentionSet mentions)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string text = mentions.Text.Document.Text;
        for (int m = 0; m + 1 < mentions.Entities.Length; m++)
        {
            EntityMention full = mentions.Entities[m], acronym = mentions.Entities[m + 1];
            if (full.Type != acronym.Type || acronym.Key is not null)
                continue;
            ReadOnlySpan<char> between = text.AsSpan(full.Span.End, acronym.Span.Start - full.Span.End).Trim();
            if (between is "(" && IsAcronymOf(acronym.Text, full.Name))
                found.TryAdd(NameKey(acronym), full.Key ?? NameKey(full));
        }
        return found;
    }

    private static bool IsAcronymOf(string acronym, string name)
    {
        string initials = string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
        return acronym.Length >= 2 && acronym.Replace(".", "", StringComparison.Ordinal).Equals(initials, StringComparison.OrdinalIgnoreCase);
    }

    private static LocalEntity Entity(ImmutableArray<EntityMention> members)
    {
        EntityMention first = members[0];
        string name = first.Key is null || first.Type == EntityType.Person ? BestName(members) : first.Name;
        return new LocalEntity(first.Type, name, members.Select(m => m.Key).FirstOrDefault(key => key is not null), [.. members.Select(m => new LocalMention(m.Span, m.Text, m.Rule))])
        {
            Titles = [.. members.Select(m => m.Title).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    // The fullest name that the text gives; of two as full, the one that comes first.
    private static string BestName(ImmutableArray<EntityMention> members) =>
        members.Select(m => m.Name).MaxBy(name => TextPieces.Of(name).Length)!;
}
