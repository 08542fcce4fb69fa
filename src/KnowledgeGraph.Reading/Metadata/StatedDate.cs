using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Reading.Metadata;

/// <summary>
/// The dates that metadata hold: EDTF, ISO 8601 with a time, RFC 2822, "March 5, 2022". The day is kept as written: a time
/// and its zone are dropped, never used to move the day. Numbers that can be read two ways ("03/05/2022") are no date.
/// </summary>
internal static partial class StatedDate
{
    private const int MaxLength = 100;

    /// <summary>Reads a stated date; false where it is none or not unambiguous.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        string trimmed = text?.Trim() ?? "";
        if (trimmed.Length is 0 or > MaxLength)
            return false;
        if (EdtfDate.TryParse(trimmed, out date))
            return true;
        date = YearFirst(trimmed) ?? MonthInWords(trimmed) ?? Numbers(trimmed);
        return date is not null;
    }

    private static EdtfDate? YearFirst(string text)
    {
        Match match = IsoLike().Match(text);
        return match.Success ? Day(match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value) : null;
    }

    private static EdtfDate? MonthInWords(string text)
    {
        Match match = Words().Match(text);
        if (!match.Success || MonthNumber(match.Groups["month"].Value) is not int month)
            return null;
        string year = match.Groups["year"].Value, number = month.ToString("00", CultureInfo.InvariantCulture);
        return match.Groups["day"].Success ? Day(year, number, match.Groups["day"].Value) : Edtf($"{year}-{number}");
    }

    private static EdtfDate? Numbers(string text)
    {
        Match match = ThreeNumbers().Match(text);
        if (!match.Success)
            return null;
        string first = match.Groups["first"].Value, second = match.Groups["second"].Value, year = match.Groups["year"].Value;
        // With full stops the day comes first everywhere; with strokes only a number above 12 tells.
        if (match.Groups["stop"].Success || int.Parse(first, CultureInfo.InvariantCulture) > 12)
            return Day(year, second, first);
        return int.Parse(second, CultureInfo.InvariantCulture) > 12 ? Day(year, first, second) : null;
    }

    private static int? MonthNumber(string name)
    {
        string[] months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        int index = Array.FindIndex(months, month => month.Length > 0 && month.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : name.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static EdtfDate? Day(string year, string month, string day) => Edtf($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}");

    private static EdtfDate? Edtf(string text) => EdtfDate.TryParse(text, out EdtfDate? date) ? date : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<month>[0-9]{1,2})-|/(?<month>[0-9]{1,2})/|\.(?<month>[0-9]{1,2})\.|(?<month>[0-9]{2}))(?<day>[0-9]{1,2})($|[T\s][0-9T].*$)", Options)]
    private static partial Regex IsoLike();

    [GeneratedRegex(@"^((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,?\s+)?((?<day>[0-9]{1,2})(st|nd|rd|th)?\s*-?(of\s+)?(?<month>[a-z]{3,9})\.?,?\s*-?|(?<month>[a-z]{3,9})\.?\s+(?<day>[0-9]{1,2})(st|nd|rd|th)?,?\s+|(?<month>[a-z]{3,9})\.?,?\s+)(?<year>[0-9]{4})($|,?\s+(at\s+|-\s*|\|\s*)?[0-9]{1,2}:?[0-9]*.*$)", Options)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})((?<stop>\.)\s?(?<second>[0-9]{1,2})\.\s?|/(?<second>[0-9]{1,2})/|-(?<second>[0-9]{1,2})-)(?<year>[0-9]{4})($|,?\s+[0-9]{1,2}:.*$)", Options)]
    private static partial Regex ThreeNumbers();
}
