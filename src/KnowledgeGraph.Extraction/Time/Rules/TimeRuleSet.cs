using System.Collections.Immutable;
using System.Reflection;
using KnowledgeGraph.Extraction.Time.Patterns;

namespace KnowledgeGraph.Extraction.Time.Rules;

/// <summary>The time rules, compiled. Immutable.</summary>
public sealed class TimeRuleSet
{
    private const string RulePrefix = "Rules/time/";
    private const string WordList = "Resources/time-words.tsv";

    private TimeRuleSet(ImmutableArray<TimeRule> rules, TimeLexicon lexicon) => (Rules, Lexicon) = (rules, lexicon);

    internal ImmutableArray<TimeRule> Rules { get; }

    internal TimeLexicon Lexicon { get; }

    /// <summary>The rules that come with the library.</summary>
    public static TimeRuleSet Default() => Parse(EmbeddedRules());

    /// <summary>Compiles rule files; their order and that of the rules in them decides between matches of the same length.</summary>
    /// <param name="files">Each file's name, for error messages, and its YAML.</param>
    /// <exception cref="RuleFileException">Files have faults; all are reported together.</exception>
    public static TimeRuleSet Parse(IEnumerable<(string Name, string Yaml)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        TimeLexicon.Builder lexicon = new TimeLexicon.Builder().Read(new StringReader(Resource(WordList)));
        foreach (string sign in (string[])["-", "'", ".", ",", "/", ":"])
            lexicon.Intern(sign);
        var reader = new TimeRuleReader(lexicon);
        foreach ((string name, string yaml) in files)
            reader.Read(name, yaml);
        ImmutableArray<TimeRule> rules = reader.Finish();
        return new TimeRuleSet(rules, lexicon.Build());
    }

    internal static IEnumerable<(string Name, string Yaml)> EmbeddedRules() =>
        typeof(TimeRuleSet).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(RulePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name, Resource(name)));

    internal static string Resource(string name)
    {
        Assembly assembly = typeof(TimeRuleSet).Assembly;
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is not in {assembly.GetName().Name}; the build must embed it.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
