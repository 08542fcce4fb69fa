using System.Collections.Frozen;
using System.Text;
using KnowledgeGraph.Language.Resources;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>
/// WordPiece of BERT's uncased models (Wu et al. 2016; Devlin et al. 2019): lower case, marks taken off, punctuation parted, then the
/// longest piece first. Works on words that are parted already. Thread-safe.
/// </summary>
internal sealed class WordPieceTokenizer
{
    /// <summary>A longer word is one unknown piece, as in the reference implementation.</summary>
    private const int LongestWord = 100;

    private static readonly FrozenDictionary<char, char> BaseLetters = LanguageResource.ReadRows("base-letters.txt").ToFrozenDictionary(row => row[0][0], row => row[1][0]);
    private readonly FrozenDictionary<string, int> _whole;
    private readonly FrozenDictionary<string, int> _continued;

    /// <summary>Takes the vocabulary in the order of its ids; continuations start with "##".</summary>
    public WordPieceTokenizer(IReadOnlyList<string> pieces)
    {
        Pieces = pieces;
        var numbered = pieces.Select((piece, id) => (piece, id)).ToArray();
        _whole = numbered.Where(entry => !entry.piece.StartsWith("##", StringComparison.Ordinal)).ToFrozenDictionary(entry => entry.piece, entry => entry.id, StringComparer.Ordinal);
        _continued = numbered.Where(entry => entry.piece.StartsWith("##", StringComparison.Ordinal)).ToFrozenDictionary(entry => entry.piece[2..], entry => entry.id, StringComparer.Ordinal);
        (Start, End, Unknown) = (_whole["[CLS]"], _whole["[SEP]"], _whole["[UNK]"]);
    }

    public IReadOnlyList<string> Pieces { get; }

    /// <summary>The piece that opens a sequence; stands for the root of a tree.</summary>
    public int Start { get; }

    /// <summary>The piece that closes a sequence.</summary>
    public int End { get; }

    /// <summary>The piece of what the vocabulary cannot spell.</summary>
    public int Unknown { get; }

    /// <summary>Adds the pieces of one word, at least one and at most <paramref name="most"/>.</summary>
    public void AddPieces(string word, int most, List<int> pieces)
    {
        int before = pieces.Count;
        string plain = Simplify(word);
        int start = 0;
        while (start < plain.Length && pieces.Count - before < most)
        {
            int end = start + 1;
            while (end < plain.Length && !IsPunctuation(plain[start]) && !IsPunctuation(plain[end]))
                end++;
            AddWord(plain.AsSpan(start, end - start), pieces);
            start = end;
        }
        if (pieces.Count == before)
            pieces.Add(Unknown);
        if (pieces.Count - before > most)
            pieces.RemoveRange(before + most, pieces.Count - before - most);
    }

    private void AddWord(ReadOnlySpan<char> word, List<int> pieces)
    {
        int before = pieces.Count;
        int start = 0;
        while (start < word.Length)
        {
            int end = LongestPiece(word, start, out int id);
            if (word.Length > LongestWord || end == start)
            {
                pieces.RemoveRange(before, pieces.Count - before);
                pieces.Add(Unknown);
                return;
            }
            pieces.Add(id);
            start = end;
        }
    }

    private int LongestPiece(ReadOnlySpan<char> word, int start, out int id)
    {
        var lookup = (start == 0 ? _whole : _continued).GetAlternateLookup<ReadOnlySpan<char>>();
        for (int end = Math.Min(word.Length, LongestWord); end > start; end--)
        {
            if (lookup.TryGetValue(word[start..end], out id))
                return end;
        }
        id = Unknown;
        return start;
    }

    private static string Simplify(string word)
    {
        StringBuilder plain = new(word.Length);
        foreach (char c in word)
        {
            char lower = char.ToLowerInvariant(c);
            if (lower < '\u0080' ? !char.IsControl(lower) : !TextCharacters.IsWordInternal(lower) && !TextCharacters.IsSpace(lower))
                plain.Append(lower < '\u00C0' ? lower : BaseLetters.GetValueOrDefault(lower, lower));
        }
        return plain.ToString();
    }

    private static bool IsPunctuation(char c) => c < '\u0080' ? !char.IsLetterOrDigit(c) : char.IsPunctuation(c);
}
