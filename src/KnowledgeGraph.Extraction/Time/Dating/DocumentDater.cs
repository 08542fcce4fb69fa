using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>Finds the text's own date: from metadata, from a byline or dateline, from its address or name, else by inference.</summary>
internal sealed class DocumentDater
{
    private readonly BylineDate _byline;
    private readonly DateInference _inference;

    public DocumentDater(TimeLexicon lexicon, TimeKnowledge knowledge)
    {
        _byline = new BylineDate(lexicon);
        _inference = new DateInference(lexicon, knowledge);
    }

    public DocumentDate? Date(Document document, TimeAtom[] atoms, IReadOnlyList<FoundTime> found) =>
        FromMetadata(document)
        ?? _byline.Find(document, atoms, found)
        ?? AddressDate.Of(document)
        ?? _inference.Infer(document, atoms, found);

    private static DocumentDate? FromMetadata(Document document) =>
        document.Metadata.Date is { } date
            ? new DocumentDate(date, DateBasis.Stated, [$"The date {date.Text} is stated by {document.Metadata.DateSource ?? "the metadata"}."])
            : null;
}
