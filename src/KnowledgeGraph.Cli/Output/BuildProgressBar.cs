using System.Globalization;
using KnowledgeGraph.Pipeline;

namespace KnowledgeGraph.Cli.Output;

/// <summary>One line on a terminal that says how far a build is, how fast it goes and how long it will take.</summary>
/// <param name="output">A terminal that understands a carriage return and "erase to the end of the line".</param>
/// <param name="clock">Measures rates, and limits drawing to ten times a second.</param>
/// <param name="width">Columns of the terminal.</param>
internal sealed class BuildProgressBar(TextWriter output, TimeProvider clock, int width) : IProgress<BuildProgress>
{
    private const int BarWidth = 24;
    private static readonly TimeSpan MinimumInterval = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private BuildStage? _stage;
    private long _stageStarted, _drawn;

    /// <inheritdoc/>
    public void Report(BuildProgress value)
    {
        lock (_gate)
        {
            if (_stage != value.Stage)
                (_stage, _stageStarted, _drawn) = (value.Stage, clock.GetTimestamp(), 0);
            else if (clock.GetElapsedTime(_drawn) < MinimumInterval && value.Done != value.Total)
                return;
            _drawn = clock.GetTimestamp();
            string line = Describe(value, clock.GetElapsedTime(_stageStarted));
            output.Write($"\r{line[..Math.Min(line.Length, width - 1)]}\u001b[K");
            output.Flush();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_stage is not null)
                output.Write("\r\u001b[K");
            output.Flush();
            _stage = null;
        }
    }

    /// <summary>The line for a state: <c>Reading ━━━━━━──── 60/100  12 texts/s  0.3 MB/s  4 s left</c>.</summary>
    public static string Describe(BuildProgress value, TimeSpan elapsed)
    {
        string count = value.Total is { } total ? $"{Bar(value.Done, total)} {value.Done:N0}/{total:N0}" : $"{value.Done:N0}";
        string line = $"{value.Stage} {count}";
        if (value.Stage is BuildStage.Linking or BuildStage.Writing || elapsed.TotalSeconds < 0.5 || value.Done == 0)
            return line;
        double perSecond = value.Done / elapsed.TotalSeconds;
        string bytes = value.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $"  {value.Bytes / 1e6 / elapsed.TotalSeconds:0.0} MB/s") : "";
        string left = value.Total > value.Done ? $"  {Duration(TimeSpan.FromSeconds((value.Total.Value - value.Done) / perSecond))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{line}  {perSecond:0} texts/s{bytes}{left}");
    }

    private static string Bar(int done, int total)
    {
        int filled = total == 0 ? BarWidth : (int)((long)BarWidth * Math.Min(done, total) / total);
        return new string('━', filled) + new string('─', BarWidth - filled);
    }

    private static string Duration(TimeSpan time) => time.TotalSeconds < 90
        ? $"{Math.Ceiling(time.TotalSeconds):0} s"
        : time.TotalMinutes < 90 ? $"{Math.Ceiling(time.TotalMinutes):0} min" : $"{Math.Ceiling(time.TotalHours):0} h";
}
