namespace KnowledgeGraph.Language.Encoding;

/// <summary>The pieces of one sentence as the encoder takes them: an opening piece, the words' pieces, a closing piece.</summary>
/// <param name="Pieces">Ids of the vocabulary.</param>
/// <param name="Shapes">The shape of each piece's word; 0 for the opening and the closing piece.</param>
/// <param name="FirstPieces">Index of the piece that stands for the root (0), then of each word's first piece.</param>
internal sealed record PieceSequence(int[] Pieces, byte[] Shapes, int[] FirstPieces)
{
    /// <summary>A word's further pieces are left out: they say little, and a chain of symbols could have thousands.</summary>
    public const int MostPiecesPerWord = 8;

    public int Length => Pieces.Length;

    public int WordCount => FirstPieces.Length - 1;

    public static PieceSequence Create(WordPieceTokenizer tokenizer, ReadOnlySpan<string> words)
    {
        List<int> pieces = [tokenizer.Start];
        List<byte> shapes = [0];
        int[] first = new int[words.Length + 1];
        for (int i = 0; i < words.Length; i++)
        {
            first[i + 1] = pieces.Count;
            tokenizer.AddPieces(words[i], MostPiecesPerWord, pieces);
            byte shape = (byte)WordShape.Of(words[i]);
            while (shapes.Count < pieces.Count)
                shapes.Add(shape);
        }
        pieces.Add(tokenizer.End);
        shapes.Add(0);
        return new PieceSequence([.. pieces], [.. shapes], first);
    }
}
