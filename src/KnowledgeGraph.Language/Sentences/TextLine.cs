namespace KnowledgeGraph.Language.Sentences;

/// <summary>A line that holds more than spaces.</summary>
/// <param name="Start">Its first character that is no space.</param>
/// <param name="End">Behind its last character that is no space.</param>
/// <param name="AfterBlank">True where a blank line, or the text's start, stands before it.</param>
internal readonly record struct TextLine(int Start, int End, bool AfterBlank)
{
    public int Length => End - Start;
}
