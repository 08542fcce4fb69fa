namespace KnowledgeGraph.Evaluation;

/// <summary>Counts of a measure and what follows from them, in percent.</summary>
internal sealed record Measure(string Name)
{
    public int Correct { get; set; }

    public int Gold { get; set; }

    public int System { get; set; }

    public double Precision => System == 0 ? 0 : 100.0 * Correct / System;

    public double Recall => Gold == 0 ? 0 : 100.0 * Correct / Gold;

    public double F1 => Gold + System == 0 ? 0 : 200.0 * Correct / (Gold + System);

    public void Add(int correct, int gold, int system)
    {
        Correct += correct;
        Gold += gold;
        System += system;
    }
}
