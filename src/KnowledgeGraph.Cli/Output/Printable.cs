namespace KnowledgeGraph.Cli.Output;

/// <summary>Text from documents made safe for a terminal: control characters could move the cursor or recolour the screen.</summary>
internal static class Printable
{
    /// <summary>One line: line breaks and tabs become spaces, other control characters '�'.</summary>
    public static string Line(string text) => Clean(text, keepLineBreaks: false);

    /// <summary>As <see cref="Line"/>, with line feeds kept.</summary>
    public static string Lines(string text) => Clean(text, keepLineBreaks: true);

    private static string Clean(string text, bool keepLineBreaks)
    {
        if (!text.Any(c => char.IsControl(c) || IsDirectional(c) || c is '\u2028' or '\u2029'))
            return text;
        return string.Create(text.Length, (text, keepLineBreaks), static (target, state) =>
        {
            for (int i = 0; i < target.Length; i++)
                target[i] = Clean(state.text[i], state.keepLineBreaks);
        });
    }

    private static char Clean(char c, bool keepLineBreaks) => c switch
    {
        '\n' when keepLineBreaks => c,
        '\n' or '\r' or '\t' or '\u2028' or '\u2029' => ' ',
        _ when char.IsControl(c) || IsDirectional(c) => '\uFFFD',
        _ => c,
    };

    /// <summary>Marks that turn the direction of what follows (Unicode 16, section 23.2): they can hide what a line says.</summary>
    private static bool IsDirectional(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
