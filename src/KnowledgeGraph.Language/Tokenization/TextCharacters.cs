using System.Globalization;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>What single characters are to the tokenizer.</summary>
internal static class TextCharacters
{
    /// <summary>White space, controls and characters without width: they part tokens and belong to none.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c);

    /// <summary>Letters, and what may stand inside a word next to them: combining marks, soft hyphens, joiners.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || IsWordInternal(c);

    /// <summary>Characters that continue a word but do not start one.</summary>
    public static bool IsWordInternal(char c)
    {
        if (c < '\u00AD')
            return false;
        return c is '\u00AD' or '\u200C' or '\u200D' || IsMark(c);
    }

    public static bool IsMark(char c) => c >= '\u0300' &&
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '´' or '\u02BC';

    /// <summary>Hyphens that join words; dashes that part clauses are not among them.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '\u2010' or '\u2011' or '\u2212';

    /// <summary>Full stops, question and exclamation marks, ellipses.</summary>
    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '。';

    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '„' or '‹' or '<';

    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '”' or '’' or '»' or '›' or '"' or '\'' or '>';

    public static bool IsBullet(char c) => c is '•' or '*' or '-' or '–' or '—' or '·' or '▪' or '◦' or '‣' or '●' or '■' or 'o' or '>';

    private static bool IsInvisible(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
