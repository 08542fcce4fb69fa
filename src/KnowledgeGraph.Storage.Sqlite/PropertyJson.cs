using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// Properties as JSON with types kept: a whole number has no point, a decimal has one, a day is <c>{"day":"2019-07-12"}</c>,
/// a decimal that JSON cannot say is <c>{"decimal":"NaN"}</c>.
/// </summary>
internal sealed class PropertyJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json;

    public PropertyJson() => _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>The properties in UTF-8; they hold until the next call.</summary>
    public ReadOnlySpan<byte> Write(PropertyMap properties)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        foreach ((string name, object value) in properties)
        {
            _json.WritePropertyName(name);
            WriteValue(value);
        }
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();

    private void WriteValue(object value)
    {
        switch (value)
        {
            case string text:
                _json.WriteStringValue(text);
                break;
            case long number:
                _json.WriteNumberValue(number);
                break;
            case bool flag:
                _json.WriteBooleanValue(flag);
                break;
            case DateOnly day:
                WriteTagged("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDecimal(number);
                break;
            case ImmutableArray<string> list:
                _json.WriteStartArray();
                foreach (string text in list)
                    _json.WriteStringValue(text);
                _json.WriteEndArray();
                break;
        }
    }

    private void WriteDecimal(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
            WriteTagged("decimal", text);
        else
            _json.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private void WriteTagged(string tag, string text)
    {
        _json.WriteStartObject();
        _json.WriteString(tag, text);
        _json.WriteEndObject();
    }
}
