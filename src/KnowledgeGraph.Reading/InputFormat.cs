namespace KnowledgeGraph.Reading;

/// <summary>How an input is to be understood. A file's extension decides; standard input says so in <see cref="ReadOptions.StandardInputFormat"/>.</summary>
public enum InputFormat
{
    /// <summary>Plain text: <c>.txt</c>.</summary>
    PlainText,

    /// <summary>Markdown, with YAML front matter or without: <c>.md</c>, <c>.markdown</c>. The marks stay in the text.</summary>
    Markdown,

    /// <summary>A web page: <c>.html</c>, <c>.htm</c>, <c>.xhtml</c>. The main text is taken out of it.</summary>
    Html,

    /// <summary>A PDF with a text layer: <c>.pdf</c>.</summary>
    Pdf,

    /// <summary>A JSON object a line, with <c>text</c> and, where known, <c>id</c>, <c>title</c>, <c>date</c>, <c>source</c>, <c>url</c>: <c>.jsonl</c>, <c>.ndjson</c>.</summary>
    JsonLines,
}
