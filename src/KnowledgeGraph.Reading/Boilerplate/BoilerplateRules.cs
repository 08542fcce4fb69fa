using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace KnowledgeGraph.Reading.Boilerplate;

/// <summary>Reads and checks <c>boilerplate.yml</c>.</summary>
internal static class BoilerplateRules
{
    private const string FileName = "boilerplate.yml";

    /// <summary>The rules that come with the project.</summary>
    public static ImmutableArray<BoilerplateRule> Load() => Parse(ResourceFile.Text(FileName), FileName);

    /// <summary>The rules of a file's text.</summary>
    /// <exception cref="InvalidOperationException">The file is malformed or rules are faulty; the message names all faults.</exception>
    public static ImmutableArray<BoilerplateRule> Parse(string yaml, string fileName)
    {
        List<string> faults = [];
        List<BoilerplateRule> rules = [];
        foreach (RuleEntry entry in Entries(yaml, fileName))
        {
            if (Build(entry, faults) is BoilerplateRule rule)
                rules.Add(rule);
        }
        faults.AddRange(rules.GroupBy(rule => rule.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"rule '{g.Key}': the name is given {g.Count()} times; rename one."));
        return faults.Count == 0
            ? [.. rules]
            : throw new InvalidOperationException($"{fileName} has faults:\n  " + string.Join("\n  ", faults));
    }

    private static List<RuleEntry> Entries(string yaml, string fileName)
    {
        try
        {
            IDeserializer deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
            return deserializer.Deserialize<RuleFile>(yaml)?.Rules ?? [];
        }
        catch (YamlException error)
        {
            throw new InvalidOperationException($"{fileName}({error.Start.Line},{error.Start.Column}): {error.Message} Correct the file there.", error);
        }
    }

    private static BoilerplateRule? Build(RuleEntry entry, List<string> faults)
    {
        string name = entry.Name ?? "(without name)";
        int before = faults.Count;
        foreach ((string key, string? value) in new[] { ("name", entry.Name), ("kind", entry.Kind), ("example", entry.Example), ("counterexample", entry.Counterexample) })
        {
            if (string.IsNullOrWhiteSpace(value))
                faults.Add($"rule '{name}': '{key}' is missing.");
        }
        RulePlace where = Choice<RulePlace>(entry.Where, "where", name, faults);
        RulePart part = Choice<RulePart>(entry.Part, "part", name, faults);
        RuleReach also = Choice<RuleReach>(entry.Also, "also", name, faults);
        Regex? pattern = Pattern(entry.Pattern, name, faults);
        return faults.Count > before ? null : new BoilerplateRule(entry.Name!, entry.Kind!, entry.Example!.Trim(), entry.Counterexample!.Trim())
        {
            Where = where,
            Part = part,
            Also = also,
            Pattern = pattern,
            MinWords = entry.MinWords ?? 1,
            MaxWords = entry.MaxWords ?? int.MaxValue,
            EndsSentence = entry.EndsSentence,
            MinCapitalized = entry.MinCapitalized ?? 0,
            MinUppercase = entry.MinUppercase ?? 0,
            MaxFunctionWords = entry.MaxFunctionWords ?? 1,
            NotFirst = entry.NotFirst ?? false,
            AfterProse = entry.AfterProse ?? false,
            MinRun = entry.MinRun ?? 1,
            Marks = entry.Marks?.Trim() ?? "",
        };
    }

    private static T Choice<T>(string? value, string key, string rule, List<string> faults) where T : struct, Enum
    {
        if (value is null)
            return default;
        if (Enum.TryParse(value, ignoreCase: true, out T choice) && Enum.IsDefined(choice))
            return choice;
        faults.Add($"rule '{rule}': {key} '{value}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
        return default;
    }

    private static Regex? Pattern(string? pattern, string rule, List<string> faults)
    {
        try
        {
            // Without backtracking: time grows with the line's length only, whatever a page holds.
            return pattern is null ? null : new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            faults.Add($"rule '{rule}': pattern: {error.Message}");
            return null;
        }
    }

    private sealed class RuleFile
    {
        public List<RuleEntry>? Rules { get; set; }
    }

    private sealed class RuleEntry
    {
        public string? Name { get; set; }
        public string? Kind { get; set; }
        public string? Where { get; set; }
        public string? Part { get; set; }
        public string? Also { get; set; }
        public string? Pattern { get; set; }
        public int? MinWords { get; set; }
        public int? MaxWords { get; set; }
        public bool? EndsSentence { get; set; }
        public double? MinCapitalized { get; set; }
        public double? MinUppercase { get; set; }
        public double? MaxFunctionWords { get; set; }
        public bool? NotFirst { get; set; }
        public bool? AfterProse { get; set; }
        public int? MinRun { get; set; }
        public string? Example { get; set; }
        public string? Marks { get; set; }
        public string? Counterexample { get; set; }
    }
}
