using KnowledgeGraph.Extraction.Time.Patterns;
using KnowledgeGraph.Language;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>Finds the text's own date: from metadata, from a byline or dateline, from its address or name, else by inference.</summary>
internal sealed class DocumentDater
{
    private readonly BylineDate _byline;
    private readonly DateInference _inference;

    public DocumentDater(TimeLexicon lexicon, TenseReader tense, TimeKnowledge knowledge)
    {
        _byline = new BylineDate(lexicon);
        _inference = new DateInference(lexicon, tense, knowledge);
    }

    public DocumentDate? Date(AnalyzedText text, TimeAtom[] atoms, IReadOnlyList<FoundTime> found) =>
        FromMetadata(text.Document)
        ?? _byline.Find(text.Document, atoms, found)
        ?? AddressDate.Of(text.Document)
        ?? _inference.Infer(text, atoms, found);

    private static DocumentDate? FromMetadata(Document document) =>
        document.Metadata.Date is { } date
            ? new DocumentDate(date, DateBasis.Stated, [$"The date {date.Text} is stated by {document.Metadata.DateSource ?? "the metadata"}."])
            : null;
}
