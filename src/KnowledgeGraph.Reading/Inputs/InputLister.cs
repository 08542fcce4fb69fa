namespace KnowledgeGraph.Reading.Inputs;

/// <summary>Finds what paths hold, without reading it.</summary>
internal static class InputLister
{
    private static readonly Dictionary<string, InputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = InputFormat.PlainText,
        [".text"] = InputFormat.PlainText,
        [".md"] = InputFormat.Markdown,
        [".markdown"] = InputFormat.Markdown,
        [".html"] = InputFormat.Html,
        [".htm"] = InputFormat.Html,
        [".xhtml"] = InputFormat.Html,
        [".pdf"] = InputFormat.Pdf,
        [".jsonl"] = InputFormat.JsonLines,
        [".ndjson"] = InputFormat.JsonLines,
    };

    private const string Readable = ".txt, .md, .html, .pdf or .jsonl";

    /// <summary>The sources behind one path, in ordinal order of their names.</summary>
    public static IEnumerable<InputSource> List(string path, ReadOptions options)
    {
        if (path == InputSource.StandardInput)
            return [new InputSource(path, options.StandardInputName, options.StandardInputFormat)];
        if (Directory.Exists(path))
            return Folder(path);
        string name = Path.GetFileName(path);
        return [IsFile(path) ? OfFile(path, name) : Missing(path, name)];
    }

    private static List<InputSource> Folder(string folder)
    {
        List<InputSource> sources = [];
        // Depth is bounded by the file system; links to folders are not followed, so that a circle cannot hold us.
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? current))
            Enter(folder, current, sources, open);
        sources.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return sources;
    }

    private static void Enter(string folder, string current, List<InputSource> sources, Stack<string> open)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(current).EnumerateFileSystemInfos())
            {
                string path = Path.Join(current, entry.Name), name = Path.GetRelativePath(folder, path).Replace('\\', '/');
                if (entry.Name.StartsWith('.'))
                    sources.Add(Refused(path, name, ReadFailureKind.Skipped, $"{path} is hidden (its name begins with a dot): passed over."));
                else if (entry is DirectoryInfo && entry.LinkTarget is null)
                    open.Push(path);
                else
                    sources.Add(Entry(path, name));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string name = Path.GetRelativePath(folder, current).Replace('\\', '/');
            sources.Add(Refused(current, name, ReadFailureKind.Failed, $"The folder {current} cannot be listed: {error.Message} Check its permissions."));
        }
    }

    private static InputSource Entry(string path, string name) =>
        IsFile(path) ? OfFile(path, name)
        : Directory.Exists(path) ? Refused(path, name, ReadFailureKind.Skipped, $"{path} is a link to a folder: links are not followed. Give the folder itself.")
        : Missing(path, name);

    // File.Exists says yes to a link whose target is gone.
    private static bool IsFile(string path) => File.Exists(path) && (new FileInfo(path).LinkTarget is null || FinalTargetExists(path));

    private static bool FinalTargetExists(string path)
    {
        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.Exists == true;
        }
        catch (IOException)
        {
            return false; // a circle of links
        }
    }

    private static InputSource OfFile(string path, string name)
    {
        string extension = Path.GetExtension(path);
        return Formats.TryGetValue(extension, out InputFormat format)
            ? new InputSource(path, name, format, new FileInfo(path).Length)
            : Refused(path, name, ReadFailureKind.Skipped, $"{path} is of a kind that is not read ('{extension}'). Readable are {Readable}.");
    }

    private static InputSource Missing(string path, string name)
    {
        // The file system has no word for an empty path or one with NUL.
        string? target = path.Length == 0 || path.Contains('\0') ? null : new FileInfo(path).LinkTarget;
        return target is not null
            ? Refused(path, name, ReadFailureKind.Failed, $"{path} is a link to {target}, which does not exist. Restore the file or remove the link.")
            : Refused(path, name, ReadFailureKind.Failed, $"{(path.Length == 0 ? "An empty path" : path)} does not exist. Give a file ({Readable}), a folder, or - for standard input.");
    }

    private static InputSource Refused(string path, string name, ReadFailureKind kind, string reason) =>
        new(path, name, InputFormat.PlainText) { Failure = new ReadFailure(path, kind, reason) };
}
