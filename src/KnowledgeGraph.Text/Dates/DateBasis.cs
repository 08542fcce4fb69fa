namespace KnowledgeGraph.Text.Dates;

/// <summary>How a date is known. Ordered from the firmest to the weakest.</summary>
public enum DateBasis
{
    /// <summary>The words (or the metadata) state it in full.</summary>
    Stated,

    /// <summary>It was computed from the text's own date or from another time in the text ("two years later").</summary>
    Relative,

    /// <summary>A part that the words leave out (a year, say) was taken from the document's date or context.</summary>
    InferredFromDocument,

    /// <summary>It was computed from an event with a known date ("since the invasion").</summary>
    InferredFromEvent,
}
