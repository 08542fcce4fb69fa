using KnowledgeGraph.Reading.Boilerplate;
using KnowledgeGraph.Reading.Formats;
using KnowledgeGraph.Reading.Language;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Reading;

/// <summary>The last steps, the same for every format: is there text, is it English, what is boilerplate, which date holds.</summary>
internal sealed class DocumentFinisher
{
    private readonly LanguageDetector _languages = new(LanguageProfiles.Load());
    private readonly BoilerplateMarker _marker = new(BoilerplateRules.Load());

    /// <summary>The document, or why there is none.</summary>
    public ReadResult Finish(string path, string name, FormatResult result, ReadOptions options)
    {
        if (result.Refusal is not null)
            return new ReadFailure(path, ReadFailureKind.Failed, $"{path} cannot be read: {result.Refusal}.");
        if (string.IsNullOrWhiteSpace(result.Text))
            return new ReadFailure(path, ReadFailureKind.Skipped, $"{path} has no text: passed over. Check that the right file was given.");
        if (!options.Force && _languages.FindForeign(result.Text) is string language)
            return new ReadFailure(path, ReadFailureKind.Skipped, $"{path}: language is probably {language}; English is read. Give a translation, or force the reading (Force) if it is English.");
        var document = new Document(name, result.Text)
        {
            Metadata = WithDate(result.Metadata, options),
            Boilerplate = _marker.Mark(result.Text, result.Boilerplate),
        };
        return new ReadDocument(path, document, [.. result.Warnings.Distinct()]);
    }

    private static DocumentMetadata WithDate(DocumentMetadata metadata, ReadOptions options) =>
        metadata.Date is null && options.DefaultDate is not null
            ? metadata with { Date = options.DefaultDate, DateSource = "--date" }
            : metadata;
}
