using System.Collections.Immutable;
using KnowledgeGraph.Graph.Schema;

namespace KnowledgeGraph.Graph.Verification;

/// <summary>The rules for relationships.</summary>
internal sealed class RelationshipVerification(GraphSchema schema, GraphIndex index, ImmutableArray<GraphViolation>.Builder violations)
{
    private readonly PropertyVerification _properties = new(schema, violations);

    public void Run(PropertyGraph graph)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Relationship link in graph.Relationships)
        {
            string where = $"relationship {link.Type} from {link.StartId} to {link.EndId}";
            if (!seen.Add(link.Id))
                Add(GraphRule.UniqueId, link, where, "Another relationship has the same id.", "Merge the two, or make the id tell them apart.");
            Ends(link, where);
            Type(link, where);
            Quotes(link, where);
            foreach (string name in link.Properties.List("documents").Where(name => !index.DocumentNames.Contains(name)))
                Add(GraphRule.DocumentExists, link, $"{where}, property 'documents'", $"There is no document '{name}'.", "Name documents as their property 'name' does, or remove the name.");
        }
    }

    private void Ends(Relationship link, string where)
    {
        foreach (string id in new[] { link.StartId, link.EndId }.Distinct(StringComparer.Ordinal).Where(id => !index.Nodes.ContainsKey(id)))
            Add(GraphRule.EndsExist, link, where, $"There is no node '{id}'.", "Add the node, or remove the relationship.");
    }

    private void Type(Relationship link, string where)
    {
        if (schema.RelationshipTypes.Find(link.Type) is not { } type)
        {
            Add(GraphRule.KnownRelationshipType, link, where, $"The schema has no relationship type '{link.Type}'.",
                $"{NearestName.Hint(link.Type, schema.RelationshipTypes.Names)} Correct it, or add it to the schema.".TrimStart());
            return;
        }
        Allowed(link, where, link.StartId, "start", type.From);
        Allowed(link, where, link.EndId, "end", type.To);
        _properties.Run(link.Id, where, link.Properties, [type.Properties]);
    }

    private void Allowed(Relationship link, string where, string id, string end, ImmutableArray<string> labels)
    {
        if (index.Nodes.TryGetValue(id, out Node? node) && !node.Labels.Any(name => labels.Contains(name) || (schema.Labels.Find(name)?.Parent is { } parent && labels.Contains(parent))))
            Add(GraphRule.AllowedEnds, link, where, $"Its {end} is {string.Join(':', node.Labels)}.", $"The schema wants {string.Join(" or ", labels)} there: turn it round, or take another type.");
    }

    private void Quotes(Relationship link, string where)
    {
        if (!index.Nodes.TryGetValue(link.EndId, out Node? document) || document.Properties.Text("text") is not { } text)
            return;
        if (link.Type == "MENTIONED_IN")
            Quote(link, where, text, "start", "end", "text");
        if (link.Type == "REPORTED_IN")
        {
            Quote(link, where, text, "start", "end", "quote");
            Quote(link, where, text, "trigger_start", "trigger_end", "trigger");
        }
    }

    private void Quote(Relationship link, string where, string text, string startName, string endName, string quoteName)
    {
        if (link.Properties.Number(startName) is not { } start || link.Properties.Number(endName) is not { } end)
            return;
        where = $"{where}, {startName} {start}, {endName} {end}";
        if (start < 0 || end <= start || end > text.Length)
            Add(GraphRule.OffsetsInText, link, where, $"The offsets do not lie within the text, which has {text.Length} UTF-16 code units.", "Count from 0 in UTF-16 code units; the end is behind the last one.");
        else if (PartsPair(text, (int)start) || PartsPair(text, (int)end))
            Add(GraphRule.OffsetsInText, link, where, "An offset lies inside a surrogate pair.", "Move it before or behind the character.");
        else if (link.Properties.Text(quoteName) is { } quote && !text.AsSpan((int)start, (int)(end - start)).SequenceEqual(quote))
            Add(GraphRule.QuoteAtOffsets, link, where, $"'{quoteName}' is \"{Short(quote)}\", but the text has \"{Short(text[(int)start..(int)end])}\" there.", "Take the quote from the text at the offsets, unchanged.");
    }

    private static bool PartsPair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static string Short(string quote) => quote.Length <= 60 ? quote : quote[..59] + "…";

    private void Add(GraphRule rule, Relationship link, string where, string what, string remedy) => violations.Add(new GraphViolation(rule, link.Id, where, what, remedy));
}
