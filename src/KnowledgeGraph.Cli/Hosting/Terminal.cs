using System.Text;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>Where a command reads and writes, and what can be shown there.</summary>
/// <param name="In">What is piped or typed in.</param>
/// <param name="Out">Data.</param>
/// <param name="Error">Messages and progress.</param>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>True where a person looks at the output: tables are drawn to its width.</summary>
    public bool IsOutTerminal { get; init; }

    /// <summary>True where a person looks at the messages and the terminal can move its cursor: progress is drawn.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>True where colours are wanted.</summary>
    public bool UseColor { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Opens standard input as bytes; null where it is text only.</summary>
    public Func<Stream>? OpenInBytes { get; init; }

    /// <summary>Standard input as bytes.</summary>
    public Stream OpenInput() => OpenInBytes?.Invoke() ?? new MemoryStream(Encoding.UTF8.GetBytes(In.ReadToEnd()));

    /// <summary>Standard output as bytes; null where it is text only.</summary>
    public Stream? OutBytes { get; init; }

    /// <summary>Writes UTF-8 bytes to standard output.</summary>
    public async Task WriteBytesAsync(Func<Stream, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        await Out.FlushAsync();
        using var buffer = new MemoryStream();
        await write(OutBytes ?? buffer);
        if (OutBytes is not null)
            await OutBytes.FlushAsync();
        else
            await Out.WriteAsync(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>The process's own console. <c>NO_COLOR</c> and <c>TERM=dumb</c> are respected (no-color.org).</summary>
    public static Terminal OfProcess()
    {
        bool dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        bool colorless = dumb || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        bool toTerminal = !Console.IsOutputRedirected;
        Stream output = Console.OpenStandardOutput();
        return new Terminal(Console.In, Utf8(output), Utf8(Console.OpenStandardError(), flush: true))
        {
            OpenInBytes = Console.OpenStandardInput,
            OutBytes = output,
            IsOutTerminal = toTerminal,
            IsErrorTerminal = !Console.IsErrorRedirected && !dumb,
            UseColor = toTerminal && !colorless,
            Width = toTerminal ? WidthOfWindow() : 120,
        };
    }

    private static StreamWriter Utf8(Stream stream, bool flush = false) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = flush, NewLine = "\n" };

    private static int WidthOfWindow()
    {
        try
        {
            return Math.Max(40, Console.WindowWidth);
        }
        catch (IOException)   // no window behind the handle
        {
            return 120;
        }
    }
}
