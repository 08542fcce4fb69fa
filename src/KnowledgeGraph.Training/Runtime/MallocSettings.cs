using System.Diagnostics;

namespace KnowledgeGraph.Training.Runtime;

/// <summary>
/// Training allocates and frees tensors of megabytes all the time; glibc gives each back to the kernel and half the time goes into page
/// faults. These settings make it keep them. They are read at start only, so the program starts itself again with them.
/// </summary>
internal static class MallocSettings
{
    private const string Mark = "KNOWLEDGEGRAPH_TRAINING_CHILD";

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["GLIBC_TUNABLES"] = "glibc.malloc.mmap_threshold=34359738368:glibc.malloc.trim_threshold=34359738368:glibc.malloc.top_pad=268435456:glibc.malloc.arena_max=2:glibc.malloc.hugetlb=1",
        ["OMP_WAIT_POLICY"] = "passive",
        [Mark] = "1",
    };

    /// <summary>Runs the program again with the settings and gives its exit code; null in the run that has them.</summary>
    public static int? RunAgain(string[] args)
    {
        if (Environment.GetEnvironmentVariable(Mark) is not null)
            return null;
        ProcessStartInfo start = new(Environment.ProcessPath!, args);
        foreach ((string name, string value) in Settings)
            start.Environment[name] = value;
        using Process child = Process.Start(start)!;
        child.WaitForExit();
        return child.ExitCode;
    }
}
