using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Extraction.Time.Patterns;

namespace KnowledgeGraph.Extraction.Time.Recipes;

/// <summary>A match's captures and its rule's constants, by name.</summary>
internal sealed class RecipeArguments(
    string text, TimeAtom[] atoms, TimeLexicon lexicon, ImmutableArray<string> slots, Capture[] captures, ImmutableDictionary<string, string> with)
{
    public bool Has(string name) => Find(name) >= 0 || with.ContainsKey(name);

    /// <summary>The captured words in lower case, or the constant.</summary>
    public string? Text(string name)
    {
        int slot = Find(name);
        if (slot < 0)
            return with.GetValueOrDefault(name);
        TimeAtom atom = atoms[captures[slot].Atom];
        return text[atom.Start..atom.End].ToLowerInvariant();
    }

    /// <summary>The value that the captured word has in the class it was asked for by; null where nothing is captured.</summary>
    public int? Number(string name)
    {
        int slot = Find(name);
        if (slot < 0)
            return with.TryGetValue(name, out string? constant) ? int.Parse(constant, CultureInfo.InvariantCulture) : null;
        TimeAtom atom = atoms[captures[slot].Atom];
        return atom.Word < 0 || captures[slot].Class < 0 ? atom.Value : lexicon.ValueOf(atom.Word, captures[slot].Class);
    }

    private int Find(string name)
    {
        int slot = slots.IndexOf(name);
        return slot >= 0 && captures[slot].Atom >= 0 ? slot : -1;
    }
}
