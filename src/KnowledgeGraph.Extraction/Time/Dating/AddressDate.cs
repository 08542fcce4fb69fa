using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Extraction.Time.Dating;

/// <summary>A date in the text's address (/2022/03/05/, /2022/mar/05/) or file name (2022-03-05, 20220305).</summary>
internal static partial class AddressDate
{
    public static DocumentDate? Of(Document document) =>
        Of(document.Metadata.Url ?? "", "address") ?? Of(document.Name, "file name");

    private static DocumentDate? Of(string text, string what)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            string year = match.Groups["y"].Value, month = MonthOf(match.Groups["m"].Value), day = match.Groups["d"].Value;
            string edtf = day.Length > 0 ? $"{year}-{month}-{day.PadLeft(2, '0')}" : $"{year}-{month}";
            if (EdtfDate.TryParse(edtf, out EdtfDate? date))
                return new DocumentDate(date, DateBasis.Stated, [$"The text's {what} '{text}' holds the date {date.Text}."]);
        }
        return null;
    }

    private static string MonthOf(string month) =>
        char.IsAsciiDigit(month[0]) ? month.PadLeft(2, '0')
        : DateTime.ParseExact(month[..3], "MMM", CultureInfo.InvariantCulture).Month.ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9a-f])(?<y>(19|20)[0-9]{2})(/(?<m>[01]?[0-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/((?<d>[0-3]?[0-9])(?![0-9]))?|[-_.](?<m>[01][0-9])[-_.](?<d>[0-3][0-9])(?![0-9a-f])|(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9a-f]))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
