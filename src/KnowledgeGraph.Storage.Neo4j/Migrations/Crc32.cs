namespace KnowledgeGraph.Storage.Neo4j.Migrations;

/// <summary>CRC-32 as in ISO 3309 and <c>java.util.zip.CRC32</c> (reflected polynomial EDB88320), which is what the migrations' checksums are.</summary>
internal static class Crc32
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
