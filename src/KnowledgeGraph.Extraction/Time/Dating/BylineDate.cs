using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>A full date in a line that is no sentence of the article: a byline, a dateline, "Published 5 March 2022".</summary>
internal sealed class BylineDate(TimeLexicon lexicon)
{
    /// <summary>More words beside the date make the line a heading or a sentence.</summary>
    private const int MaxOtherWords = 10;

    private const int MaxLabelledWords = 25;
    private const int HeadLines = 12;
    private const int FootLines = 3;
    private readonly ulong _published = lexicon.Mask("PUBLISHED");
    private readonly ulong _updated = lexicon.Mask("UPDATED");
    private readonly ulong _preposition = lexicon.Mask("DATEPREP");
    private readonly int _hyphen = lexicon.WordOf("-");

    public DocumentDate? Find(Document document, TimeAtom[] atoms, IReadOnlyList<FoundTime> found)
    {
        (FoundTime Time, int Rank, string Reason)? best = null;
        foreach (FoundTime time in found)
        {
            if (time.Value.Date is not { Precision: DatePrecision.Day or DatePrecision.Month } || time.Value.Basis != DateBasis.Stated)
                continue;
            if (RankOf(document.Text, atoms, time) is var (rank, reason) && (best is null || rank < best.Value.Rank))
                best = (time, rank, reason);
        }
        return best is { } b ? new DocumentDate(b.Time.Value.Date!, DateBasis.Stated, [b.Reason]) : null;
    }

    private (int, string)? RankOf(string text, TimeAtom[] atoms, FoundTime time)
    {
        Line line = Line.At(text, atoms, time);
        bool isDay = time.Value.Date!.Precision == DatePrecision.Day;
        string words = $"'{time.Span.In(text)}'";
        if (line.IsDateline(atoms, _hyphen) && isDay)
            return (1, $"The dateline gives {words}.");
        bool isLabelled = line.HasBefore(atoms, _published) || line.HasBefore(atoms, _updated);
        if (line.OtherWords > (isLabelled ? MaxLabelledWords : MaxOtherWords) || line.IsSentence || (line.FromStart >= HeadLines && line.FromEnd >= FootLines))
            return null;
        if (isDay && line.HasBefore(atoms, _published))
            return (0, $"The line '{line.Text(text)}' says when the text was published.");
        if (isDay && line.HasBefore(atoms, _updated))
            return (3, $"The line '{line.Text(text)}' says when the text was last changed.");
        bool alone = line.OtherWords == 0;
        return (isDay && !line.HasJustBefore(atoms, _preposition)) || alone
            ? (isDay ? 2 : 4, $"The line '{line.Text(text)}' stands by itself and gives {words}.")
            : null;
    }

    /// <summary>The line in which a date stands.</summary>
    private sealed record Line(int Start, int End, int First, int EndAtom, FoundTime Time, int OtherWords, bool IsSentence, int FromStart, int FromEnd)
    {
        public static Line At(string text, TimeAtom[] atoms, FoundTime time)
        {
            int start = text.AsSpan(0, time.Span.Start).LastIndexOfAny('\n', '\r') + 1;
            int length = text.AsSpan(time.Span.End).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : time.Span.End + length;
            int first = time.Match.First, endAtom = time.Match.End;
            while (first > 0 && atoms[first - 1].Start >= start)
                first--;
            while (endAtom < atoms.Length && atoms[endAtom].End <= end)
                endAtom++;
            int words = atoms[first..endAtom].Count(a => a.Is(AtomShape.Letters)) - atoms[time.Match.First..time.Match.End].Count(a => a.Is(AtomShape.Letters));
            bool sentence = endAtom > time.Match.End && text.AsSpan(start, end - start).TrimEnd() is [.., '.' or '?' or '!'];
            return new Line(start, end, first, endAtom, time, words, sentence, Count(text.AsSpan(0, start)), Count(text.AsSpan(end)));
        }

        public string Text(string text) => text[Start..End].Trim();

        /// <summary>"KYIV, March 5, 2022 (Reuters) -": a place in front, a dash soon behind, or nothing else in the line.</summary>
        public bool IsDateline(TimeAtom[] atoms, int hyphen)
        {
            int before = Time.Match.First - First;
            if (before is 0 or > 12 || FromStart > HeadLines)
                return false;
            for (int i = First; i < Time.Match.First; i++)
            {
                if (atoms[i].Is(AtomShape.Letters) && !atoms[i].Is(AtomShape.Capitalized))
                    return false;
            }
            for (int i = Time.Match.End; i < EndAtom && i < Time.Match.End + 8; i++)
            {
                if (atoms[i].Word == hyphen)
                    return true;
            }
            return false;
        }

        public bool HasBefore(TimeAtom[] atoms, ulong classes) =>
            atoms[Math.Max(First, Time.Match.First - 6)..Time.Match.First].Any(a => (a.Classes & classes) != 0);

        public bool HasJustBefore(TimeAtom[] atoms, ulong classes) =>
            Time.Match.First > First && (atoms[Time.Match.First - 1].Classes & classes) != 0;

        private static int Count(ReadOnlySpan<char> text)
        {
            int lines = 0;
            foreach (ReadOnlySpan<char> line in text.EnumerateLines())
                lines += line.IsWhiteSpace() ? 0 : 1;
            return lines;
        }
    }
}
