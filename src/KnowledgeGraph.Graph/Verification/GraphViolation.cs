namespace KnowledgeGraph.Graph.Verification;

/// <summary>The rules that a graph must keep.</summary>
public enum GraphRule
{
    /// <summary>An id stands once among the nodes and once among the relationships.</summary>
    UniqueId,

    /// <summary>Both ends of a relationship are nodes of the graph.</summary>
    EndsExist,

    /// <summary>Every label is in the schema, and a general one has its subtype beside it.</summary>
    KnownLabel,

    /// <summary>Every relationship type is in the schema.</summary>
    KnownRelationshipType,

    /// <summary>The ends of a relationship carry labels that its type allows.</summary>
    AllowedEnds,

    /// <summary>Every property is one that the schema has for the label or type.</summary>
    KnownProperty,

    /// <summary>Values have the type that the schema says.</summary>
    PropertyType,

    /// <summary>Values of closed lists (statuses, bases, types) are in the list.</summary>
    KnownTerm,

    /// <summary>Required properties are there.</summary>
    RequiredProperty,

    /// <summary>Offsets lie within the document's text and do not part a surrogate pair.</summary>
    OffsetsInText,

    /// <summary>A quote is what stands at its offsets, letter by letter.</summary>
    QuoteAtOffsets,

    /// <summary>Dates are EDTF.</summary>
    EdtfDate,

    /// <summary><c>start_date</c> and <c>end_date</c> are the first and the last day of the date.</summary>
    DaysOfDate,

    /// <summary>Every event has a report.</summary>
    EventIsReported,

    /// <summary>Every entity has a mention.</summary>
    EntityIsMentioned,

    /// <summary>Names of documents are names of documents of the graph.</summary>
    DocumentExists,
}

/// <summary>Where a graph breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Id">Id of the node or relationship.</param>
/// <param name="Where">What it is and, where that helps, which property.</param>
/// <param name="What">What is wrong, a sentence.</param>
/// <param name="Remedy">What to do, a sentence.</param>
public sealed record GraphViolation(GraphRule Rule, string Id, string Where, string What, string Remedy)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() => $"{Id} ({Where}): {What} {Remedy}";
}
