namespace KnowledgeGraph.Language.Encoding;

/// <summary>
/// What the uncased pieces do not show of a word: capitals, digits, hyphens. The numbers are rows of the model's shape embedding,
/// so their meaning must not change without a new model.
/// </summary>
internal static class WordShape
{
    /// <summary>How many shapes there are; 0 is that of the pieces which open and close a sequence.</summary>
    public const int Count = 16;

    private const int Lower = 1;
    private const int Capitalized = 2;
    private const int Upper = 3;
    private const int SingleUpper = 4;
    private const int Mixed = 5;
    private const int Digits = 6;
    private const int LettersAndDigits = 7;
    private const int Symbols = 8;
    private const int WithHyphen = 7;

    /// <summary>The shape of a word, 1 to 15.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0, hyphens = 0;
        foreach (char c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLetter(c) && !char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            hyphens += c == '-' ? 1 : 0;
        }
        if (upper + lower + digits == 0)
            return Symbols;
        int shape = digits > 0 ? (upper + lower > 0 ? LettersAndDigits : Digits) : OfLetters(word, upper, lower);
        return hyphens > 0 && shape != Lower ? shape + WithHyphen : shape;
    }

    private static int OfLetters(ReadOnlySpan<char> word, int upper, int lower)
    {
        if (upper == 0)
            return Lower;
        if (lower == 0)
            return upper == 1 ? SingleUpper : Upper;
        return upper == 1 && char.IsUpper(word[0]) ? Capitalized : Mixed;
    }
}
