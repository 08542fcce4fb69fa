using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Gazetteers;
using KnowledgeGraph.Resolution.Coreference;

namespace KnowledgeGraph.Resolution.Linking;

/// <summary>
/// Entities across texts: by gazetteer key; people by their names' parts; everything else by its name's pieces. A function
/// of the set of texts, not of their order.
/// </summary>
public static class EntityLinking
{
    private static readonly ImmutableDictionary<EntityType, string> Prefixes = ImmutableDictionary.CreateRange(new Dictionary<EntityType, string>
    {
        [EntityType.Person] = "person",
        [EntityType.State] = "state",
        [EntityType.Organization] = "org",
        [EntityType.WeaponSystem] = "weapon",
        [EntityType.Place] = "place",
    });

    /// <summary>Links the entities of texts that stand in ordinal order of their names.</summary>
    public static ImmutableArray<LinkedEntity> Link(ImmutableArray<ResolvedDocument> documents)
    {
        Dictionary<string, string> people = FullNames(documents);
        var members = new SortedDictionary<string, List<LocalReference>>(StringComparer.Ordinal);
        for (int d = 0; d < documents.Length; d++)
        {
            for (int e = 0; e < documents[d].Entities.Length; e++)
            {
                string id = Id(documents[d].Entities[e], people);
                if (!members.TryGetValue(id, out List<LocalReference>? list))
                    members.Add(id, list = []);
                list.Add(new LocalReference(d, e));
            }
        }
        return [.. members.Select(pair => Entity(pair.Key, [.. pair.Value], documents))];
    }

    private static string Id(LocalEntity entity, Dictionary<string, string> people)
    {
        string name = entity.Key ?? NameKey(entity.Name);
        if (entity.Type == EntityType.Person)
            name = people.GetValueOrDefault(NameKey(entity.Name), NameKey(entity.Name));
        return $"{Prefixes[entity.Type]}:{name.Replace(' ', '-')}";
    }

    private static string NameKey(string name)
    {
        string key = TextPieces.Key(name);
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }

    // A shorter name means the longer one that has all its parts, where there is one such person only.
    private static Dictionary<string, string> FullNames(ImmutableArray<ResolvedDocument> documents)
    {
        ImmutableArray<ImmutableArray<string>> names =
        [
            .. documents.SelectMany(d => d.Entities).Where(e => e.Type == EntityType.Person).Select(e => NameKey(e.Name)).Distinct(StringComparer.Ordinal)
                .Where(name => name.Length > 0).Order(StringComparer.Ordinal).Select(name => name.Split(' ').ToImmutableArray()),
        ];
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IGrouping<string, ImmutableArray<string>> surname in names.GroupBy(name => name[^1], StringComparer.Ordinal))
        {
            ImmutableArray<ImmutableArray<string>> maximal = [.. surname.Where(name => !surname.Any(other => other.Length > name.Length && PersonClusters.AreCompatible(name, other)))];
            foreach (ImmutableArray<string> name in surname)
            {
                ImmutableArray<string>[] fits = [.. maximal.Where(other => PersonClusters.AreCompatible(name, other))];
                if (fits.Length == 1)
                    full[string.Join(' ', name)] = string.Join(' ', fits[0]);
            }
        }
        return full;
    }

    private static LinkedEntity Entity(string id, ImmutableArray<LocalReference> members, ImmutableArray<ResolvedDocument> documents)
    {
        LocalEntity[] locals = [.. members.Select(m => documents[m.Document].Entities[m.Index])];
        string name = locals.GroupBy(local => local.Name, StringComparer.Ordinal)
            .OrderByDescending(g => TextPieces.Of(g.Key).Length).ThenByDescending(g => g.Count()).ThenByDescending(g => Marks(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return new LinkedEntity(id, locals[0].Type, locals[0].Type == EntityType.Person || locals[0].Key is null ? name : locals[0].Name, locals.Select(l => l.Key).FirstOrDefault(k => k is not null), members);
    }

    private static int Marks(string name) => name.Count(c => c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
}
