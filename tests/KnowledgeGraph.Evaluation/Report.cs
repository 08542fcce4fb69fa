using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Evaluation;

/// <summary>Prints measures as a table or as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(TextWriter output, IReadOnlyList<Measure> measures, string analyzer, double seconds, int words, bool json)
    {
        double rate = seconds > 0 ? words / seconds : 0;
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { analyzer, seconds, wordsPerSecond = rate, measures }, Indented));
            return;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{analyzer}: {words} tokens in {seconds:F2} s, {rate:F0} a second"));
        output.WriteLine($"{"Measure",-10} {"Precision",9} {"Recall",9} {"F1",9} {"Correct",8} {"Gold",8} {"System",8}");
        foreach (Measure measure in measures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure.Name,-10} {measure.Precision,9:F2} {measure.Recall,9:F2} {measure.F1,9:F2} {measure.Correct,8} {measure.Gold,8} {measure.System,8}"));
    }
}
