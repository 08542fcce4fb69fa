using System.Buffers.Binary;

namespace KnowledgeGraph.Training.Network;

/// <summary>One field of a protobuf message (protobuf.dev/programming-guides/encoding): a number, or bytes.</summary>
internal readonly record struct ProtobufField(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;
    private const int Fixed32 = 5;

    /// <summary>The fields of a message in their order.</summary>
    public static List<ProtobufField> ReadAll(ReadOnlyMemory<byte> message)
    {
        List<ProtobufField> fields = [];
        int position = 0;
        while (position < message.Length)
        {
            ulong key = ReadVarint(message.Span, ref position);
            int length = (int)(key & 7) switch
            {
                Varint => 0,
                Fixed64 => 8,
                Fixed32 => 4,
                LengthDelimited => (int)ReadVarint(message.Span, ref position),
                _ => throw new InvalidDataException($"Wire type {key & 7} at byte {position} is not one that protobuf writes; the file is damaged."),
            };
            ulong value = (key & 7) == Varint ? ReadVarint(message.Span, ref position) : 0;
            fields.Add(new ProtobufField((int)(key >> 3), value, message.Slice(position, length)));
            position += length;
        }
        return fields;
    }

    /// <summary>Floats that are stored as raw little-endian bytes.</summary>
    public float[] ToSingles()
    {
        float[] values = new float[Bytes.Length / sizeof(float)];
        for (int i = 0; i < values.Length; i++)
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(Bytes.Span[(i * sizeof(float))..]);
        return values;
    }

    private static ulong ReadVarint(ReadOnlySpan<byte> bytes, ref int position)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
