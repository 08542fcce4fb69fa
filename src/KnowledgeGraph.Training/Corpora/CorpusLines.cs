using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>Lines of a corpus file, plain or gzipped.</summary>
internal static class CorpusLines
{
    public static IEnumerable<string> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Blocks of lines parted by blank lines.</summary>
    public static IEnumerable<List<string>> ReadBlocks(string path)
    {
        List<string> block = [];
        foreach (string line in Read(path).Append(""))
        {
            if (line.AsSpan().Trim().Length > 0)
                block.Add(line);
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
        }
    }
}
