using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Graph.Export;

/// <summary>A column of a format that knows columns: all values of one property name, under one type.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Type">The type that holds all its values: text where they differ.</param>
internal sealed record ExportColumn(string Name, ExportType Type);

/// <summary>The types that such formats tell apart.</summary>
internal enum ExportType
{
    Text,
    WholeNumber,
    DecimalNumber,
    Boolean,
    Day,
    TextList,
}

/// <summary>Finds the columns of a graph and writes values as they stand in cells.</summary>
internal static class ExportColumns
{
    /// <summary>The columns of these properties, in ordinal order of the names.</summary>
    public static ImmutableArray<ExportColumn> Of(IEnumerable<PropertyMap> maps)
    {
        var types = new SortedDictionary<string, ExportType>(StringComparer.Ordinal);
        foreach ((string name, object value) in maps.SelectMany(map => map))
        {
            ExportType type = TypeOf(value);
            types[name] = !types.TryGetValue(name, out ExportType known) || known == type ? type : ExportType.Text;
        }
        return [.. types.Select(type => new ExportColumn(type.Key, type.Value))];
    }

    /// <summary>A value in a cell; lists are joined with '|', in which a '|' or '\' of a text gets a '\' before it.</summary>
    public static string Cell(object value) => value switch
    {
        ImmutableArray<string> list => string.Join('|', list.Select(Escaped)),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static string Escaped(string text) =>
        text.AsSpan().IndexOfAny('|', '\\') < 0 ? text : text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static ExportType TypeOf(object value) => value switch
    {
        long => ExportType.WholeNumber,
        double => ExportType.DecimalNumber,
        bool => ExportType.Boolean,
        DateOnly => ExportType.Day,
        ImmutableArray<string> => ExportType.TextList,
        _ => ExportType.Text,
    };
}
