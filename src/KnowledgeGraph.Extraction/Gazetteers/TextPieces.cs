using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Gazetteers;

/// <summary>
/// A run of letters or of digits in folded form: no diacritics, lower case, Latin. Spelling variants of one name differ in
/// what stands between the pieces: S-400, S400 and S 400 are all <c>s</c> + <c>400</c>; U.S. and US are both <c>us</c>.
/// </summary>
/// <param name="Folded">The folded form.</param>
/// <param name="Span">Where the run stands, in UTF-16 code units.</param>
/// <param name="Token">Index of the token that holds it.</param>
/// <param name="IsUpper">True where its first character is an upper-case letter or a digit.</param>
/// <param name="IsAllUpper">True where it has no lower-case letter.</param>
public readonly record struct TextPiece(string Folded, TextSpan Span, int Token, bool IsUpper, bool IsAllUpper);

/// <summary>Cuts texts and names into pieces that can be compared.</summary>
public static class TextPieces
{
    private static readonly FrozenDictionary<char, string> Foldings =
        GazetteerTable.Load("letter-folding.tsv").Rows.ToFrozenDictionary(row => row["key"][0], row => row["folded"]);

    /// <summary>The pieces of all tokens of a text, in order.</summary>
    public static ImmutableArray<TextPiece> Of(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>(text.Tokens.Length);
        for (int t = 0; t < text.Tokens.Length; t++)
            AddPieces(text.Tokens[t].Text, text.Tokens[t].Span.Start, t, pieces);
        return pieces.ToImmutable();
    }

    /// <summary>The folded pieces of a name, in order.</summary>
    public static ImmutableArray<TextPiece> Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        int offset = 0;
        foreach (string word in name.Split(' '))
        {
            if (word.Length > 0)
                AddPieces(word, offset, 0, pieces);
            offset += word.Length + 1;
        }
        return pieces.ToImmutable();
    }

    /// <summary>The pieces joined with a blank: two spellings with the same key are spellings of one name.</summary>
    public static string Key(string name) => string.Join(' ', Of(name).Select(piece => piece.Folded));

    /// <summary>Folds a run of letters: compatibility forms, no diacritics, lower case; Cyrillic look-alikes of Latin letters become Latin.</summary>
    public static string Fold(string run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (Ascii.IsValid(run))
            return run.ToLowerInvariant();
        var folded = new StringBuilder(run.Length);
        foreach (char c in run)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(Foldings.TryGetValue(c, out string? plain) ? plain : FoldLetter(c));
        }
        return folded.ToString();
    }

    private static string FoldLetter(char c) => char.ToLowerInvariant(c) switch
    {
        'ı' => "i",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'а' => "a",
        'в' => "b",
        'с' => "c",
        'е' => "e",
        'к' => "k",
        'м' => "m",
        'н' => "h",
        'о' => "o",
        'р' => "p",
        'т' => "t",
        'у' => "y",
        'х' => "x",
        char lower => lower.ToString(),
    };

    private static void AddPieces(string word, int offset, int token, ImmutableArray<TextPiece>.Builder pieces)
    {
        if (IsDottedAbbreviation(word))
        {
            pieces.Add(new TextPiece(Fold(word.Replace(".", "", StringComparison.Ordinal)), new TextSpan(offset, offset + word.Length), token, char.IsUpper(word[0]), !word.Any(char.IsLower)));
            return;
        }
        for (int i = 0; i < word.Length;)
        {
            int end = RunEnd(word, i);
            if (end > i)
                pieces.Add(Piece(word[i..end], offset + i, token));
            i = Math.Max(end, i + 1);
        }
    }

    private static TextPiece Piece(string run, int offset, int token) =>
        new(Fold(run), new TextSpan(offset, offset + run.Length), token, char.IsUpper(run[0]) || char.IsDigit(run[0]), !run.Any(char.IsLower));

    private static int RunEnd(string word, int start)
    {
        int i = start;
        if (char.IsDigit(word[i]))
        {
            while (i < word.Length && char.IsDigit(word[i]))
                i++;
            return i;
        }
        while (i < word.Length && (char.IsLetter(word[i]) || CharUnicodeInfo.GetUnicodeCategory(word[i]) == UnicodeCategory.NonSpacingMark))
            i++;
        return i;
    }

    private static bool IsDottedAbbreviation(string word)
    {
        if (word.Length < 3 || word[1] != '.')
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }
        return true;
    }
}
