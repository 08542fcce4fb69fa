using System.Runtime.InteropServices;

namespace KnowledgeGraph.Language.Encoding;

/// <summary>Memory of one computation at a time, kept between computations; aligned to cache lines.</summary>
internal sealed unsafe class Workspace : IDisposable
{
    private const int Alignment = 64;

    private byte* _memory;
    private nuint _capacity;
    private nuint _used;

    ~Workspace() => Free();

    /// <summary>Makes room; what was taken before is void.</summary>
    public void Reset(long floats)
    {
        nuint bytes = (nuint)floats * sizeof(float);
        if (bytes > _capacity)
        {
            Free();
            _memory = (byte*)NativeMemory.AlignedAlloc(bytes, Alignment);
            NativeMemory.Clear(_memory, bytes);
            _capacity = bytes;
        }
        _used = 0;
    }

    /// <summary>Takes the next stretch; its contents are whatever was there.</summary>
    public float* Take(long floats)
    {
        float* start = (float*)(_memory + _used);
        _used += ((nuint)floats * sizeof(float) + Alignment - 1) / Alignment * Alignment;
        return _used <= _capacity ? start : throw new InvalidOperationException("The workspace was made too small for this batch.");
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_memory);
        _memory = null;
        _capacity = 0;
    }
}
