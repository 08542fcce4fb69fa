using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>
/// Keeps a second writer away from a graph file for as long as the first has it open, not only for a transaction. The
/// operating system lets go of the lock when the process ends, however it ends: a lock file that was left behind locks nobody out.
/// </summary>
/// <remarks>The file is removed under the lock. Should two writers still meet in that moment, SQLite's own locks keep the file whole.</remarks>
internal sealed class GraphFileLock : IDisposable
{
    private readonly FileStream _stream;

    private GraphFileLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock of a graph file.</summary>
    /// <exception cref="GraphStoreException">Another writer has it, or the folder cannot be written to.</exception>
    public static GraphFileLock Take(string path)
    {
        string lockPath = path + ".lock";
        try
        {
            return new GraphFileLock(new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new GraphStoreException($"The folder of '{path}' does not exist. Make it, or name another file.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new GraphStoreException($"'{path}' cannot be written: the right to write '{lockPath}' is missing. Change the rights of the folder, or name a file elsewhere.", fault);
        }
        catch (IOException fault) when (IsHeldByAnother(fault))
        {
            throw new GraphStoreException($"Another process is writing '{path}' at this moment. Wait until it has finished, or stop it; readers need not wait.", fault);
        }
        catch (IOException fault)
        {
            throw new GraphStoreException($"'{path}' cannot be written: {fault.Message} Check that the folder can be written to and the disk has room, or name a file elsewhere.", fault);
        }
    }

    public void Dispose() => _stream.Dispose();

    // Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION. Unix: EWOULDBLOCK of flock (11 on Linux, 35 on macOS).
    private static bool IsHeldByAnother(IOException fault) => (fault.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
