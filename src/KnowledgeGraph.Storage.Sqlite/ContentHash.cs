using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>A fingerprint of a row's content, by which a write finds out what is unchanged: the first 128 bits of a SHA-256.</summary>
internal sealed class ContentHash
{
    /// <summary>How many bytes a stored fingerprint has.</summary>
    public const int Length = 16;

    private byte[] _content = new byte[4096];

    /// <summary>The fingerprint of properties (JSON) and of up to three texts that stand beside them.</summary>
    public UInt128 Of(ReadOnlySpan<byte> properties, string first, string second = "", string third = "")
    {
        int most = properties.Length + Encoding.UTF8.GetMaxByteCount(first.Length + second.Length + third.Length) + 3;
        if (_content.Length < most)
            _content = new byte[most * 2];
        int length = Add(first, 0);
        length = Add(second, length);
        length = Add(third, length);
        properties.CopyTo(_content.AsSpan(length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_content.AsSpan(0, length + properties.Length), hash);
        return Read(hash);
    }

    /// <summary>A stored fingerprint; zero, which matches nothing, where it has not the right length.</summary>
    public static UInt128 Read(ReadOnlySpan<byte> stored) => stored.Length < Length ? UInt128.Zero : BinaryPrimitives.ReadUInt128BigEndian(stored);

    // A byte that UTF-8 never has parts the texts, so that "ab" + "c" is not "a" + "bc".
    private int Add(string text, int at)
    {
        at += Encoding.UTF8.GetBytes(text, _content.AsSpan(at));
        _content[at] = 0xFF;
        return at + 1;
    }
}
