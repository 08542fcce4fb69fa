using System.Text.RegularExpressions;
using KnowledgeGraph.Reading.Metadata;
using KnowledgeGraph.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Reading.Formats;

/// <summary>Markdown: the text as it is; front matter stays in it, marked, and gives title, date, source and url.</summary>
internal static partial class MarkdownFormat
{
    // YAML of strangers is kept short, its parser needs seconds for 16 KB of opening brackets. A longer block stays text.
    private const int MaxFrontMatterLength = 8 * 1024;

    /// <summary>Reads a whole file.</summary>
    public static FormatResult Read(ReadOnlySpan<byte> bytes)
    {
        FormatResult plain = PlainTextFormat.Read(bytes);
        Match block = FrontMatter().Match(plain.Text[..Math.Min(plain.Text.Length, MaxFrontMatterLength)]);
        if (!block.Success)
            return plain;
        var metadata = new MetadataBuilder();
        if (!ReadFields(block.Groups["yaml"].Value, metadata))
            return plain;
        var span = new TextSpan(0, block.Groups["block"].Length);
        return plain with
        {
            Metadata = metadata.Build(),
            Boilerplate = [new BoilerplateSpan(span, "front-matter", "front-matter")],
            Warnings = [.. plain.Warnings, .. metadata.Warnings],
        };
    }

    /// <summary>False where the block is no mapping: then it is a stretch of text between two rules.</summary>
    private static bool ReadFields(string yaml, MetadataBuilder metadata)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return true;
            if (!parser.TryConsume<MappingStart>(out _))
                return false;
            while (!parser.Accept<MappingEnd>(out _))
                ReadField(parser, metadata);
        }
        catch (YamlException error)
        {
            metadata.Warn($"The front matter is not valid YAML (line {error.Start.Line + 1}: {error.Message}): what stands before that line was used. Correct it there.");
        }
        return true;
    }

    private static void ReadField(Parser parser, MetadataBuilder metadata)
    {
        string? key = ScalarOrSkip(parser)?.Value.ToLowerInvariant();
        Scalar? value = ScalarOrSkip(parser);
        bool isNull = value is { Style: ScalarStyle.Plain, Value: "null" or "~" };
        if (key is not null && value is not null && !isNull)
            metadata.Add(key, value.Value, "front matter");
    }

    private static Scalar? ScalarOrSkip(Parser parser)
    {
        if (parser.Accept<Scalar>(out _))
            return parser.Consume<Scalar>();
        SkipNode(parser);
        return null;
    }

    private static void SkipNode(Parser parser)
    {
        int depth = 0;
        do
        {
            ParsingEvent current = parser.Consume<ParsingEvent>();
            depth += current.NestingIncrease;
        }
        while (depth > 0);
    }

    [GeneratedRegex(@"\A(?<block>---[ \t]*\r?\n(?<yaml>([^\n]*\n)*?)(---|\.\.\.)[ \t]*)(\r?\n|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FrontMatter();
}
