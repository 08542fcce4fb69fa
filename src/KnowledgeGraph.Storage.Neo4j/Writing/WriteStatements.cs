using System.Collections.Immutable;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>
/// The Cypher texts that change a graph. Each starts with the marker of its write: the batch's number is set in the same
/// transaction as the batch, so a batch whose answer was lost is found applied when it is sent again, and skipped.
/// Each returns how many rows it took, or nothing where it was skipped.
/// </summary>
internal static class WriteStatements
{
    private const string Marker = $$"""
        MERGE (marker:{{GraphNames.MarkerLabel}} {id: $run})
        WITH marker WHERE coalesce(marker.batch, 0) < $batch
        SET marker.batch = $batch, marker.at = datetime()
        WITH marker
        UNWIND $rows AS row

        """;

    /// <summary>Ends a write: its marker stays as finished, those of writes that finished or broke off long ago go.</summary>
    public const string Finish = $$"""
        MATCH (marker:{{GraphNames.MarkerLabel}})
        FOREACH (own IN CASE WHEN marker.id = $run THEN [marker] ELSE [] END | SET own.finished = true)
        FOREACH (old IN CASE WHEN marker.id <> $run AND (marker.finished OR marker.at < datetime() - duration('PT1H')) THEN [marker] ELSE [] END | DELETE old)
        """;

    /// <summary>Creates or changes nodes that have the same labels; rows are <c>{properties, dates}</c>.</summary>
    /// <param name="labels">The labels they are to have.</param>
    /// <param name="gone">Labels of the schema that they have and are to lose.</param>
    /// <param name="dates">Names of the properties that are days, which plain JSON carries as text.</param>
    public static string Nodes(ImmutableArray<string> labels, ImmutableArray<string> gone, ImmutableArray<string> dates) => Marker + $$"""
        MERGE (n:{{GraphNames.OwnLabel}} {id: row.properties.id})
        SET n = row.properties{{string.Concat(labels.Select(label => $", n:{GraphNames.Quote(label)}"))}}{{Dates("n", dates)}}
        {{(gone.IsEmpty ? "" : $"REMOVE n{string.Concat(gone.Select(label => $":{GraphNames.Quote(label)}"))}\n")}}RETURN count(n) AS rows
        """;

    /// <summary>Creates or changes relationships of one type; rows are <c>{start, end, properties, dates}</c>.</summary>
    public static string Relationships(string type, ImmutableArray<string> dates) => Marker + $$"""
        MATCH (start:{{GraphNames.OwnLabel}} {id: row.start})
        MATCH (end:{{GraphNames.OwnLabel}} {id: row.end})
        MERGE (start)-[r:{{GraphNames.Quote(type)}} {id: row.properties.id}]->(end)
        SET r = row.properties{{Dates("r", dates)}}
        RETURN count(r) AS rows
        """;

    /// <summary>Removes relationships of one type; rows are <c>{id}</c>.</summary>
    public static string RemoveRelationships(string type) => Marker + $$"""
        MATCH (:{{GraphNames.OwnLabel}})-[r:{{GraphNames.Quote(type)}} {id: row.id}]->(:{{GraphNames.OwnLabel}})
        DELETE r
        RETURN count(*) AS rows
        """;

    /// <summary>Removes nodes, and with them what others drew to them; rows are <c>{id}</c>.</summary>
    public const string RemoveNodes = Marker + $$"""
        MATCH (n:{{GraphNames.OwnLabel}} {id: row.id})
        DETACH DELETE n
        RETURN count(*) AS rows
        """;

    private static string Dates(string variable, ImmutableArray<string> names) =>
        string.Concat(names.Select(name => $", {variable}.{GraphNames.Quote(name)} = date(row.dates.{GraphNames.Quote(name)})"));
}
