namespace KnowledgeGraph.Language.Encoding;

/// <summary>What a run computed. Nodes are the sentences' words, each sentence's root before them, all behind one another.</summary>
internal readonly unsafe struct EncodedBatch(EncoderModel model, float* classes, float* arcHeads, float* relationHeads, float* arcs, float* relations)
{
    /// <summary>The scores of all classes of a node, head by head in the header's order.</summary>
    public ReadOnlySpan<float> Classes(long node) => new(classes + node * model.Classes.Stride, model.Classes.Outputs);

    /// <summary>How well a node stands as the head of another.</summary>
    public float ArcScore(long dependent, long head) =>
        VectorMath.Dot(arcs + dependent * model.ArcBilinear.Stride, arcHeads + head * model.Projections.Stride, model.Header.ArcWidth);

    /// <summary>The relation that fits best between a node and its head.</summary>
    public int BestRelation(long dependent, long head)
    {
        int width = model.Header.RelationWidth;
        float* headVector = relationHeads + head * model.Projections.Stride;
        float* scores = relations + dependent * model.RelationBilinear.Stride;
        int best = 0;
        float bestScore = float.NegativeInfinity;
        for (int relation = 0; relation < model.Header.Relations.Length; relation++, scores += width + 1)
        {
            float score = VectorMath.Dot(scores, headVector, width) + scores[width];
            if (score > bestScore)
                (best, bestScore) = (relation, score);
        }
        return best;
    }
}
