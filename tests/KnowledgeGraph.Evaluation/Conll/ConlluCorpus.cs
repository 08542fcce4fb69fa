using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Evaluation.Conll;

/// <summary>A document of a CoNLL-U file: its raw text, put together from the comments, and the gold analysis.</summary>
internal sealed record ConlluDocument(string Name, string Genre, string Text, SyntaxAnalysis Gold);

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html); plain or gzipped.</summary>
internal static class ConlluCorpus
{
    public static IEnumerable<ConlluDocument> Read(string path)
    {
        ConlluDocumentBuilder? builder = null;
        List<string> comments = [];
        List<string[]> rows = [];
        foreach (string line in ReadLines(path).Append(""))
        {
            if (line.StartsWith('#'))
                comments.Add(line);
            else if (line.Length > 0)
                rows.Add(line.Split('\t'));
            else if (rows.Count > 0)
            {
                string? newDocument = Comment(comments, "# newdoc");
                if (builder is not null && newDocument is not null)
                    yield return builder.ToDocument();
                if (builder is null || newDocument is not null)
                    builder = new ConlluDocumentBuilder(newDocument ?? path, Comment(comments, "# meta::genre") ?? "");
                builder.AddSentence(Comment(comments, "# text") ?? "", comments.Exists(comment => comment.StartsWith("# newpar", StringComparison.Ordinal)), rows);
                comments = [];
                rows = [];
            }
        }
        if (builder is not null)
            yield return builder.ToDocument();
    }

    public static IEnumerable<string> ReadLines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static string? Comment(List<string> comments, string key)
    {
        string? line = comments.Find(comment => comment.StartsWith(key + " ", StringComparison.Ordinal) || comment == key);
        return line is null ? null : line[(line.IndexOf('=') + 1)..].Trim();
    }
}
