namespace KnowledgeGraph.Evaluation.Conll;

/// <summary>Lists what a system parted otherwise than gold, to be read by people.</summary>
internal static class SyntaxErrors
{
    private const int Around = 12;

    public static void Write(TextWriter output, SyntaxAnalysis gold, SyntaxAnalysis system)
    {
        WriteSpans(output, "TOKEN", gold.Characters, gold.Tokens, system.Tokens);
        HashSet<int> goldEnds = [.. gold.Sentences.Select(sentence => sentence.End)];
        HashSet<int> systemEnds = [.. system.Sentences.Select(sentence => sentence.End)];
        foreach (int end in goldEnds.Except(systemEnds))
            output.WriteLine($"SENTENCE missed {Context(gold.Characters, end, end, '|')}");
        foreach (int end in systemEnds.Except(goldEnds))
            output.WriteLine($"SENTENCE surplus {Context(gold.Characters, end, end, '|')}");
        foreach ((int g, int s) in WordAlignment.Align(gold.Words, system.Words))
        {
            if (gold.Words[g].Lemma != system.Words[s].Lemma)
                output.WriteLine($"LEMMA {gold.Words[g].Form} {gold.Words[g].Xpos}: {gold.Words[g].Lemma}, not {system.Words[s].Lemma}");
        }
    }

    private static void WriteSpans(TextWriter output, string kind, string characters, IReadOnlyList<(int Start, int End)> gold, IReadOnlyList<(int Start, int End)> system)
    {
        foreach ((int start, int end) in gold.Except(system))
            output.WriteLine($"{kind} missed {Context(characters, start, end, ' ')}");
        foreach ((int start, int end) in system.Except(gold))
            output.WriteLine($"{kind} surplus {Context(characters, start, end, ' ')}");
    }

    private static string Context(string characters, int start, int end, char mark)
    {
        int from = Math.Max(0, start - Around);
        int to = Math.Min(characters.Length, end + Around);
        return $"{characters[from..start]}{mark}{characters[start..end]}{mark}{characters[end..to]}";
    }
}
