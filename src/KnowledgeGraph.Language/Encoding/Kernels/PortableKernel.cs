namespace KnowledgeGraph.Language.Encoding.Kernels;

/// <summary>Plain C#, for processors without the instructions of the others; also what they are tested against.</summary>
internal sealed unsafe class PortableKernel : IntegerKernel
{
    public override string Name => "portable";

    public override void MultiplyTile(byte* activations, int groups, sbyte* weights, int* offsets, int* sums)
    {
        for (int row = 0; row < TileRows; row++, activations += groups * Group, sums += TileColumns)
        {
            for (int column = 0; column < TileColumns; column++)
                sums[column] = Dot(activations, groups, weights + column * Group) + offsets[column];
        }
    }

    private static int Dot(byte* activations, int groups, sbyte* weights)
    {
        int sum = 0;
        for (int group = 0; group < groups; group++, activations += Group, weights += TileColumns * Group)
            sum += activations[0] * weights[0] + activations[1] * weights[1] + activations[2] * weights[2] + activations[3] * weights[3];
        return sum;
    }
}
