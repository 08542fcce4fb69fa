using System.Globalization;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction.Time.Patterns;

/// <summary>Cuts a text's tokens into atoms and gives each its classes.</summary>
internal sealed class AtomReader
{
    private readonly TimeLexicon _lexicon;
    private readonly int _num, _hundred, _tens, _ones;
    private readonly ulong _numMask, _dayMask, _monthMask, _yearMask, _twoMask, _twoDigitDay, _fourMask, _capMask, _lettersMask, _lowerMask;
    private readonly int _hyphen, _apostrophe;

    public AtomReader(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        (_num, _hundred, _tens, _ones) = (lexicon.ClassOf("NUM"), lexicon.ClassOf("HUNDRED"), lexicon.ClassOf("TENS"), lexicon.ClassOf("ONES"));
        (_numMask, _dayMask, _monthMask, _yearMask) = (lexicon.Mask("NUM"), lexicon.Mask("DAY"), lexicon.Mask("MM"), lexicon.Mask("YEAR"));
        (_twoMask, _twoDigitDay, _fourMask) = (lexicon.Mask("YY"), lexicon.Mask("DD"), lexicon.Mask("FOUR"));
        (_capMask, _lettersMask, _lowerMask) = (lexicon.Mask("CAP"), lexicon.Mask("LETTERS"), lexicon.Mask("LOWER"));
        (_hyphen, _apostrophe) = (lexicon.WordOf("-"), lexicon.WordOf("'"));
    }

    public TimeAtom[] Read(AnalyzedText text)
    {
        var atoms = new List<TimeAtom>(text.Tokens.Length + (text.Tokens.Length / 4));
        string characters = text.Document.Text;
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
                ReadToken(characters, text.Tokens[t], t, t == sentence.FirstToken, atoms);
        }
        return [.. atoms];
    }

    private void ReadToken(string text, Token token, int index, bool firstOfSentence, List<TimeAtom> atoms)
    {
        int at = token.Span.Start;
        while (at < token.Span.End)
        {
            int end = EndOfPiece(text, at, token.Span.End);
            if (!char.IsWhiteSpace(text[at]))
            {
                AtomShape shape = Before(text, at, atoms, firstOfSentence && at == token.Span.Start);
                AddAtom(text, at, end, shape, index, atoms);
            }
            at = end;
        }
    }

    private static AtomShape Before(string text, int at, List<TimeAtom> atoms, bool firstOfSentence)
    {
        AtomShape shape = firstOfSentence ? AtomShape.SentenceStart : AtomShape.None;
        if (atoms.Count == 0)
            return shape | AtomShape.SpaceBefore | AtomShape.BreakBefore;
        ReadOnlySpan<char> gap = text.AsSpan(atoms[^1].End, at - atoms[^1].End);
        if (!gap.IsEmpty)
            shape |= AtomShape.SpaceBefore;
        if (firstOfSentence && gap.IndexOfAny('\n', '\r') >= 0)
            shape |= AtomShape.BreakBefore;
        return shape;
    }

    private static int EndOfPiece(string text, int at, int limit)
    {
        int end = at + 1;
        if (char.IsAsciiDigit(text[at]))
            return EndOfNumber(text, at, limit);
        if (char.IsLetter(text[at]))
        {
            while (end < limit && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
                end++;
        }
        return end;
    }

    /// <summary>A number with its thousands ("2,019") or one decimal point ("3.5"), but not a dotted date ("12.03.2022").</summary>
    private static int EndOfNumber(string text, int at, int limit)
    {
        int end = Digits(text, at, limit);
        while (end + 3 < limit + 0 && text[end] == ',' && Digits(text, end + 1, limit) == end + 4)
            end += 4;
        bool afterDot = at > 1 && text[at - 1] == '.' && char.IsAsciiDigit(text[at - 2]);
        if (afterDot || end + 1 >= limit || text[end] != '.' || !char.IsAsciiDigit(text[end + 1]))
            return end;
        int decimals = Digits(text, end + 1, limit);
        bool dotted = decimals + 1 < text.Length && text[decimals] == '.' && char.IsAsciiDigit(text[decimals + 1]);
        return dotted ? end : decimals;
    }

    private static int Digits(string text, int at, int limit)
    {
        while (at < limit && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private void AddAtom(string text, int start, int end, AtomShape shape, int token, List<TimeAtom> atoms)
    {
        ReadOnlySpan<char> piece = text.AsSpan(start, end - start);
        TimeAtom atom = char.IsAsciiDigit(piece[0]) ? Number(piece, start, end, shape, token)
            : char.IsLetter(piece[0]) ? Word(piece, start, end, shape, token)
            : Sign(piece[0], start, end, shape, token);
        if (!TryFold(atom, atoms))
            atoms.Add(atom);
    }

    private TimeAtom Number(ReadOnlySpan<char> digits, int start, int end, AtomShape shape, int token)
    {
        shape |= AtomShape.Number;
        if (digits.Contains('.') || digits.Contains(',') || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            return new TimeAtom(start, end, -1, Plain(digits, out int whole) ? _numMask : 0, whole, shape, token);
        ulong classes = _numMask;
        if (digits.Length <= 2)
            classes |= (value is >= 1 and <= 31 ? _dayMask : 0) | (digits.Length == 2 ? _twoMask : 0);
        if (digits.Length == 2)
            classes |= (value is >= 1 and <= 12 ? _monthMask : 0) | (value is >= 1 and <= 31 ? _twoDigitDay : 0);
        if (digits.Length == 4)
            classes |= _fourMask | (value is >= 1700 and <= 2100 ? _yearMask : 0);
        return new TimeAtom(start, end, -1, classes, value, shape, token);
    }

    private static bool Plain(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);

    private TimeAtom Word(ReadOnlySpan<char> letters, int start, int end, AtomShape shape, int token)
    {
        bool capital = char.IsUpper(letters[0]);
        shape |= AtomShape.Letters | (capital ? AtomShape.Capitalized : 0);
        if (capital && letters.Length > 1 && char.IsUpper(letters[^1]))
            shape |= AtomShape.AllCapitals;
        int word = _lexicon.WordOf(letters);
        ulong classes = (word < 0 ? 0 : _lexicon.ClassesOf(word, capital)) | _lettersMask;
        // A known word with a capital at a sentence's start is no name.
        classes |= !capital ? _lowerMask : word < 0 || (shape & AtomShape.SentenceStart) == 0 ? _capMask : 0;
        return new TimeAtom(start, end, word, classes, 0, shape, token);
    }

    private TimeAtom Sign(char sign, int start, int end, AtomShape shape, int token)
    {
        int word = sign switch
        {
            '–' or '—' or '‐' or '‑' or '−' => _hyphen,
            '’' or '‘' or 'ʼ' => _apostrophe,
            _ => _lexicon.WordOf([sign]),
        };
        return new TimeAtom(start, end, word, 0, 0, shape, token);
    }

    /// <summary>"twenty-one", "two hundred": one number.</summary>
    private bool TryFold(TimeAtom atom, List<TimeAtom> atoms)
    {
        if (atom.Word < 0 || atoms.Count == 0)
            return false;
        bool ones = Has(atom, _ones), hundred = Has(atom, _hundred);
        if (!ones && !hundred)
            return false;
        int last = atoms.Count - 1;
        int before = ones && atoms[last].Word == _hyphen && last > 0 ? last - 1 : last;
        TimeAtom head = atoms[before];
        if (ones ? !Has(head, _tens) : (head.Classes & _numMask) == 0)
            return false;
        int headValue = head.Word >= 0 ? _lexicon.ValueOf(head.Word, _num) : head.Value;
        int value = ones ? headValue + _lexicon.ValueOf(atom.Word, _ones) : headValue * _lexicon.ValueOf(atom.Word, _hundred);
        atoms.RemoveRange(before, atoms.Count - before);
        atoms.Add(new TimeAtom(head.Start, atom.End, -1, _numMask, value, head.Shape | AtomShape.Number, head.Token));
        return true;
    }

    private static bool Has(TimeAtom atom, int @class) => @class >= 0 && (atom.Classes & (1UL << @class)) != 0;
}
