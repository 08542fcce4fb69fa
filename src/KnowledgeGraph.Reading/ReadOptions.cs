using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Reading;

/// <summary>What the caller says about the inputs of one run.</summary>
public sealed record ReadOptions
{
    /// <summary>The defaults: 64 MB a document, no date, languages other than English passed over.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The largest document that is read, in bytes of its file or JSON line, included. Default: 64 MB (67,108,864).</summary>
    public long MaxDocumentBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>The date of documents whose own metadata state none; their <c>DateSource</c> is then "--date". Default: none.</summary>
    public EdtfDate? DefaultDate { get; init; }

    /// <summary>True to read a text even where its language does not look like English. Default: false.</summary>
    public bool Force { get; init; }

    /// <summary>The document name that standard input ("-") gets. Default: <c>stdin.txt</c>.</summary>
    public string StandardInputName { get; init; } = "stdin.txt";

    /// <summary>What standard input holds. Default: plain text.</summary>
    public InputFormat StandardInputFormat { get; init; } = InputFormat.PlainText;

    /// <summary>Opens standard input; the reader closes it. Default: the console's.</summary>
    public Func<Stream> OpenStandardInput { get; init; } = Console.OpenStandardInput;
}
