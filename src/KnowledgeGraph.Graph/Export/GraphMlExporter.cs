using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace KnowledgeGraph.Graph.Export;

/// <summary>
/// GraphML, as yEd, Gephi and networkx read it: a typed key for each property, <c>labels</c> (":Entity:Person") and a <c>label</c>
/// (the type of a relationship) as APOC writes them. Lists are joined with '|', days are texts. Characters that
/// XML 1.0 cannot hold become U+FFFD.
/// </summary>
/// <remarks>Source: graphml.graphdrawing.org, GraphML Primer, section 2.4 (attributes).</remarks>
public sealed class GraphMlExporter : IGraphExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize, // A carriage return in a value would else come back as a line feed.
    };

    /// <inheritdoc/>
    public string Name => "graphml";

    /// <inheritdoc/>
    public string FileExtension => ".graphml";

    /// <inheritdoc/>
    public async Task WriteAsync(PropertyGraph graph, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(stream);
        await using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml, "node", "n", "labels", ExportColumns.Of(graph.Nodes.Select(node => node.Properties)));
        WriteKeys(xml, "edge", "e", "label", ExportColumns.Of(graph.Relationships.Select(link => link.Properties)));
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (Node node in graph.Nodes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteNode(xml, node);
        }
        foreach (Relationship link in graph.Relationships)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteEdge(xml, link);
        }
        xml.WriteEndDocument();
        await xml.FlushAsync().ConfigureAwait(false);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private static void WriteKeys(XmlWriter xml, string holder, string prefix, string labelKey, ImmutableArray<ExportColumn> columns)
    {
        WriteKey(xml, labelKey, holder, labelKey, "string");
        foreach (ExportColumn column in columns)
            WriteKey(xml, $"{prefix}.{column.Name}", holder, column.Name, TypeName(column.Type));
    }

    private static void WriteKey(XmlWriter xml, string id, string holder, string name, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", Clean(id));
        xml.WriteAttributeString("for", holder);
        xml.WriteAttributeString("attr.name", Clean(name));
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, Node node)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Clean(node.Id));
        WriteData(xml, "labels", string.Concat(node.Labels.Select(label => ":" + label)));
        WriteProperties(xml, "n", node.Properties);
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, Relationship link)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", Clean(link.Id));
        xml.WriteAttributeString("source", Clean(link.StartId));
        xml.WriteAttributeString("target", Clean(link.EndId));
        WriteData(xml, "label", link.Type);
        WriteProperties(xml, "e", link.Properties);
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, string prefix, PropertyMap properties)
    {
        foreach ((string name, object value) in properties)
            WriteData(xml, $"{prefix}.{name}", ExportColumns.Cell(value));
    }

    private static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", Clean(key));
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static string TypeName(ExportType type) => type switch
    {
        ExportType.WholeNumber => "long",
        ExportType.DecimalNumber => "double",
        ExportType.Boolean => "boolean",
        _ => "string",
    };

    private static string Clean(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                text = string.Concat(text.AsSpan(0, i), "\uFFFD", text.AsSpan(i + 1));
        }
        return text;
    }
}
