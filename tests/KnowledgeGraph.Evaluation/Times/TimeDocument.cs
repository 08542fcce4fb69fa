namespace KnowledgeGraph.Evaluation.Times;

/// <summary>A time of the gold standard: its characters, TIMEX3 type and value ("" where the corpus gives none).</summary>
internal sealed record GoldTime(int Start, int End, string Type, string Value);

/// <summary>A text with its gold times.</summary>
/// <param name="Name">The file's or case's name.</param>
/// <param name="Text">The text.</param>
/// <param name="Created">The document creation time (EDTF), where the corpus gives one.</param>
/// <param name="Gold">The gold times.</param>
/// <param name="ScoredEnd">Only what starts before this offset is scored: some corpora annotate only the first sentences.</param>
internal sealed record TimeDocument(string Name, string Text, string? Created, IReadOnlyList<GoldTime> Gold, int ScoredEnd);
