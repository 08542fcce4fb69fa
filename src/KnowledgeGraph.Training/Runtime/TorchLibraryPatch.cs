using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Training.Runtime;

/// <summary>
/// TorchSharp's native library asks for GLIBCXX_3.4.32, of GCC 13, for one symbol that nothing calls; Debian 12 has an older one and the
/// loader refuses. Marks that version need as weak before the library is loaded.
/// </summary>
internal static class TorchLibraryPatch
{
    /// <summary>The hash of "GLIBCXX_3.4.32" in the version table, little-endian; the flags follow it, 2 is VER_FLG_WEAK.</summary>
    private static ReadOnlySpan<byte> VersionHash => [0x42, 0xF8, 0x97, 0x02];

#pragma warning disable CA2255 // The library is loaded by the first use of any TorchSharp type, which no other place precedes.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Apply()
    {
        string[] places = ["libLibTorchSharp.so", Path.Combine("runtimes", "linux-x64", "native", "libLibTorchSharp.so")];
        foreach (string path in places.Select(place => Path.Combine(AppContext.BaseDirectory, place)).Where(File.Exists))
            MarkWeak(path);
    }

    private static void MarkWeak(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int hash = bytes.AsSpan().IndexOf(VersionHash);
        if (hash < 0 || bytes[hash + 4] != 0)
            return;
        bytes[hash + 4] = 2;
        string temporary = path + ".patched";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
