namespace KnowledgeGraph.Reading.Decoding;

/// <summary>Bytes as text, or the reason why they are none; one of the two is set.</summary>
/// <param name="Text">The text without its byte order mark.</param>
/// <param name="Warning">What had to be assumed; null where nothing had.</param>
/// <param name="Refusal">Why the bytes are no text.</param>
internal sealed record DecodedText(string? Text, string? Warning = null, string? Refusal = null);
