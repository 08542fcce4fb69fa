using KnowledgeGraph.Language.Encoding.Kernels;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>The weights of a linear layer in the order in which kernels read them: blocks of 16 outputs, in them groups of four inputs.</summary>
internal sealed class PackedMatrix
{
    public PackedMatrix(ByteMatrix matrix, float[] bias)
    {
        (Inputs, Outputs) = (matrix.Columns, matrix.Rows);
        if (Inputs % IntegerKernel.RowMultiple != 0)
            throw new InvalidDataException($"A layer has {Inputs} inputs, which is no multiple of {IntegerKernel.RowMultiple}. Export the model again.");
        Blocks = (Outputs + IntegerKernel.TileColumns - 1) / IntegerKernel.TileColumns;
        int padded = Blocks * IntegerKernel.TileColumns;
        Weights = GC.AllocateArray<sbyte>(padded * Inputs, pinned: true);
        Offsets = GC.AllocateArray<int>(padded, pinned: true);
        Scales = GC.AllocateArray<float>(padded, pinned: true);
        Bias = GC.AllocateArray<float>(padded, pinned: true);
        matrix.Scales.CopyTo(Scales, 0);
        bias.CopyTo(Bias, 0);
        for (int output = 0; output < Outputs; output++)
            Pack(matrix.Values.AsSpan(output * Inputs, Inputs), output);
    }

    /// <summary>Length of a row of activations; a multiple of eight.</summary>
    public int Inputs { get; }

    public int Outputs { get; }

    public int Blocks { get; }

    public sbyte[] Weights { get; }

    /// <summary>-64 times the sum of a column's weights.</summary>
    public int[] Offsets { get; }

    public float[] Scales { get; }

    public float[] Bias { get; }

    /// <summary>Puts matrices of the same inputs side by side.</summary>
    public static PackedMatrix Concatenate(IEnumerable<(ByteMatrix Matrix, float[] Bias)> parts)
    {
        (ByteMatrix Matrix, float[] Bias)[] all = [.. parts];
        ByteMatrix joined = new(all.Sum(part => part.Matrix.Rows), all[0].Matrix.Columns, [.. all.SelectMany(part => part.Matrix.Values)], [.. all.SelectMany(part => part.Matrix.Scales)]);
        return new PackedMatrix(joined, [.. all.SelectMany(part => part.Bias)]);
    }

    private void Pack(ReadOnlySpan<sbyte> row, int output)
    {
        const int Columns = IntegerKernel.TileColumns, Group = IntegerKernel.Group;
        int start = output / Columns * Columns * Inputs + output % Columns * Group;
        int sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            if (Math.Abs((int)row[i]) > ModelFile.LargestWeight)
                throw new InvalidDataException($"A weight of {row[i]} is beyond ±{ModelFile.LargestWeight}: sums in 16 bits could overflow. Export the model again.");
            Weights[start + i / Group * Columns * Group + i % Group] = row[i];
            sum += row[i];
        }
        Offsets[output] = -IntegerKernel.ActivationOffset * sum;
    }
}
