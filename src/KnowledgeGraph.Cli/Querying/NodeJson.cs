using System.Text.Json.Nodes;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Cli.Querying;

/// <summary>Nodes as JSON: id and type, then the schema's property names as they are.</summary>
internal static class NodeJson
{
    /// <summary>All properties but the named ones.</summary>
    public static JsonObject Of(Node node, params ReadOnlySpan<string> without)
    {
        var json = new JsonObject { ["id"] = node.Id };
        if (!node.Labels.Contains("Document"))
            json["type"] = GraphIndex.TypeOf(node);
        foreach ((string name, object value) in node.Properties)
        {
            if (!json.ContainsKey(name) && !without.Contains(name))
                json[name] = Value(value);
        }
        return json;
    }

    /// <summary>Id, name and type only.</summary>
    public static JsonObject Reference(Node node) => new() { ["id"] = node.Id, ["name"] = GraphIndex.Name(node), ["type"] = GraphIndex.TypeOf(node) };

    /// <summary>An event with its fillers by role.</summary>
    public static JsonObject Of(EventView view)
    {
        JsonObject json = Of(view.Node);
        var roles = new JsonObject();
        foreach (IGrouping<string, Participant> role in view.Participants.GroupBy(participant => participant.Role))
            roles[role.Key] = JsonOutput.Array(role.Select(participant => Reference(participant.Entity)));
        json["roles"] = roles;
        json["attributed_to"] = JsonOutput.Array(view.AttributedTo.Select(Reference));
        return json;
    }

    /// <summary>A property's value; days as ISO 8601.</summary>
    public static JsonNode? Value(object value) => value switch
    {
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd")),
        System.Collections.Immutable.ImmutableArray<string> list => JsonOutput.Array(list),
        _ => JsonValue.Create(value.ToString()),
    };
}
