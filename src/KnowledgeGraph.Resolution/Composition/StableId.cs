using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>Ids that are functions of what they stand for.</summary>
internal static class StableId
{
    private const int HashBytes = 10;

    public static string OfDocument(string name) => $"doc:{name}";

    public static string OfRelationship(string type, string start, string end, string distinction)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\n{start}\n{end}\n{distinction}"));
        return $"r:{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}";
    }
}
