using System.Text.Json;

namespace KnowledgeGraph.Evaluation.Times;

/// <summary>Reads the test cases of Microsoft Recognizers-Text (Specs/DateTime): input, reference time and expected spans.</summary>
internal static class RecognizerCases
{
    public static IEnumerable<TimeDocument> Read(string path)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        int number = 0;
        foreach (JsonElement item in json.RootElement.EnumerateArray())
        {
            string text = item.GetProperty("Input").GetString()!;
            string? created = item.TryGetProperty("Context", out JsonElement context) && context.TryGetProperty("ReferenceDateTime", out JsonElement reference)
                ? reference.GetString()![..10] : null;
            GoldTime[] gold = [.. item.GetProperty("Results").EnumerateArray().Where(r => r.TryGetProperty("Start", out _)).Select(ToGold)];
            yield return new TimeDocument($"case {++number}", text, created, gold, text.Length);
        }
    }

    private static GoldTime ToGold(JsonElement result)
    {
        int start = result.GetProperty("Start").GetInt32();
        int end = result.TryGetProperty("End", out JsonElement last) ? last.GetInt32() + 1 : start + result.GetProperty("Length").GetInt32();
        return new GoldTime(start, end, "", Timex(result));
    }

    private static string Timex(JsonElement result)
    {
        if (result.TryGetProperty("Resolution", out JsonElement resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("values", out JsonElement values))
            return values.EnumerateArray().Select(v => v.TryGetProperty("value", out JsonElement value) ? value.GetString()! : v.TryGetProperty("timex", out JsonElement timex) ? timex.GetString()! : "").FirstOrDefault() ?? "";
        return result.TryGetProperty("Value", out JsonElement one) && one.ValueKind == JsonValueKind.Object && one.TryGetProperty("Timex", out JsonElement t) ? t.GetString()! : "";
    }
}
