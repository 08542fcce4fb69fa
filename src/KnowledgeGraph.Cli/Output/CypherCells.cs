using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.Storage.Neo4j.Queries;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Values of a Cypher answer as text, JSON and CSV.</summary>
internal static class CypherCells
{
    /// <summary>A value on one line.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CypherNode node => $"(:{string.Join(':', node.Labels.Where(label => label != "KnowledgeGraph"))} {Title(node.Properties)})",
        CypherRelationship link => $"-[:{link.Type}]->",
        CypherPath path => string.Concat(path.Steps.Select(Text)),
        IEnumerable<KeyValuePair<string, object?>> map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}: {Text(pair.Value)}"))}}}",
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Text)),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What a statement changed, in words.</summary>
    public static string Text(CypherCounters counters) =>
        $"Changed: {counters.NodesCreated} nodes created, {counters.NodesDeleted} deleted; {counters.RelationshipsCreated} relationships created, {counters.RelationshipsDeleted} deleted; {counters.PropertiesSet} properties set; {counters.SchemaChanges} indexes and constraints.";

    /// <summary>An answer as an array of objects, one a row.</summary>
    public static JsonArray Json(CypherResult result) => JsonOutput.Array(result.Rows.Select(row =>
    {
        var json = new JsonObject();
        for (int i = 0; i < row.Length; i++)
            json[result.Fields[i]] = Json(row[i]);
        return (JsonNode)json;
    }));

    /// <summary>What a saved query is.</summary>
    public static JsonNode Json(SavedQuery query) => new JsonObject
    {
        ["name"] = query.Name,
        ["title"] = query.Title,
        ["question"] = query.Question,
        ["returns"] = query.Returns,
        ["parameters"] = JsonOutput.Array(query.Parameters.Select(parameter => (JsonNode)new JsonObject { ["name"] = parameter.Name, ["type"] = parameter.Type.ToString().ToLowerInvariant(), ["default"] = Json(parameter.Default), ["meaning"] = parameter.Meaning })),
        ["cypher"] = query.Text,
    };

    /// <summary>An answer as CSV after RFC 4180, with line feeds; a list stands in one cell, its parts after commas.</summary>
    public static string Csv(CypherResult result)
    {
        var csv = new StringBuilder();
        foreach (IEnumerable<string> line in result.Rows.Select(row => row.Select(Text)).Prepend(result.Fields))
            csv.AppendJoin(',', line.Select(Cell)).Append('\n');
        return csv.ToString();
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Title(IReadOnlyDictionary<string, object?> properties) =>
        Text(properties.GetValueOrDefault("title") ?? properties.GetValueOrDefault("name") ?? properties.GetValueOrDefault("id"));

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        DateOnly => JsonValue.Create(Text(value)),
        CypherNode node => new JsonObject { ["labels"] = JsonOutput.Array(node.Labels), ["properties"] = Map(node.Properties) },
        CypherRelationship link => new JsonObject { ["type"] = link.Type, ["properties"] = Map(link.Properties) },
        CypherPath path => new JsonArray([.. path.Steps.Select(Json)]),
        IEnumerable<KeyValuePair<string, object?>> map => Map(map),
        IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(Json)]),
        _ => JsonValue.Create(Text(value)),
    };

    private static JsonObject Map(IEnumerable<KeyValuePair<string, object?>> map) => new(map.Select(pair => KeyValuePair.Create(pair.Key, Json(pair.Value))));
}
