using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Http;

/// <summary>
/// Writes parameters as plain JSON, which both endpoints take. The servers read whole numbers exactly and a number with a
/// point as Float, so a decimal always gets its point; a day goes as ISO text, since plain JSON has no days.
/// </summary>
internal static class ParameterJson
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: WriteDouble(writer, number); break;
            case DateOnly day: writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case IEnumerable<KeyValuePair<string, object?>> map: WriteMap(writer, map); break;
            case IEnumerable items: WriteList(writer, items); break;
            default: throw new ArgumentException($"A {value.GetType().Name} is no Cypher parameter. Give text, numbers, booleans, days, lists or maps of these.", nameof(value));
        }
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException($"{number} cannot be sent: JSON has no infinite numbers and no NaN.", nameof(number));
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny(".E") ? text : text + ".0");
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (object? item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }
}
