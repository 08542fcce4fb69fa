using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Dates;

/// <summary>
/// A date as it is known: ISO 8601-2 (EDTF) level 0 and, of level 1, unspecified digits (<c>201X</c>), the qualifiers
/// <c>~ ? %</c> and open intervals (<c>2014-04/..</c>). A year stays a year; it is never its first of January.
/// </summary>
/// <remarks>Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019. Years 0001 to 9999.</remarks>
public sealed partial record EdtfDate
{
    private EdtfDate(string text, DateOnly? firstDay, DateOnly? lastDay, DatePrecision precision) =>
        (Text, FirstDay, LastDay, Precision) = (text, firstDay, lastDay, precision);

    /// <summary>The EDTF form, as parsed: <c>2019-07</c>, <c>2022-02/2022-03</c>, <c>2022-03~</c>.</summary>
    public string Text { get; private init; }

    /// <summary>The first day it can mean, included; null where the interval is open at its start.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>The last day it can mean, included; null where the interval is open at its end.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>The unit the date is known to.</summary>
    public DatePrecision Precision { get; }

    /// <summary>True where a qualifier says approximate or uncertain.</summary>
    public bool IsApproximate => Text.AsSpan().IndexOfAny('~', '?', '%') >= 0;

    /// <summary>A single day.</summary>
    public static EdtfDate OfDay(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day, DatePrecision.Day);

    /// <summary>A month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1 to 9999 or the month not within 1 to 12.</exception>
    public static EdtfDate OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new EdtfDate(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, first.AddMonths(1).AddDays(-1), DatePrecision.Month);
    }

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within 1 to 9999.</exception>
    public static EdtfDate OfYear(int year) =>
        new(year.ToString("0000", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>From the first day of <paramref name="start"/> to the last of <paramref name="end"/>; null on a side leaves it open.</summary>
    /// <exception cref="ArgumentException">Both sides are open, a side is an interval itself, or the end lies before the start.</exception>
    public static EdtfDate OfInterval(EdtfDate? start, EdtfDate? end) =>
        TryParse($"{start?.Text ?? ".."}/{end?.Text ?? ".."}", out EdtfDate? date)
            ? date
            : throw new ArgumentException($"'{start?.Text ?? ".."}' to '{end?.Text ?? ".."}' is no interval: give one side at least, no intervals, and the earlier date first.", nameof(end));

    /// <summary>The same date marked as approximate (<c>~</c>); itself where it is already qualified or an interval.</summary>
    public EdtfDate Approximate() => IsApproximate || Text.Contains('/') ? this : new EdtfDate(Text + "~", FirstDay, LastDay, Precision);

    /// <summary>True where a day exists that both can mean; open ends reach for ever.</summary>
    public bool Overlaps(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (FirstDay ?? DateOnly.MinValue) <= (other.LastDay ?? DateOnly.MaxValue)
            && (other.FirstDay ?? DateOnly.MinValue) <= (LastDay ?? DateOnly.MaxValue);
    }

    /// <summary>True where every day that <paramref name="other"/> can mean is one that this date can mean.</summary>
    public bool Contains(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (FirstDay ?? DateOnly.MinValue) <= (other.FirstDay ?? DateOnly.MinValue)
            && (other.LastDay ?? DateOnly.MaxValue) <= (LastDay ?? DateOnly.MaxValue);
    }

    /// <summary>Parses an EDTF date of the supported kinds.</summary>
    /// <exception cref="FormatException">The text is not such a date; the message names it.</exception>
    public static EdtfDate Parse(string text) => TryParse(text, out EdtfDate? date)
        ? date
        : throw new FormatException($"'{text}' is not an EDTF date. Write 2022-03-05, 2019-07, 2017, 201X, an interval such as 2022-02/2022-03 or 2014-04/.., with ~ or ? behind a date that is approximate or uncertain.");

    /// <summary>Parses an EDTF date of the supported kinds; false (and null) where the text is none, or the calendar has no such day.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
            return false;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        date = slash < 0 ? Single(text) : Interval(text, text[..slash], text[(slash + 1)..]);
        return date is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static EdtfDate? Interval(string text, string from, string to)
    {
        bool openStart = from is ".." or "", openEnd = to is ".." or "";
        EdtfDate? start = openStart ? null : Single(from), end = openEnd ? null : Single(to);
        if ((openStart && openEnd) || (!openStart && start is null) || (!openEnd && end is null) || start?.FirstDay > end?.LastDay)
            return null;
        return new EdtfDate(text, start?.FirstDay, end?.LastDay, DatePrecision.Interval);
    }

    private static EdtfDate? Single(string text)
    {
        Match match = SingleDate().Match(text);
        if (!match.Success || match.Groups["year"].Value == "0000")
            return null;
        string year = match.Groups["year"].Value;
        if (year.Contains('X'))
            return UnspecifiedDigits(text, year, match.Groups["month"].Success);
        int y = int.Parse(year, CultureInfo.InvariantCulture);
        if (!match.Groups["month"].Success)
            return OfYear(y) with { Text = text };
        int m = int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture);
        if (m is < 1 or > 12)
            return null;
        if (!match.Groups["day"].Success)
            return OfMonth(y, m) with { Text = text };
        int d = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return d < 1 || d > DateTime.DaysInMonth(y, m) ? null : OfDay(new DateOnly(y, m, d)) with { Text = text };
    }

    private static EdtfDate? UnspecifiedDigits(string text, string year, bool hasMonth)
    {
        if (hasMonth)
            return null;
        int first = Math.Max(1, int.Parse(year.Replace('X', '0'), CultureInfo.InvariantCulture));
        int last = int.Parse(year.Replace('X', '9'), CultureInfo.InvariantCulture);
        DatePrecision precision = year.EndsWith("XX", StringComparison.Ordinal) ? DatePrecision.Century : DatePrecision.Decade;
        return new EdtfDate(text, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), precision);
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?[~?%]?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SingleDate();
}
