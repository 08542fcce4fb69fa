using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Time.Patterns;

internal enum PatternOp
{
    /// <summary>The next atom must be the word or of the class; it is kept in the slot, if any.</summary>
    Atom,

    /// <summary>No space may stand before the next atom.</summary>
    Glue,

    /// <summary>Try the first way, then the second.</summary>
    Split,
    Jump,
    Accept,
}

/// <param name="Op">What to do.</param>
/// <param name="First">Target of a jump, or the first way of a split.</param>
/// <param name="Second">The second way of a split.</param>
/// <param name="Word">The word asked for; -1 where a class is asked for.</param>
/// <param name="Class">The class asked for; -1 where a word is asked for.</param>
/// <param name="Slot">The slot that keeps the atom; -1 for none.</param>
internal readonly record struct PatternStep(PatternOp Op, int First = -1, int Second = -1, int Word = -1, int Class = -1, int Slot = -1);

/// <summary>An atom kept under a name, and the class it was asked for by (-1: as a word).</summary>
internal readonly record struct Capture(int Atom, int Class);

/// <summary>A compiled pattern. Without repetition, so its cost at one place is bounded by its size.</summary>
internal sealed class PatternProgram(ImmutableArray<PatternStep> steps, ImmutableArray<string> slots)
{
    public ImmutableArray<string> Slots { get; } = slots;

    public ImmutableArray<PatternStep> Steps { get; } = steps;

    /// <summary>The longest match at an atom: the index behind its last atom, or -1.</summary>
    public int Match(TimeAtom[] atoms, int start, Span<Capture> best)
    {
        Span<Capture> current = stackalloc Capture[Slots.Length];
        current.Fill(new Capture(-1, -1));
        int end = -1;
        Run(atoms, start, start, 0, current, best, ref end);
        return end;
    }

    /// <summary>The steps that can take a match's first atom.</summary>
    public IEnumerable<PatternStep> FirstSteps()
    {
        var open = new Stack<int>([0]);
        while (open.TryPop(out int at))
        {
            PatternStep step = Steps[at];
            if (step.Op == PatternOp.Atom)
                yield return step;
            else if (step.Op == PatternOp.Glue)
                open.Push(at + 1);
            else if (step.Op != PatternOp.Accept)
            {
                open.Push(step.First);
                if (step.Op == PatternOp.Split)
                    open.Push(step.Second);
            }
        }
    }

    private void Run(TimeAtom[] atoms, int start, int at, int pc, Span<Capture> current, Span<Capture> best, ref int end)
    {
        while (true)
        {
            PatternStep step = Steps[pc];
            switch (step.Op)
            {
                case PatternOp.Atom:
                    if (at >= atoms.Length || (at > start && atoms[at].Is(AtomShape.BreakBefore)) || !Takes(step, atoms[at]))
                        return;
                    if (step.Slot >= 0)
                        current[step.Slot] = new Capture(at, step.Class);
                    (at, pc) = (at + 1, pc + 1);
                    break;
                case PatternOp.Glue:
                    if (at >= atoms.Length || atoms[at].Is(AtomShape.SpaceBefore))
                        return;
                    pc++;
                    break;
                case PatternOp.Split:
                    RunCopy(atoms, start, at, step.First, current, best, ref end);
                    pc = step.Second;
                    break;
                case PatternOp.Jump:
                    pc = step.First;
                    break;
                default:
                    if (at > end)
                    {
                        end = at;
                        current.CopyTo(best);
                    }
                    return;
            }
        }
    }

    private void RunCopy(TimeAtom[] atoms, int start, int at, int pc, Span<Capture> current, Span<Capture> best, ref int end)
    {
        Span<Capture> copy = stackalloc Capture[current.Length];
        current.CopyTo(copy);
        Run(atoms, start, at, pc, copy, best, ref end);
    }

    private static bool Takes(PatternStep step, TimeAtom atom) =>
        step.Class >= 0 ? (atom.Classes & (1UL << step.Class)) != 0 : atom.Word == step.Word;
}
