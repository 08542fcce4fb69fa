using System.Collections.Immutable;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Resolution.Composition;

/// <summary>A date as properties: EDTF, its first and last day, precision, basis.</summary>
internal static class DateProperties
{
    public static ImmutableArray<(string, object?)> Of(EdtfDate? date, DateBasis? basis, object? reason) => date is null ? [] :
    [
        ("date", date.Text), ("start_date", date.FirstDay), ("end_date", date.LastDay), ("date_precision", date.Precision.ToString().ToLowerInvariant()),
        ("date_basis", basis is { } b ? Name(b) : null), ("date_reason", reason),
    ];

    public static string Name(DateBasis basis) => basis switch
    {
        DateBasis.Stated => "stated",
        DateBasis.Relative => "relative",
        DateBasis.InferredFromDocument => "inferred_from_document",
        _ => "inferred_from_event",
    };
}
