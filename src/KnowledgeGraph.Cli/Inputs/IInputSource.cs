using KnowledgeGraph.Pipeline;
using KnowledgeGraph.Text.Dates;

namespace KnowledgeGraph.Cli.Inputs;

/// <summary>What a build is to read.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Date">The day of publication for texts that state none, or null.</param>
/// <param name="ForceLanguage">True where texts are read whatever language they seem to be in.</param>
public sealed record InputRequest(IReadOnlyList<string> Paths, EdtfDate? Date, bool ForceLanguage);

/// <summary>Finds and reads the texts of a build.</summary>
public interface IInputSource
{
    /// <summary>How many files there are to read; for progress only.</summary>
    int Count(InputRequest request);

    /// <summary>The texts, and what could not be read, in the same order on every machine.</summary>
    IAsyncEnumerable<BuildInput> ReadAsync(InputRequest request, CancellationToken cancellationToken = default);
}
