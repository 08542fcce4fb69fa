using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Time.Patterns;

/// <summary>
/// Reads the pattern language of time rules: words in lower case, CLASSES in capitals, <c>@parts</c> that the file
/// defines, <c>name:X</c> to keep an atom, <c>( | )</c> for alternatives, <c>[ ]</c> for what may be missing, <c>_</c>
/// for "no space here", back quotes around signs that mean something else here.
/// </summary>
internal sealed class PatternParser
{
    private const string Special = "()[]|_:@`";
    private readonly TimeLexicon.Builder _lexicon;
    private readonly IReadOnlyDictionary<string, string> _parts;
    private readonly List<PatternStep> _steps = [];
    private readonly List<string> _slots = [];
    private string _text = "";
    private int _at;
    private int _depth;

    public PatternParser(TimeLexicon.Builder lexicon, IReadOnlyDictionary<string, string> parts) => (_lexicon, _parts) = (lexicon, parts);

    /// <summary>Compiles a pattern.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says what and where in the pattern.</exception>
    public PatternProgram Parse(string pattern)
    {
        _steps.Clear();
        _slots.Clear();
        Body(pattern, null);
        _steps.Add(new PatternStep(PatternOp.Accept));
        return new PatternProgram([.. _steps], [.. _slots]);
    }

    private void Body(string pattern, string? slot)
    {
        (string outer, int at) = (_text, _at);
        (_text, _at) = (pattern, 0);
        Alternatives(slot, '\0');
        (_text, _at) = (outer, at);
    }

    private void Alternatives(string? slot, char closing)
    {
        int start = _steps.Count;
        Sequence(slot);
        while (Peek() == '|')
        {
            _at++;
            // The alternative so far moves one step on, behind the split that chooses it.
            Insert(start, new PatternStep(PatternOp.Split, start + 1, _steps.Count + 2));
            int jump = _steps.Count;
            _steps.Add(default);
            Alternatives(slot, closing: '|');
            _steps[jump] = new PatternStep(PatternOp.Jump, _steps.Count);
        }
        if (closing == '|')
            return;
        if (closing == '\0' ? _at < _text.Length : Peek() != closing)
            throw new FormatException($"column {_at + 1} of the pattern: expected {(closing == '\0' ? "its end" : $"'{closing}'")}");
        if (closing != '\0')
            _at++;
    }

    private void Sequence(string? slot)
    {
        int start = _at;
        while (Peek() is not ('\0' or '|' or ')' or ']'))
            Element(slot);
        if (_at == start)
            throw new FormatException($"column {_at + 1} of the pattern: expected a word, a CLASS or a group");
    }

    private void Element(string? slot)
    {
        char next = Peek();
        switch (next)
        {
            case '_':
                _at++;
                _steps.Add(new PatternStep(PatternOp.Glue));
                break;
            case '(':
                _at++;
                Alternatives(slot, ')');
                break;
            case '[':
                _at++;
                int start = _steps.Count;
                Alternatives(slot, ']');
                Insert(start, new PatternStep(PatternOp.Split, start + 1, _steps.Count + 1));
                break;
            case '@':
                _at++;
                Part(Name(), slot);
                break;
            default:
                WordOrCapture(slot);
                break;
        }
    }

    private void Part(string name, string? slot)
    {
        if (!_parts.TryGetValue(name, out string? pattern))
            throw new FormatException($"no part '{name}' is defined. {NearestName.Hint("Parts", name, _parts.Keys)}");
        if (++_depth > 20)
            throw new FormatException($"part '{name}' contains itself");
        Body(pattern, slot);
        _depth--;
    }

    private void WordOrCapture(string? slot)
    {
        if (_text[_at] == '`')
        {
            Leaf(Quoted(), slot, quoted: true);
            return;
        }
        string name = Name();
        if (_at >= _text.Length || _text[_at] != ':')
        {
            Leaf(name, slot, quoted: false);
            return;
        }
        _at++;
        Element(name);
    }

    private void Leaf(string name, string? slot, bool quoted)
    {
        int slotIndex = slot is null ? -1 : SlotOf(slot);
        bool isClass = !quoted && char.IsAsciiLetterUpper(name[0]);
        int @class = isClass ? _lexicon.ClassNames.IndexOf(name) : -1;
        if (isClass && @class < 0)
            throw new FormatException($"class '{name}' is not known. {NearestName.Hint("Classes", name, _lexicon.ClassNames)}");
        _steps.Add(new PatternStep(PatternOp.Atom, Word: isClass ? -1 : _lexicon.Intern(name), Class: @class, Slot: slotIndex));
    }

    private int SlotOf(string name)
    {
        int index = _slots.IndexOf(name);
        if (index >= 0)
            return index;
        _slots.Add(name);
        return _slots.Count - 1;
    }

    /// <summary>Inserts a step and moves the targets behind it.</summary>
    private void Insert(int index, PatternStep step)
    {
        for (int i = index; i < _steps.Count; i++)
        {
            PatternStep moved = _steps[i];
            _steps[i] = moved with { First = Moved(moved.First, index), Second = Moved(moved.Second, index) };
        }
        _steps.Insert(index, step);
    }

    private static int Moved(int target, int index) => target >= index ? target + 1 : target;

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private string Name()
    {
        int start = _at;
        if (_at < _text.Length && char.IsAsciiLetterOrDigit(_text[_at]))
        {
            while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || (_text[_at] == '-' && _at + 1 < _text.Length && char.IsAsciiLetter(_text[_at + 1]))))
                _at++;
        }
        else if (_at < _text.Length && !Special.Contains(_text[_at]))
            _at++;
        return _at > start ? _text[start.._at] : throw new FormatException($"column {_at + 1} of the pattern: expected a name");
    }

    private string Quoted()
    {
        int end = _text.IndexOf(_text[_at], _at + 1);
        if (end < 0)
            throw new FormatException($"column {_at + 1} of the pattern: the quote is not closed");
        string word = _text[(_at + 1)..end];
        _at = end + 1;
        return word;
    }
}
