using System.Collections.Immutable;
using KnowledgeGraph.Extraction.Gazetteers;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>Phrases with what they stand for, found in a text piece by piece. A phrase that stands for several things counts for none.</summary>
internal sealed class PhraseTable<T>
    where T : class
{
    private readonly Dictionary<string, Dictionary<string, List<T>>> _byFirstPiece = new(StringComparer.Ordinal);
    private int _longest;

    public void Add(string phrase, T value)
    {
        ImmutableArray<TextPiece> pieces = TextPieces.Of(phrase);
        if (pieces.IsEmpty)
            return;
        _longest = Math.Max(_longest, pieces.Length);
        if (!_byFirstPiece.TryGetValue(pieces[0].Folded, out Dictionary<string, List<T>>? phrases))
            _byFirstPiece.Add(pieces[0].Folded, phrases = new Dictionary<string, List<T>>(StringComparer.Ordinal));
        string key = string.Join(' ', pieces.Select(piece => piece.Folded));
        if (!phrases.TryGetValue(key, out List<T>? values))
            phrases.Add(key, values = []);
        if (!values.Contains(value))
            values.Add(value);
    }

    /// <summary>The longest phrase at each place outside of boilerplate.</summary>
    public IEnumerable<(T Value, int First, int End, ImmutableArray<TextPiece> Pieces)> In(DatingContext context)
    {
        ImmutableArray<TextPiece> pieces = TextPieces.Of(context.Text);
        for (int first = 0; first < pieces.Length; first++)
        {
            if (!_byFirstPiece.TryGetValue(pieces[first].Folded, out Dictionary<string, List<T>>? phrases) || context.Text.Document.IsBoilerplate(pieces[first].Span))
                continue;
            for (int end = Math.Min(pieces.Length, first + _longest); end > first; end--)
            {
                string key = string.Join(' ', pieces.AsSpan()[first..end].ToArray().Select(piece => piece.Folded));
                if (!phrases.TryGetValue(key, out List<T>? values))
                    continue;
                if (values.Count == 1)
                    yield return (values[0], first, end, pieces);
                break;
            }
        }
    }
}
