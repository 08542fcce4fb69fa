using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Pipeline;
using KnowledgeGraph.Reading;

namespace KnowledgeGraph.Cli.Inputs;

/// <summary>Hands what the reader reads to a build.</summary>
/// <param name="reader">Reads files, folders and standard input.</param>
public sealed class DocumentInputs(IDocumentReader reader)
{
    /// <summary>How many sources there are to read; for progress only.</summary>
    public int Count(InputRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return reader.List(request.Paths, request.Options).Count;
    }

    /// <summary>The texts, and what could not be read, in the same order on every machine.</summary>
    public async IAsyncEnumerable<BuildInput> ReadAsync(InputRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await Task.CompletedTask;   // the reader is synchronous; the build asks for one input at a time
        foreach (ReadResult result in reader.Read(request.Paths, request.Options, cancellationToken))
            yield return Input(result);
    }

    private static BuildInput Input(ReadResult result) => result switch
    {
        ReadDocument read => BuildInput.Of(read.Document, Encoding.UTF8.GetByteCount(read.Document.Text)) with { Warnings = read.Warnings },
        ReadFailure { Kind: ReadFailureKind.Failed } failure => BuildInput.OfFailure(failure.Path, failure.Reason),
        ReadFailure passedOver => BuildInput.OfSkipped(passedOver.Path, passedOver.Reason),
        _ => throw new InvalidOperationException($"A reader gave a {result.GetType().Name}."),
    };
}
