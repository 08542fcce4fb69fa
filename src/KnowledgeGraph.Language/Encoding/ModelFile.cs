using System.Runtime.InteropServices;
using System.Text.Json;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>
/// A model as one file: a mark, the header as JSON, then named tensors. A matrix is stored by rows (one an output) as signed bytes with
/// a scale each; what is small is stored as floats. All numbers little-endian.
/// </summary>
internal sealed class ModelFile
{
    /// <summary>The largest weight: 7 bits, as activations have, so that four products add up in 16 bits without overflow (127 * 63 * 4 &lt; 32768).</summary>
    public const int LargestWeight = 63;

    private const uint Mark = 0x314D474B;
    private const byte FloatKind = 0;
    private const byte ByteKind = 1;

    private readonly Dictionary<string, float[]> _floats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ByteMatrix> _matrices = new(StringComparer.Ordinal);

    public ModelFile(ModelHeader header) => Header = header;

    public ModelHeader Header { get; }

    public float[] Floats(string name) => _floats[name];

    public ByteMatrix Matrix(string name) => _matrices[name];

    public void Add(string name, float[] values) => _floats[name] = values;

    /// <summary>Adds a matrix of <paramref name="rows"/> rows, each rounded to bytes by its own largest value.</summary>
    public void AddRounded(string name, ReadOnlySpan<float> values, int rows)
    {
        int columns = values.Length / rows;
        sbyte[] bytes = new sbyte[values.Length];
        float[] scales = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> from = values.Slice(row * columns, columns);
            float largest = 0;
            foreach (float value in from)
                largest = Math.Max(largest, Math.Abs(value));
            scales[row] = largest == 0 ? 1 : largest / LargestWeight;
            for (int i = 0; i < columns; i++)
                bytes[row * columns + i] = (sbyte)MathF.Round(from[i] / scales[row]);
        }
        _matrices[name] = new ByteMatrix(rows, columns, bytes, scales);
    }

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        byte[] header = JsonSerializer.SerializeToUtf8Bytes(Header);
        writer.Write(header.Length);
        writer.Write(header);
        writer.Write(_floats.Count + _matrices.Count);
        foreach ((string name, float[] values) in _floats.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(FloatKind);
            WriteFloats(writer, values);
        }
        foreach ((string name, ByteMatrix matrix) in _matrices.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(ByteKind);
            writer.Write(matrix.Rows);
            writer.Write(matrix.Columns);
            WriteFloats(writer, matrix.Scales);
            writer.Write(MemoryMarshal.AsBytes(matrix.Values.AsSpan()));
        }
    }

    /// <exception cref="InvalidDataException">The stream holds no model of this format.</exception>
    public static ModelFile Read(Stream stream)
    {
        using BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Mark)
            throw new InvalidDataException("The file is no model of this program: it does not start with 'KGM1'. Export it again with KnowledgeGraph.Training.");
        ModelFile file = new(JsonSerializer.Deserialize<ModelHeader>(reader.ReadBytes(reader.ReadInt32()))!);
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            string name = reader.ReadString();
            if (reader.ReadByte() == FloatKind)
                file._floats[name] = ReadFloats(reader);
            else
                file._matrices[name] = ReadMatrix(reader);
        }
        return file;
    }

    private static ByteMatrix ReadMatrix(BinaryReader reader)
    {
        int rows = reader.ReadInt32();
        int columns = reader.ReadInt32();
        float[] scales = ReadFloats(reader);
        sbyte[] values = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new ByteMatrix(rows, columns, values, scales);
    }

    private static void WriteFloats(BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static float[] ReadFloats(BinaryReader reader)
    {
        float[] values = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}

/// <summary>A matrix of bytes by rows; a row's true values are its bytes times its scale.</summary>
internal sealed record ByteMatrix(int Rows, int Columns, sbyte[] Values, float[] Scales);
