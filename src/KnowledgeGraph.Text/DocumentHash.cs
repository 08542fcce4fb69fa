using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KnowledgeGraph.Text;

/// <summary>The identity of what a document says: two documents with the same hash give the same graph.</summary>
public static class DocumentHash
{
    /// <summary>
    /// SHA-256 over the text and the metadata (title, date, date source, source, url), as 64 lower-case hexadecimal digits.
    /// The name and the marked stretches do not count: a copy under another name has the same hash.
    /// </summary>
    /// <remarks>Each field goes in as its length in UTF-16 code units (32 bits, little endian; -1 for an absent field) and its
    /// code units (little endian), so that no two sequences of fields share their bytes. Unpaired surrogates keep their value.</remarks>
    public static string Sha256(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        DocumentMetadata metadata = document.Metadata;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? field in new[] { document.Text, metadata.Title, metadata.Date?.Text, metadata.DateSource, metadata.Source, metadata.Url })
            Append(hash, field);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, field?.Length ?? -1);
        hash.AppendData(length);
        Span<byte> buffer = stackalloc byte[1024];
        ReadOnlySpan<char> rest = field;
        while (!rest.IsEmpty)
        {
            int count = Math.Min(rest.Length, buffer.Length / sizeof(char));
            for (int i = 0; i < count; i++)
                BinaryPrimitives.WriteUInt16LittleEndian(buffer[(i * sizeof(char))..], rest[i]);
            hash.AppendData(buffer[..(count * sizeof(char))]);
            rest = rest[count..];
        }
    }
}
