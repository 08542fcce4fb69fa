using System.Collections.Frozen;
using System.Globalization;

namespace KnowledgeGraph.Reading.Language;

/// <summary>What <c>Resources/language</c> knows: which languages use a word or a trigram often, as one bit a language.</summary>
internal sealed class LanguageProfiles
{
    private const string Folder = "language/";
    private const string ScriptFile = Folder + "scripts.tsv";

    private LanguageProfiles(string[] names, Dictionary<string, uint> words, Dictionary<ulong, uint> trigrams, (int First, int Last, string Name)[] scripts)
    {
        Names = names;
        Words = words.ToFrozenDictionary(StringComparer.Ordinal);
        Trigrams = trigrams.ToFrozenDictionary();
        Scripts = scripts;
        English = Array.IndexOf(names, "English");
    }

    /// <summary>The languages' names; a language's index here is its bit.</summary>
    public string[] Names { get; }

    /// <summary>The index of English.</summary>
    public int English { get; }

    /// <summary>Function words in lower case.</summary>
    public FrozenDictionary<string, uint> Words { get; }

    /// <summary>Frequent trigrams, packed by <see cref="Pack"/>.</summary>
    public FrozenDictionary<ulong, uint> Trigrams { get; }

    /// <summary>Ranges of code units that English does not use.</summary>
    public (int First, int Last, string Name)[] Scripts { get; }

    /// <summary>Three code units as one number.</summary>
    public static ulong Pack(char a, char b, char c) => ((ulong)a << 32) | ((ulong)b << 16) | c;

    /// <summary>Reads the data files.</summary>
    /// <exception cref="InvalidOperationException">A file is malformed, or there are more languages than bits.</exception>
    public static LanguageProfiles Load()
    {
        List<string> names = [];
        var words = new Dictionary<string, uint>(StringComparer.Ordinal);
        var trigrams = new Dictionary<ulong, uint>();
        foreach (string file in ResourceFile.In(Folder).Where(name => name != ScriptFile))
            Load(file, names, words, trigrams);
        return new LanguageProfiles([.. names], words, trigrams, [.. ResourceFile.Rows(ScriptFile).Select(Script)]);
    }

    private static void Load(string file, List<string> names, Dictionary<string, uint> words, Dictionary<ulong, uint> trigrams)
    {
        if (names.Count == 32)
            throw new InvalidOperationException($"{file}: at most 32 languages fit into one mask. Remove one.");
        uint bit = 1u << names.Count;
        foreach (string[] row in ResourceFile.Rows(file))
        {
            switch (row)
            {
                case ["name", string name]: names.Add(name); break;
                case ["word", string word]: words[word] = words.GetValueOrDefault(word) | bit; break;
                case ["trigram", { Length: 3 } t]: trigrams[Pack(t[0], t[1], t[2])] = trigrams.GetValueOrDefault(Pack(t[0], t[1], t[2])) | bit; break;
                default: throw new InvalidOperationException($"{file}: the line '{string.Join(' ', row)}' is neither name, word nor trigram of three letters.");
            }
        }
    }

    private static (int First, int Last, string Name) Script(string[] row) =>
        (int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row[2]);
}
