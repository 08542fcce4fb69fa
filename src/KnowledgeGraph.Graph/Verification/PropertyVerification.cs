using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Graph.Schema;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Graph.Verification;

/// <summary>The rules for properties, which hold for nodes and relationships alike.</summary>
internal sealed class PropertyVerification(GraphSchema schema, ImmutableArray<GraphViolation>.Builder violations)
{
    public void Run(string id, string where, PropertyMap properties, IReadOnlyList<SchemaNames<PropertyDefinition>> allowed)
    {
        foreach ((string name, object value) in properties)
            Known(id, where, name, value, allowed);
        foreach (PropertyDefinition required in allowed.SelectMany(list => list).Where(property => property.IsRequired).DistinctBy(property => property.Name))
        {
            if (properties[required.Name] is null)
                Add(GraphRule.RequiredProperty, id, where, $"The property '{required.Name}' is missing.", $"Give it: {required.Meaning}");
        }
        if (allowed.Any(list => list.Contains("start_date")))
            Days(id, where, properties);
    }

    private void Known(string id, string where, string name, object value, IReadOnlyList<SchemaNames<PropertyDefinition>> allowed)
    {
        PropertyDefinition? definition = allowed.Select(list => list.Find(name)).FirstOrDefault(found => found is not null);
        if (definition is null)
        {
            Add(GraphRule.KnownProperty, id, where, $"The schema has no property '{name}' here.", Remedy(name, allowed.SelectMany(list => list.Names)));
            return;
        }
        where = $"{where}, property '{name}'";
        if (!HasType(value, definition.Type))
            Add(GraphRule.PropertyType, id, where, $"The value is {Describe(value)}.", $"The schema wants {Describe(definition.Type)}.");
        else if (definition.Type == PropertyType.Edtf && value is string { Length: > 0 } edtf && !EdtfDate.TryParse(edtf, out _))
            Add(GraphRule.EdtfDate, id, where, $"'{value}' is not an EDTF date.", "Write 2022-03-05, 2019-07, 2017, 201X or an interval such as 2022-02/2022-03, or leave it out.");
        else if (definition.Vocabulary is { } list)
            Terms(id, where, value is string text ? [text] : (ImmutableArray<string>)value, list);
    }

    private void Terms(string id, string where, ImmutableArray<string> texts, string list)
    {
        ImmutableArray<string> known = schema.Vocabulary(list);
        foreach (string text in texts.Where(text => !known.Contains(text)))
            Add(GraphRule.KnownTerm, id, where, $"'{text}' is not among the schema's {list}.", Remedy(text, known));
    }

    private void Days(string id, string where, PropertyMap properties)
    {
        EdtfDate? date = null;
        if (properties["date"] is { } given && (given is not string text || !EdtfDate.TryParse(text, out date)))
            return;
        Day(id, where, "start_date", properties["start_date"], date?.FirstDay, "first", date);
        Day(id, where, "end_date", properties["end_date"], date?.LastDay, "last", date);
    }

    private void Day(string id, string where, string name, object? value, DateOnly? expected, string which, EdtfDate? date)
    {
        if (value is null or DateOnly && value as DateOnly? != expected)
            Add(GraphRule.DaysOfDate, id, $"{where}, property '{name}'", $"It is {Show(value as DateOnly?)}, but the {which} day of the date '{date}' is {Show(expected)}.", $"Set '{name}' from 'date'.");
    }

    private static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "absent";

    private static bool HasType(object value, PropertyType type) => type switch
    {
        PropertyType.Text or PropertyType.Edtf => value is string,
        PropertyType.WholeNumber => value is long,
        PropertyType.DecimalNumber => value is double,
        PropertyType.Boolean => value is bool,
        PropertyType.Date => value is DateOnly,
        _ => value is ImmutableArray<string>,
    };

    private static string Describe(object value) => value switch
    {
        string => "a text",
        long => "a whole number",
        double => "a decimal",
        bool => "true or false",
        DateOnly => "a day",
        _ => "a list of texts",
    };

    private static string Describe(PropertyType type) => type switch
    {
        PropertyType.Text => "a text",
        PropertyType.Edtf => "an EDTF date as a text",
        PropertyType.WholeNumber => "a whole number",
        PropertyType.DecimalNumber => "a decimal",
        PropertyType.Boolean => "true or false",
        PropertyType.Date => "a day",
        _ => "a list of texts",
    };

    private static string Remedy(string wrong, IEnumerable<string> names) =>
        $"{NearestName.Hint(wrong, names.Distinct(StringComparer.Ordinal))} Correct it, or add it to the schema.".TrimStart();

    private void Add(GraphRule rule, string id, string where, string what, string remedy) => violations.Add(new GraphViolation(rule, id, where, what, remedy));
}
