using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>The event rules that are built into this library.</summary>
public static class EventRules
{
    /// <summary>The frames of <c>Rules/events/frames.yml</c>.</summary>
    /// <exception cref="InvalidDataException">The file has faults; the message lists them all.</exception>
    public static ImmutableArray<EventFrame> BuiltIn()
    {
        using TextReader reader = Open("Rules/events/frames.yml");
        return EventRuleReader.Read(reader, "Rules/events/frames.yml");
    }

    /// <summary>The cues of <c>Rules/events/status-cues.yml</c>.</summary>
    /// <exception cref="InvalidDataException">The file has faults; the message lists them all.</exception>
    public static StatusCues BuiltInStatusCues()
    {
        using TextReader reader = Open("Rules/events/status-cues.yml");
        return StatusCues.Read(reader, "Rules/events/status-cues.yml");
    }

    private static StreamReader Open(string name) => new(typeof(EventRules).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"'{name}' is not built into the library."));
}
