using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Resolution.Coreference;

/// <summary>Which mentions name the same person: the same last name, and given names of which one holds the other's.</summary>
public sealed class PersonClusters
{
    private readonly Dictionary<int, string> _keys;

    private PersonClusters(Dictionary<int, string> keys) => _keys = keys;

    /// <summary>The person's key within the text: the pieces of the fullest name.</summary>
    public string KeyOf(int mention) => _keys[mention];

    /// <summary>Clusters the people of a text. A last name alone means the person of that name who was named last before it, or first behind it.</summary>
    public static PersonClusters Of(ImmutableArray<EntityMention> mentions)
    {
        var names = new Dictionary<int, ImmutableArray<string>>();
        for (int m = 0; m < mentions.Length; m++)
        {
            if (mentions[m].Type == EntityType.Person)
                names.Add(m, [.. TextPieces.Of(mentions[m].Name).Select(piece => piece.Folded)]);
        }
        ImmutableArray<ImmutableArray<string>> full = [.. names.Values.Where(name => name.Length > 1).OrderByDescending(name => name.Length).ThenBy(name => string.Join(' ', name), StringComparer.Ordinal)];
        return new PersonClusters(names.ToDictionary(pair => pair.Key, pair => Key(pair.Key, pair.Value, names, full)));
    }

    /// <summary>True where two names can be one person's: equal last pieces, and all pieces of the shorter in the longer.</summary>
    public static bool AreCompatible(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (one.IsEmpty || other.IsEmpty || one[^1] != other[^1])
            return false;
        (ImmutableArray<string> shorter, ImmutableArray<string> longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.All(piece => longer.Contains(piece) || (piece.Length == 1 && longer.Any(l => l[0] == piece[0])));
    }

    private static string Key(int mention, ImmutableArray<string> name, Dictionary<int, ImmutableArray<string>> names, ImmutableArray<ImmutableArray<string>> full)
    {
        ImmutableArray<string> resolved = name.Length == 1 ? FullNameFor(mention, name, names) : name;
        ImmutableArray<string> fullest = full.FirstOrDefault(other => resolved.Length > 1 && AreCompatible(resolved, other), resolved);
        return string.Join(' ', fullest);
    }

    private static ImmutableArray<string> FullNameFor(int mention, ImmutableArray<string> name, Dictionary<int, ImmutableArray<string>> names)
    {
        IEnumerable<int> candidates = names.Where(pair => pair.Value.Length > 1 && pair.Value[^1] == name[0]).Select(pair => pair.Key);
        int? nearest = candidates.Where(m => m < mention).Select(m => (int?)m).Max() ?? candidates.Select(m => (int?)m).Min();
        return nearest is int found ? names[found] : name;
    }
}
