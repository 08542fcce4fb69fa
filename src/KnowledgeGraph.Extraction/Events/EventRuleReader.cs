using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Entities;
using KnowledgeGraph.Extraction.Time.Patterns;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads event frames from YAML. All faults of a file are reported together, each with file, line and column.</summary>
public static class EventRuleReader
{
    private static readonly FrozenSet<string> Keys = FrozenSet.ToFrozenSet(
        ["name", "type", "verbs", "nouns", "phrases", "verb-phrases", "roles", "require", "needs", "unless", "unless-next", "example", "counterexample", "actor-types", "target-types"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Evidence = FrozenSet.ToFrozenSet(["arms", "military", "state"], StringComparer.Ordinal);

    /// <summary>Reads frames.</summary>
    /// <exception cref="InvalidDataException">The file has faults; the message lists them all.</exception>
    public static ImmutableArray<EventFrame> Read(TextReader reader, string file)
    {
        var faults = new RuleFaults(file);
        ImmutableArray<EventFrame> frames = [];
        try
        {
            var yaml = new YamlStream();
            yaml.Load(reader);
            frames = yaml.Documents.Count == 0 ? [] : [.. Items(yaml.Documents[0].RootNode, faults).Select(node => Frame(node, faults)).OfType<EventFrame>()];
        }
        catch (YamlException fault)
        {
            faults.Add(fault.Start, $"no YAML: {fault.Message}");
        }
        foreach (IGrouping<string, EventFrame> same in frames.GroupBy(frame => frame.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            faults.Add(default, $"frame '{same.Key}' stands {same.Count()} times. Give each a name of its own.");
        faults.ThrowIfAny();
        return frames;
    }

    private static IEnumerable<YamlMappingNode> Items(YamlNode root, RuleFaults faults)
    {
        if (root is not YamlSequenceNode list)
        {
            faults.Add(root.Start, "a list of frames is expected, each starting with '- name:'.");
            yield break;
        }
        foreach (YamlNode node in list)
        {
            if (node is YamlMappingNode map)
                yield return map;
            else
                faults.Add(node.Start, "a frame is a mapping with name, type, roles and so on.");
        }
    }

    private static EventFrame? Frame(YamlMappingNode node, RuleFaults faults)
    {
        foreach (YamlNode key in node.Children.Keys.Where(key => !Keys.Contains(key.ToString())))
            faults.Add(key.Start, $"unknown key '{key}'. {NearestName.Hint("Keys", key.ToString(), Keys)}");
        string name = Text(node, "name"), type = Text(node, "type");
        if (name.Length == 0 || type.Length == 0)
        {
            faults.Add(node.Start, "a frame needs a name and a type.");
            return null;
        }
        if (!EventTaxonomy.Roles.TryGetValue(type, out FrozenDictionary<string, FrozenSet<EntityType>>? roles))
        {
            faults.Add(node.Start, $"frame '{name}': event type '{type}' is not in the taxonomy. {NearestName.Hint("Types", type, EventTaxonomy.Roles.Keys)}");
            return null;
        }
        var frame = new EventFrame(name, type, Roles(node, name, roles, faults))
        {
            Verbs = List(node, "verbs"),
            Nouns = List(node, "nouns"),
            Phrases = List(node, "phrases"),
            VerbPhrases = List(node, "verb-phrases"),
            Require = [.. List(node, "require").Select(alternative => alternative.Split('+').ToImmutableArray())],
            Needs = Text(node, "needs") is { Length: > 0 } needs ? needs : null,
            Unless = List(node, "unless").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            UnlessNext = List(node, "unless-next").ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            Example = Text(node, "example"),
            Counterexample = Text(node, "counterexample"),
        };
        Check(node, frame, faults);
        return frame;
    }

    private static void Check(YamlMappingNode node, EventFrame frame, RuleFaults faults)
    {
        if (frame.Verbs.IsEmpty && frame.Nouns.IsEmpty && frame.Phrases.IsEmpty && frame.VerbPhrases.IsEmpty)
            faults.Add(node.Start, $"frame '{frame.Name}' has no words: give it verbs, nouns or phrases.");
        if (frame.Example.Length == 0 || frame.Counterexample.Length == 0)
            faults.Add(node.Start, $"frame '{frame.Name}' needs an example that must match and a counterexample that must not.");
        if (frame.Needs is not null && !Evidence.Contains(frame.Needs))
            faults.Add(node.Start, $"frame '{frame.Name}' needs '{frame.Needs}'. Known: {string.Join(", ", Evidence.Order(StringComparer.Ordinal))}.");
        foreach (string role in frame.Require.SelectMany(r => r).Where(role => frame.Roles.All(r => r.Role != role)))
            faults.Add(node.Start, $"frame '{frame.Name}' requires role '{role}', which it does not have.");
    }

    private static ImmutableArray<FrameRole> Roles(YamlMappingNode frame, string name, FrozenDictionary<string, FrozenSet<EntityType>> allowed, RuleFaults faults)
    {
        if (!frame.Children.TryGetValue("roles", out YamlNode? node) || node is not YamlMappingNode map)
        {
            faults.Add(frame.Start, $"frame '{name}' has no roles.");
            return [];
        }
        var roles = ImmutableArray.CreateBuilder<FrameRole>();
        foreach ((YamlNode key, YamlNode functions) in map)
        {
            string role = key.ToString();
            if (!allowed.TryGetValue(role, out FrozenSet<EntityType>? types))
                faults.Add(key.Start, $"frame '{name}': its type has no role '{role}'. {NearestName.Hint("Roles", role, allowed.Keys)}");
            else
                roles.Add(new FrameRole(role, Strings(functions), Types(frame, $"{role}-types", types, faults)));
        }
        return roles.ToImmutable();
    }

    private static FrozenSet<EntityType> Types(YamlMappingNode frame, string key, FrozenSet<EntityType> usual, RuleFaults faults)
    {
        if (!frame.Children.TryGetValue(key, out YamlNode? node))
            return usual;
        var types = new List<EntityType>();
        foreach (string text in Strings(node))
        {
            if (Enum.TryParse(text, out EntityType type))
                types.Add(type);
            else
                faults.Add(node.Start, $"type '{text}' is not in the taxonomy. Known types: {string.Join(", ", Enum.GetNames<EntityType>())}.");
        }
        return types.ToFrozenSet();
    }

    private static string Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? value.ToString() : "";

    private static ImmutableArray<string> List(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? Strings(value) : [];

    private static ImmutableArray<string> Strings(YamlNode node) => node is YamlSequenceNode list ? [.. list.Select(item => item.ToString())] : [node.ToString()];
}

/// <summary>Collects the faults of a rule file, so that all are seen at once.</summary>
internal sealed class RuleFaults(string file)
{
    private readonly List<string> _faults = [];

    public void Add(Mark place, string what) => _faults.Add($"{file}({place.Line},{place.Column}): {what}");

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new InvalidDataException(string.Join(Environment.NewLine, _faults));
    }
}
