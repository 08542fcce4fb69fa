using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Extraction.Time.Recipes;

namespace KnowledgeGraph.Extraction.Time;

/// <summary>Tells from the nearest verb form whether the words around an expression look back or ahead; by word lists, without tags.</summary>
internal sealed class TenseReader(TimeLexicon lexicon)
{
    /// <summary>Cues farther away belong to another clause more often than not.</summary>
    private const int MaxDistanceInAtoms = 14;

    private readonly ulong _past = lexicon.Mask("PAST");
    private readonly ulong _future = lexicon.Mask("FUTURE");
    private readonly ulong _adjective = lexicon.Mask("NOTVERB");
    private readonly ulong _modal = lexicon.Mask("MODAL");
    private readonly ulong _beforeTo = lexicon.Mask("BEFORETO");
    private readonly int _to = lexicon.WordOf("to");
    private readonly int _be = lexicon.WordOf("be");

    public Tense At(string text, TimeAtom[] atoms, int first, int end)
    {
        (Tense left, int leftDistance) = Look(text, atoms, first - 1, -1, first);
        (Tense right, int rightDistance) = Look(text, atoms, end, 1, end - 1);
        return left == Tense.Unknown || (right != Tense.Unknown && rightDistance < leftDistance) ? right : left;
    }

    /// <summary>True where the sentence around a match speaks of nothing to come or merely possible.</summary>
    public bool IsPlainlyPast(string text, TimeAtom[] atoms, int first, int end)
    {
        int from = first, to = end;
        while (from > 0 && !atoms[from].Is(AtomShape.SentenceStart))
            from--;
        while (to < atoms.Length && !atoms[to].Is(AtomShape.SentenceStart))
            to++;
        bool past = false;
        for (int at = from; at < to; at++)
        {
            Tense tense = Of(text, atoms, at);
            if (tense == Tense.Future || (atoms[at].Classes & _modal) != 0)
                return false;
            past |= tense == Tense.Past;
        }
        return past;
    }

    private (Tense Tense, int Distance) Look(string text, TimeAtom[] atoms, int from, int step, int origin)
    {
        for (int at = from; at >= 0 && at < atoms.Length && Math.Abs(at - origin) <= MaxDistanceInAtoms; at += step)
        {
            // Going left, a sentence's first atom still belongs to it; going right, it is the next sentence's.
            if (step > 0 && atoms[at].Is(AtomShape.SentenceStart))
                break;
            if (Of(text, atoms, at) is var tense and not Tense.Unknown)
                return (tense, Math.Abs(at - origin));
            if (step < 0 && atoms[at].Is(AtomShape.SentenceStart))
                break;
        }
        return (Tense.Unknown, int.MaxValue);
    }

    private Tense Of(string text, TimeAtom[] atoms, int at)
    {
        TimeAtom atom = atoms[at];
        if (!atom.Is(AtomShape.Letters))
            return Tense.Unknown;
        bool afterBe = at > 0 && atoms[at - 1].Word == _be && _be >= 0;
        bool isPlan = (atom.Classes & _beforeTo) != 0 && at + 1 < atoms.Length && atoms[at + 1].Word == _to;
        if ((atom.Classes & _future) != 0 || afterBe || isPlan)
            return Tense.Future;
        if ((atom.Classes & _past) != 0)
            return Tense.Past;
        return IsRegularPast(text, atom) ? Tense.Past : Tense.Unknown;
    }

    private bool IsRegularPast(string text, TimeAtom atom) =>
        atom.End - atom.Start > 4 && text[atom.End - 1] == 'd' && text[atom.End - 2] == 'e' && !atom.Is(AtomShape.Capitalized)
        && (atom.Classes & _adjective) == 0 && text[atom.End - 3] != 'e';
}
