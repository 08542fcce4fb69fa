using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Extraction.Time.Patterns;

/// <summary>Words with their classes and values (march: MONTH 3), and the numbers that all words of patterns go by.</summary>
internal sealed class TimeLexicon
{
    /// <summary>Classes that an atom gets by its form and not by a list.</summary>
    private static readonly ImmutableArray<string> FormClasses = ["NUM", "DAY", "MM", "YEAR", "YY", "DD", "FOUR", "CAP", "LETTERS", "LOWER"];

    private readonly FrozenDictionary<string, int> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<(int Word, int Class), int> _values;
    private readonly ulong[] _classes;
    private readonly ulong[] _capitalClasses;
    private readonly ImmutableArray<string> _classNames;

    private TimeLexicon(Builder builder)
    {
        _words = builder.Words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _values = builder.Values.ToFrozenDictionary();
        _classes = [.. builder.Classes];
        _capitalClasses = [.. builder.CapitalClasses];
        _classNames = [.. builder.ClassNames];
    }

    public IReadOnlyList<string> ClassNames => _classNames;

    public int WordCount => _classes.Length;

    public int WordOf(ReadOnlySpan<char> letters) => _lookup.TryGetValue(letters, out int word) ? word : -1;

    /// <summary>The classes of a word; those that ask for a capital letter only where it has one.</summary>
    public ulong ClassesOf(int word, bool capitalized) => capitalized ? _classes[word] | _capitalClasses[word] : _classes[word];

    public int ValueOf(int word, int @class) => _values.GetValueOrDefault((word, @class));

    public int ClassOf(string name) => _classNames.IndexOf(name);

    public ulong Mask(string name) => 1UL << ClassOf(name);

    /// <summary>Collects the list's words and those of the patterns before the lexicon is fixed.</summary>
    public sealed class Builder
    {
        public Dictionary<string, int> Words { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<(int, int), int> Values { get; } = [];

        public List<ulong> Classes { get; } = [];

        public List<ulong> CapitalClasses { get; } = [];

        public List<string> ClassNames { get; } = [.. FormClasses];

        /// <summary>Reads lines "word TAB class TAB value [TAB capital]"; <c>#</c> starts a comment.</summary>
        public Builder Read(TextReader lines)
        {
            while (lines.ReadLine() is { } line)
            {
                string[] fields = line.Split('\t');
                if (line.StartsWith('#') || fields.Length < 3)
                    continue;
                Add(fields[0], fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture), fields.Length > 3 && fields[3] == "capital");
            }
            return this;
        }

        public int Intern(string word)
        {
            if (Words.TryGetValue(word, out int id))
                return id;
            id = Words[word] = Classes.Count;
            Classes.Add(0);
            CapitalClasses.Add(0);
            return id;
        }

        public TimeLexicon Build() => new(this);

        private void Add(string word, string className, int value, bool capital)
        {
            int id = Intern(word), @class = ClassNames.IndexOf(className);
            if (@class < 0)
            {
                @class = ClassNames.Count;
                ClassNames.Add(className);
            }
            (capital ? CapitalClasses : Classes)[id] |= 1UL << @class;
            Values[(id, @class)] = value;
        }
    }
}
