namespace KnowledgeGraph.Extraction.Time.Patterns;

/// <summary>
/// The smallest piece that time patterns see: a run of letters, a number or one sign. Tokenizers disagree about "Feb.",
/// "mid-1990s" and "2014-2016"; atoms are the same whatever the tokenizer does.
/// </summary>
internal readonly record struct TimeAtom(int Start, int End, int Word, ulong Classes, int Value, AtomShape Shape, int Token)
{
    public bool Is(AtomShape shape) => (Shape & shape) != 0;
}

/// <summary>How an atom is written and what stands before it.</summary>
[Flags]
internal enum AtomShape
{
    None = 0,
    SpaceBefore = 1,

    /// <summary>A new line that is a new sentence too: no expression reaches over it.</summary>
    BreakBefore = 2,
    Capitalized = 4,
    AllCapitals = 8,
    Number = 16,
    Letters = 32,
    SentenceStart = 64,
}
