using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Extraction.Time.Recipes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KnowledgeGraph.Extraction.Time.Rules;

/// <summary>Reads rule files and gathers every fault in them.</summary>
internal sealed class TimeRuleReader(TimeLexicon.Builder lexicon)
{
    private static readonly string[] RuleKeys =
        ["name", "pattern", "recipe", "kind", "with", "after", "not-after", "before", "not-before", "example", "counterexample", "why"];

    private readonly List<RuleFault> _faults = [];
    private readonly List<TimeRule> _rules = [];
    private readonly Dictionary<string, string> _names = [];

    /// <summary>Reads a file (name and content) after the ones before it.</summary>
    public void Read(string file, string content)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(content));
        }
        catch (YamlException error)
        {
            _faults.Add(new RuleFault("KG2200", file, (int)error.Start.Line, (int)error.Start.Column, $"this is no YAML: {error.InnerException?.Message ?? error.Message}"));
            return;
        }
        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            _faults.Add(new RuleFault("KG2201", file, 1, 1, "a rule file is a mapping with 'rules' and, if it needs them, 'parts'."));
            return;
        }
        ReadRoot(file, root);
    }

    /// <summary>The rules of all files read.</summary>
    /// <exception cref="RuleFileException">There are faults.</exception>
    public ImmutableArray<TimeRule> Finish() =>
        _faults.Count == 0 ? [.. _rules] : throw new RuleFileException([.. _faults]);

    private void ReadRoot(string file, YamlMappingNode root)
    {
        var parts = new Dictionary<string, string>();
        foreach ((YamlNode key, YamlNode value) in root)
        {
            switch (((YamlScalarNode)key).Value)
            {
                case "parts" when value is YamlMappingNode mapping:
                    foreach ((YamlNode name, YamlNode part) in mapping)
                        parts[name.ToString()] = part.ToString();
                    break;
                case "rules" when value is YamlSequenceNode rules:
                    foreach (YamlNode rule in rules)
                        ReadRule(file, rule, parts);
                    break;
                default:
                    Fault("KG2202", file, key, $"'{key}' is no key of a rule file. {NearestName.Hint("Keys", key.ToString(), ["parts", "rules"])}");
                    break;
            }
        }
    }

    private void ReadRule(string file, YamlNode node, Dictionary<string, string> parts)
    {
        if (node is not YamlMappingNode mapping)
        {
            Fault("KG2203", file, node, "a rule is a mapping with name, pattern, recipe, example and counterexample.");
            return;
        }
        var rule = new RuleNode(file, mapping);
        foreach ((YamlNode key, YamlNode _) in mapping)
        {
            if (!RuleKeys.Contains(key.ToString()))
                Fault("KG2204", file, key, $"rule '{rule.Name}': '{key}' is no key of a rule. {NearestName.Hint("Keys", key.ToString(), RuleKeys)}");
        }
        CheckName(rule, node);
        PatternProgram? pattern = ReadPattern(rule, node, parts);
        Recipe? recipe = ReadRecipe(rule, out bool known);
        if (pattern is not null && known)
            AddRule(rule, pattern, recipe);
    }

    private void CheckName(RuleNode rule, YamlNode node)
    {
        if (rule.Name.Length == 0)
            Fault("KG2205", rule.File, node, "a rule needs a name.");
        else if (!_names.TryAdd(rule.Name, rule.File))
            Fault("KG2206", rule.File, rule.Child("name")!, $"rule '{rule.Name}' is in {_names[rule.Name]} already; names are used once.");
    }

    private PatternProgram? ReadPattern(RuleNode rule, YamlNode node, Dictionary<string, string> parts)
    {
        if (rule.Child("pattern") is not YamlScalarNode { Value.Length: > 0 } pattern)
        {
            Fault("KG2207", rule.File, node, $"rule '{rule.Name}' needs a pattern.");
            return null;
        }
        try
        {
            return new PatternParser(lexicon, parts).Parse(pattern.Value);
        }
        catch (FormatException error)
        {
            Fault("KG2208", rule.File, pattern, $"rule '{rule.Name}': {error.Message}");
            return null;
        }
    }

    private Recipe? ReadRecipe(RuleNode rule, out bool known)
    {
        string name = rule.Text("recipe");
        Recipe? recipe = RecipeBook.Find(name);
        known = recipe is not null || name is "none";
        if (!known)
            Fault("KG2209", rule.File, rule.Child("recipe") ?? rule.Node, $"rule '{rule.Name}': recipe '{name}' is not known. {NearestName.Hint("Recipes", name, [.. RecipeBook.Names, "none"])}");
        return recipe;
    }

    private void AddRule(RuleNode rule, PatternProgram pattern, Recipe? recipe)
    {
        ImmutableDictionary<string, string> with = ReadWith(rule);
        if (recipe is not null)
            CheckArguments(rule, pattern, recipe, with);
        _rules.Add(new TimeRule(rule.Name, rule.File, rule.Line, pattern, recipe, ReadKind(rule))
        {
            With = with,
            After = ReadTest(rule, "after"),
            NotAfter = ReadTest(rule, "not-after"),
            Before = ReadTest(rule, "before"),
            NotBefore = ReadTest(rule, "not-before"),
            Examples = ReadExamples(rule, "example", recipe is not null),
            Counterexamples = ReadExamples(rule, "counterexample", false),
        });
    }

    private void CheckArguments(RuleNode rule, PatternProgram pattern, Recipe recipe, ImmutableDictionary<string, string> with)
    {
        foreach (string argument in pattern.Slots.Concat(with.Keys).Where(a => !recipe.Arguments.Contains(a)))
            Fault("KG2210", rule.File, rule.Child("pattern")!, $"rule '{rule.Name}': recipe '{recipe.Name}' has no argument '{argument}'. {NearestName.Hint("Arguments", argument, recipe.Arguments)}");
    }

    private TimeKind ReadKind(RuleNode rule)
    {
        string kind = rule.Text("kind");
        if (kind.Length == 0)
            return TimeKind.Date;
        if (Enum.TryParse(kind, ignoreCase: true, out TimeKind value))
            return value;
        Fault("KG2211", rule.File, rule.Child("kind")!, $"rule '{rule.Name}': kind '{kind}' is not known. {NearestName.Hint("Kinds", kind, Enum.GetNames<TimeKind>())}");
        return TimeKind.Date;
    }

    private static ImmutableDictionary<string, string> ReadWith(RuleNode rule) =>
        rule.Child("with") is YamlMappingNode mapping
            ? mapping.ToImmutableDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString())
            : ImmutableDictionary<string, string>.Empty;

    private AtomTest? ReadTest(RuleNode rule, string key)
    {
        if (rule.Child(key) is not { } node)
            return null;
        ulong classes = 0;
        var words = ImmutableHashSet.CreateBuilder<int>();
        foreach (YamlNode item in node is YamlSequenceNode list ? list.Children : [node])
        {
            string name = item.ToString();
            int @class = lexicon.ClassNames.IndexOf(name);
            if (!char.IsAsciiLetterUpper(name[0]))
                words.Add(lexicon.Intern(name));
            else if (@class >= 0)
                classes |= 1UL << @class;
            else
                Fault("KG2212", rule.File, item, $"rule '{rule.Name}', {key}: class '{name}' is not known. {NearestName.Hint("Classes", name, lexicon.ClassNames)}");
        }
        return new AtomTest(classes, words.ToImmutable());
    }

    private ImmutableArray<RuleExample> ReadExamples(RuleNode rule, string key, bool needsValue)
    {
        if (rule.Child(key) is not { } node)
        {
            Fault("KG2213", rule.File, rule.Node, $"rule '{rule.Name}' needs at least one {key}.");
            return [];
        }
        var examples = ImmutableArray.CreateBuilder<RuleExample>();
        foreach (YamlNode item in node is YamlSequenceNode list ? list.Children : [node])
        {
            string Text(string name) => item is YamlMappingNode fields && fields.Children.TryGetValue(new YamlScalarNode(name), out YamlNode? value) ? value.ToString() : "";
            string text = item is YamlScalarNode scalar ? scalar.Value ?? "" : Text("text");
            if (text.Length == 0 || (needsValue && Text("words").Length == 0))
                Fault("KG2214", rule.File, item, $"rule '{rule.Name}', {key}: needs 'text'{(needsValue ? " and 'words' (what is taken), with 'value' and 'on' where they matter" : "")}.");
            examples.Add(new RuleExample(text, Text("words"), Text("value"), Text("on") is { Length: > 0 } on ? on : null));
        }
        return examples.ToImmutable();
    }

    private void Fault(string code, string file, YamlNode at, string message) =>
        _faults.Add(new RuleFault(code, file, (int)at.Start.Line, (int)at.Start.Column, message));

    private sealed record RuleNode(string File, YamlMappingNode Node)
    {
        public string Name => Text("name");

        public int Line => (int)Node.Start.Line;

        public YamlNode? Child(string key) => Node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

        public string Text(string key) => Child(key) is YamlScalarNode scalar ? scalar.Value ?? "" : "";
    }
}
