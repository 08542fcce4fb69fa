namespace KnowledgeGraph.Graph;

/// <summary>What was extracted from one text, kept between builds so that a build reads only what is new. The store does not look into the payload.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="ContentHash">SHA-256 (lower-case hexadecimal) of the text and its metadata as read.</param>
/// <param name="Version">The version of the analysis that made the payload.</param>
/// <param name="Payload">The extraction, serialised.</param>
public sealed record StoredExtraction(string Name, string ContentHash, string Version, ReadOnlyMemory<byte> Payload);

/// <summary>Name, hash and version of a stored extraction, without its payload.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="ContentHash">SHA-256 (lower-case hexadecimal) of the text and its metadata as read.</param>
/// <param name="Version">The version of the analysis that made the payload.</param>
public sealed record StoredExtractionKey(string Name, string ContentHash, string Version);

/// <summary>Keeps extractions by document name. The graph is always a function of all that is kept here.</summary>
public interface IExtractionStore
{
    /// <summary>Names, hashes and versions of all that is kept, in ordinal order of the names.</summary>
    Task<IReadOnlyList<StoredExtractionKey>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>All that is kept, in ordinal order of the names.</summary>
    IAsyncEnumerable<StoredExtraction> ReadAllAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces a batch, in one transaction: all of it or nothing.</summary>
    Task PutAsync(IReadOnlyCollection<StoredExtraction> batch, CancellationToken cancellationToken = default);

    /// <summary>Removes by name, in one transaction; names that are not kept are passed over. Returns how many were removed.</summary>
    Task<int> RemoveAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default);
}
