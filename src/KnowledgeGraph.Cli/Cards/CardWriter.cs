using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Cards;

/// <summary>Writes what is known of one node as labelled lines.</summary>
internal sealed class CardWriter(TextWriter output)
{
    private const int LabelWidth = 14;

    /// <summary>The heading.</summary>
    public void Title(string title) => output.WriteLine(Printable.Line(title));

    /// <summary>A label with its value; nothing where there is no value.</summary>
    public void Field(string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            output.WriteLine($"  {label.PadRight(LabelWidth)}{Printable.Line(value)}");
    }

    /// <summary>A label with values below each other.</summary>
    public void Fields(string label, IEnumerable<string> values)
    {
        foreach (string value in values)
        {
            Field(label, value);
            label = "";
        }
    }

    /// <summary>The heading of a part, with its lines; nothing where there are none.</summary>
    public void Part(string title, IEnumerable<string> lines)
    {
        bool first = true;
        foreach (string line in lines)
        {
            if (first)
                output.WriteLine($"\n{title}");
            output.WriteLine(Printable.Line($"  {line}"));
            first = false;
        }
    }
}
