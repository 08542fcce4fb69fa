using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeGraph.Graph.Schema;

/// <summary>A YAML value with its place. Read from the parser's events: at start that is faster than a serializer, and repeated keys are kept for a report.</summary>
internal abstract record SchemaYaml(int Line, int Column)
{
    /// <summary>A text.</summary>
    public sealed record Scalar(int Line, int Column, string Value) : SchemaYaml(Line, Column);

    /// <summary>A list.</summary>
    public sealed record Sequence(int Line, int Column, ImmutableArray<SchemaYaml> Items) : SchemaYaml(Line, Column);

    /// <summary>Keys with values in the order of the file; a key may stand twice.</summary>
    public sealed record Mapping(int Line, int Column, ImmutableArray<(Scalar Key, SchemaYaml Value)> Entries) : SchemaYaml(Line, Column)
    {
        /// <summary>The value of the first key of that name, or null.</summary>
        public SchemaYaml? this[string key]
        {
            get
            {
                foreach ((Scalar name, SchemaYaml value) in Entries)
                {
                    if (name.Value == key)
                        return value;
                }
                return null;
            }
        }
    }

    /// <summary>Reads one document.</summary>
    /// <exception cref="GraphSchemaException">The text is not YAML, or uses anchors or keys that are no texts.</exception>
    public static SchemaYaml Read(TextReader reader, string fileName)
    {
        try
        {
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new Scalar(1, 1, "");
            return ReadValue(parser);
        }
        catch (YamlException fault)
        {
            throw new GraphSchemaException([new GraphSchemaFault(fileName, (int)fault.Start.Line, (int)fault.Start.Column, $"this is not YAML: {fault.Message}")]);
        }
    }

    private static SchemaYaml ReadValue(Parser parser)
    {
        switch (parser.Consume<ParsingEvent>())
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                return new Scalar((int)scalar.Start.Line, (int)scalar.Start.Column, scalar.Value);
            case SequenceStart list:
                return ReadItems(parser, list);
            case MappingStart map:
                return ReadEntries(parser, map);
            case var other:
                throw new YamlException(other.Start, other.End, "anchors and aliases are not used here; write the value out.");
        }
    }

    private static Sequence ReadItems(Parser parser, SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<SchemaYaml>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadValue(parser));
        return new Sequence((int)start.Start.Line, (int)start.Start.Column, items.ToImmutable());
    }

    private static Mapping ReadEntries(Parser parser, MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<(Scalar, SchemaYaml)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadValue(parser) is not Scalar key)
                throw new YamlException(start.Start, start.End, "a key must be a text.");
            entries.Add((key, ReadValue(parser)));
        }
        return new Mapping((int)start.Start.Line, (int)start.Start.Column, entries.ToImmutable());
    }
}
