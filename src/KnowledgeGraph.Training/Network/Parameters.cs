using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Network;

/// <summary>Named float tensors that outlive dispose scopes.</summary>
internal sealed class Parameters : IDisposable
{
    private readonly SortedDictionary<string, Tensor> _tensors = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _tensors.Keys;

    public Tensor this[string name] => _tensors[name];

    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <summary>Adds or replaces a parameter; <paramref name="trained"/> parameters get gradients.</summary>
    public void Set(string name, Tensor value, bool trained = true)
    {
        Tensor own = value.detach().clone().to_type(ScalarType.Float32).contiguous();
        if (_tensors.Remove(name, out Tensor? old))
            old.Dispose();
        _tensors[name] = own.requires_grad_(trained).DetachFromDisposeScope();
    }

    /// <summary>The values themselves, to be read or written in place.</summary>
    public static Span<float> Values(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

    /// <summary>Rounds every matrix by rows to steps of which the largest value has <paramref name="largest"/>, as the export does.</summary>
    public void RoundRows(int largest)
    {
        foreach (Tensor tensor in _tensors.Values.Where(tensor => tensor.shape.Length == 2))
        {
            using Tensor plain = tensor.detach();
            Span<float> values = Values(plain);
            int columns = (int)tensor.shape[1];
            for (int start = 0; start < values.Length; start += columns)
                RoundRow(values.Slice(start, columns), largest);
        }
    }

    private static void RoundRow(Span<float> row, int largest)
    {
        float most = 0;
        foreach (float value in row)
            most = Math.Max(most, Math.Abs(value));
        float step = most > 0 ? most / largest : 1;
        for (int i = 0; i < row.Length; i++)
            row[i] = MathF.Round(row[i] / step) * step;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_tensors.Count);
        foreach ((string name, Tensor tensor) in _tensors)
        {
            writer.Write(name);
            writer.Write(tensor.shape.Length);
            foreach (long dimension in tensor.shape)
                writer.Write(dimension);
            using Tensor plain = tensor.detach();
            writer.Write(MemoryMarshal.AsBytes(Values(plain)));
        }
    }

    public void Read(BinaryReader reader, Func<string, bool> isTrained)
    {
        for (int count = reader.ReadInt32(); count > 0; count--)
        {
            string name = reader.ReadString();
            long[] shape = new long[reader.ReadInt32()];
            for (int i = 0; i < shape.Length; i++)
                shape[i] = reader.ReadInt64();
            float[] values = new float[shape.Aggregate(1L, (product, dimension) => product * dimension)];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            using Tensor loaded = tensor(values, shape);
            Set(name, loaded, isTrained(name));
        }
    }

    public void Dispose()
    {
        foreach (Tensor tensor in _tensors.Values)
            tensor.Dispose();
    }
}
