using System.Collections.Immutable;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Derivation;

/// <summary>The rules by which direct relationships are drawn from events. Source: <c>graph-schema/derived-relationships.yml</c>.</summary>
public static class DerivationRules
{
    private static readonly Lazy<ImmutableArray<DerivationRule>> Embedded = new(LoadEmbedded);

    /// <summary>The rules that the program carries, in the order of the file.</summary>
    public static ImmutableArray<DerivationRule> Default => Embedded.Value;

    /// <summary>Parses a file of rules.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="fileName">Its name, for the messages.</param>
    /// <param name="schema">Where types, roles and statuses are looked up.</param>
    /// <exception cref="GraphSchemaException">The file has faults, or names what the schema does not have; all are reported together.</exception>
    public static ImmutableArray<DerivationRule> Load(TextReader reader, string fileName, GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentNullException.ThrowIfNull(schema);
        return new DerivationParser(fileName, schema).Parse(SchemaYaml.Read(reader, fileName));
    }

    private static ImmutableArray<DerivationRule> LoadEmbedded()
    {
        using var reader = new StreamReader(typeof(DerivationRules).Assembly.GetManifestResourceStream("KnowledgeGraph.Graph.derived-relationships.yml")!);
        return Load(reader, "graph-schema/derived-relationships.yml", GraphSchema.Default);
    }
}
