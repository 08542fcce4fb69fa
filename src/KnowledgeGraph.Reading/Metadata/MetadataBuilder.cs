using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Reading.Metadata;

/// <summary>Collects what a carrier states: the first usable statement of a field counts, an unusable one is a warning.</summary>
internal sealed class MetadataBuilder
{
    private readonly List<string> _warnings = [];
    private string? _title, _source, _url, _dateSource;
    private EdtfDate? _date;

    /// <summary>What could not be used, in the order of finding.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>True once a date was understood.</summary>
    public bool HasDate => _date is not null;

    /// <summary>Takes a statement. Fields other than title, date, source and url are ignored.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">The value as written; blank is nothing.</param>
    /// <param name="place">Where it is stated, in words: "front matter", "meta dc.date".</param>
    public void Add(string field, string? value, string place)
    {
        string? text = Tidy(value);
        if (text is null)
            return;
        switch (field)
        {
            case "title": _title ??= text; break;
            case "source": _source ??= text; break;
            case "url": _url ??= text; break;
            case "date": AddDate(text, place); break;
        }
    }

    /// <summary>Notes something unusable.</summary>
    public void Warn(string sentence) => _warnings.Add(sentence);

    /// <summary>What is known now.</summary>
    public DocumentMetadata Build() => new(_title, _date, _dateSource, _source, _url);

    private void AddDate(string text, string place)
    {
        if (_date is not null)
            return;
        if (StatedDate.TryParse(text, out EdtfDate? date))
            (_date, _dateSource) = (date, place);
        else
            Warn($"The date '{(text.Length > 60 ? text[..60] + "…" : text)}' ({place}) is not understood: left out. Write it as 2022-03-05, 2022-03 or 2022.");
    }

    private static string? Tidy(string? value)
    {
        string text = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text;
    }
}
