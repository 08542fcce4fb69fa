using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Gazetteers;

/// <summary>Forms of all gazetteer entities in one trie over pieces; immutable once built.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, int> _pieceIds;
    private readonly Dictionary<(int Node, int Piece), int> _edges;
    private readonly Dictionary<int, ImmutableArray<Form>> _forms;

    private Gazetteer(Dictionary<string, int> pieceIds, Dictionary<(int Node, int Piece), int> edges, Dictionary<int, ImmutableArray<Form>> forms) =>
        (_pieceIds, _edges, _forms) = (pieceIds, edges, forms);

    /// <summary>All matches that start at a piece, the longest first. Case is checked: a form written with a capital matches only with one, an acronym only in capitals.</summary>
    public ImmutableArray<GazetteerMatch> MatchesAt(ImmutableArray<TextPiece> pieces, int start)
    {
        ImmutableArray<GazetteerMatch>.Builder? found = null;
        int node = 0;
        for (int i = start; i < pieces.Length && Step(node, pieces[i].Folded, out node); i++)
        {
            if (!_forms.TryGetValue(node, out ImmutableArray<Form> forms))
                continue;
            foreach (Form form in forms)
            {
                if (form.Fits(pieces, start, i + 1))
                    (found ??= ImmutableArray.CreateBuilder<GazetteerMatch>()).Insert(0, new GazetteerMatch(start, i + 1, form.Entry));
            }
        }
        return found?.ToImmutable() ?? [];
    }

    /// <summary>Entries of exactly this name, whatever its case.</summary>
    public ImmutableArray<GazetteerEntry> Find(string name)
    {
        int node = 0;
        foreach (TextPiece piece in TextPieces.Of(name))
        {
            if (!Step(node, piece.Folded, out node))
                return [];
        }
        return _forms.TryGetValue(node, out ImmutableArray<Form> forms) ? [.. forms.Select(form => form.Entry)] : [];
    }

    private bool Step(int node, string piece, out int next)
    {
        next = 0;
        return _pieceIds.TryGetValue(piece, out int id) && _edges.TryGetValue((node, id), out next);
    }

    private sealed record Form(GazetteerEntry Entry, ImmutableArray<bool> Upper, bool AllUpper)
    {
        public bool Fits(ImmutableArray<TextPiece> pieces, int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                if ((Upper[i - start] && !pieces[i].IsUpper) || (AllUpper && !pieces[i].IsAllUpper))
                    return false;
            }
            return true;
        }
    }

    /// <summary>Collects forms.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, int> _pieceIds = new(StringComparer.Ordinal);
        private readonly Dictionary<(int Node, int Piece), int> _edges = [];
        private readonly Dictionary<int, List<Form>> _forms = [];
        private int _nodes = 1;

        /// <summary>Adds a form of an entity; the same form of the same entity counts once.</summary>
        public Builder Add(string form, GazetteerEntry entry)
        {
            ArgumentNullException.ThrowIfNull(entry);
            ImmutableArray<TextPiece> pieces = TextPieces.Of(form);
            if (pieces.IsEmpty)
                return this;
            int node = 0;
            foreach (TextPiece piece in pieces)
                node = Edge(node, piece.Folded);
            if (!_forms.TryGetValue(node, out List<Form>? forms))
                _forms.Add(node, forms = []);
            bool acronym = entry.Use == FormUse.Acronym || (pieces.Length == 1 && pieces[0].IsAllUpper && pieces[0].Folded.Length is > 1 and <= 5);
            if (!forms.Any(f => f.Entry.Type == entry.Type && f.Entry.Key == entry.Key))
                forms.Add(new Form(entry, [.. pieces.Select(piece => piece.IsUpper)], acronym));
            return this;
        }

        /// <summary>The finished gazetteer.</summary>
        public Gazetteer Build() => new(_pieceIds, _edges, _forms.ToDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray()));

        private int Edge(int node, string piece)
        {
            if (!_pieceIds.TryGetValue(piece, out int id))
                _pieceIds.Add(piece, id = _pieceIds.Count);
            if (!_edges.TryGetValue((node, id), out int next))
                _edges.Add((node, id), next = _nodes++);
            return next;
        }
    }
}

/// <summary>A gazetteer form found in a text.</summary>
/// <param name="Start">Index of its first piece.</param>
/// <param name="End">Index behind its last piece.</param>
/// <param name="Entry">What it stands for.</param>
public readonly record struct GazetteerMatch(int Start, int End, GazetteerEntry Entry);
