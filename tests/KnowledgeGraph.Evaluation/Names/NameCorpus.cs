using System.Text;
using KnowledgeGraph.Evaluation.Conll;

namespace KnowledgeGraph.Evaluation.Names;

/// <summary>A document of an IOB2 file with the characters of its names.</summary>
internal sealed record NameDocument(string Name, string Text, IReadOnlyList<NameOccurrence> Gold);

/// <summary>A name's characters in a document's text.</summary>
internal readonly record struct NameOccurrence(int Start, int End, string Label);

/// <summary>Reads IOB2 with <c># text</c> comments, as Universal NER writes it: index, form, label.</summary>
internal static class NameCorpus
{
    public static IEnumerable<NameDocument> Read(string path)
    {
        StringBuilder text = new();
        List<NameOccurrence> names = [];
        string name = path;
        int position = 0;
        int sentenceEnd = 0;
        foreach (string line in ConlluCorpus.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (text.Length > 0)
                    yield return new NameDocument(name, text.ToString(), [.. names]);
                (name, position, sentenceEnd) = (line, 0, 0);
                text.Clear();
                names.Clear();
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                if (text.Length > 0)
                    text.Append('\n').Append('\n');
                sentenceEnd = text.Length + line.Length - 9;
                position = text.Length;
                text.Append(line, 9, line.Length - 9);
            }
            else if (line.Length > 0 && line[0] != '#')
                position = AddRow(line.Split('\t'), text, position, sentenceEnd, names);
        }
        yield return new NameDocument(name, text.ToString(), [.. names]);
    }

    private static int AddRow(string[] row, StringBuilder text, int position, int sentenceEnd, List<NameOccurrence> names)
    {
        string whole = text.ToString(position, sentenceEnd - position);
        int found = whole.IndexOf(row[1], StringComparison.Ordinal);
        if (found < 0)
            throw new InvalidDataException($"'{row[1]}' does not stand in '{whole}'.");
        int start = position + found;
        int end = start + row[1].Length;
        if (row[2].StartsWith("B-", StringComparison.Ordinal))
            names.Add(new NameOccurrence(start, end, row[2][2..]));
        else if (row[2].StartsWith("I-", StringComparison.Ordinal) && names.Count > 0)
            names[^1] = names[^1] with { End = end };
        return end;
    }
}
