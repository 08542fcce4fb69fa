namespace KnowledgeGraph.Text;

/// <summary>A place in a text as editors show it: line and column, both from 1, the column in UTF-16 code units.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The position of <paramref name="offset"/> in <paramref name="text"/>; lines end with LF, CR or CRLF.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or behind the text's end.</exception>
    public static TextPosition At(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, text.Length);
        int line = 1, lineStart = 0;
        for (int i = 0; i < offset; i++)
        {
            bool crlf = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (text[i] == '\n' || (text[i] == '\r' && !crlf))
                (line, lineStart) = (line + 1, i + 1);
        }
        return new TextPosition(line, offset - lineStart + 1);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column}";
}
