using System.Text;

namespace KnowledgeGraph.Reading.Html;

/// <summary>Joins pieces of text to paragraphs with a blank line between them; white space becomes one space.</summary>
internal sealed class ParagraphBuilder
{
    private readonly StringBuilder _text = new();
    private bool _space, _paragraph, _break;

    /// <summary>Where the next character will stand if a paragraph begins with it.</summary>
    public int NextStart => _text.Length == 0 ? 0 : _text.Length + (_paragraph ? 2 : 0);

    /// <summary>Where the text ends now.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text to the paragraph.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
                _space = true;
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF'))
                Append(c);
        }
    }

    /// <summary>Begins a new line within the paragraph.</summary>
    public void BreakLine() => _break = true;

    /// <summary>Ends the paragraph; twice is once.</summary>
    public void EndParagraph() => _paragraph = true;

    /// <summary>The text so far.</summary>
    public string Build() => _text.ToString();

    private void Append(char c)
    {
        if (_text.Length > 0)
            _text.Append(_paragraph ? "\n\n" : _break ? "\n" : _space ? " " : "");
        (_space, _paragraph, _break) = (false, false, false);
        _text.Append(c);
    }
}
