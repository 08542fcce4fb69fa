using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Encoding.Kernels;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>Rows rounded to bytes, with the value of one step each; room for whole tiles.</summary>
internal readonly unsafe struct QuantizedRows(byte* values, float* steps, int count)
{
    public byte* Values => values;

    public float* Steps => steps;

    public int Count => count;
}

/// <summary>A linear layer in integers, with an optional GELU behind it.</summary>
internal sealed unsafe class LinearLayer(PackedMatrix matrix, IntegerKernel kernel, bool gelu)
{
    public int Inputs => matrix.Inputs;

    public int Outputs => matrix.Outputs;

    /// <summary>Floats from one output row to the next.</summary>
    public int Stride => matrix.Blocks * IntegerKernel.TileColumns;

    /// <summary>Computes all rows; <paramref name="output"/> has room for <see cref="Stride"/> floats a row.</summary>
    public void Apply(QuantizedRows rows, float* output)
    {
        fixed (sbyte* weights = matrix.Weights)
        fixed (int* offsets = matrix.Offsets)
        {
            int* sums = stackalloc int[IntegerKernel.TileRows * IntegerKernel.TileColumns];
            int groups = matrix.Inputs / IntegerKernel.Group;
            for (int block = 0; block < matrix.Blocks; block++)
            {
                sbyte* blockWeights = weights + (long)block * IntegerKernel.TileColumns * matrix.Inputs;
                for (int row = 0; row < rows.Count; row += IntegerKernel.TileRows)
                {
                    kernel.MultiplyTile(rows.Values + (long)row * matrix.Inputs, groups, blockWeights, offsets + block * IntegerKernel.TileColumns, sums);
                    Finish(sums, rows, row, block * IntegerKernel.TileColumns, output);
                }
            }
        }
    }

    private void Finish(int* sums, QuantizedRows rows, int firstRow, int column, float* output)
    {
        int end = Math.Min(IntegerKernel.TileRows, rows.Count - firstRow);
        fixed (float* scales = matrix.Scales, bias = matrix.Bias)
        {
            for (int half = 0; half < IntegerKernel.TileColumns; half += VectorMath.Lanes)
            {
                Vector256<float> scale = Vector256.Load(scales + column + half);
                Vector256<float> shift = Vector256.Load(bias + column + half);
                for (int row = 0; row < end; row++)
                {
                    Vector256<float> value = Vector256.ConvertToSingle(Vector256.Load(sums + row * IntegerKernel.TileColumns + half)) * (scale * rows.Steps[firstRow + row]) + shift;
                    (gelu ? VectorMath.Gelu(value) : value).Store(output + (long)(firstRow + row) * Stride + column + half);
                }
            }
        }
    }
}
