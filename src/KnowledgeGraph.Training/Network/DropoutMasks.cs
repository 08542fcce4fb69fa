using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.Training.Network;

/// <summary>Dropout whose masks are stretches of one long random mask, at random places: drawing a number for every value takes longer than the product.</summary>
internal sealed class DropoutMasks : IDisposable
{
    private const int PoolSize = 1 << 22;

    private readonly Random _random;
    private readonly Dictionary<double, Tensor> _pools = [];

    public DropoutMasks(int seed) => _random = new Random(seed);

    public bool Enabled { get; set; }

    public Tensor Apply(Tensor values, double share)
    {
        long count = values.NumberOfElements;
        if (!Enabled || share <= 0)
            return values;
        if (count >= PoolSize)
            return nn.functional.dropout(values, share);
        long start = _random.NextInt64(PoolSize - count);
        return values * Pool(share).narrow(0, start, count).view(values.shape);
    }

    public void Dispose()
    {
        foreach (Tensor pool in _pools.Values)
            pool.Dispose();
    }

    private Tensor Pool(double share)
    {
        if (_pools.TryGetValue(share, out Tensor? pool))
            return pool;
        float kept = (float)(1 / (1 - share));
        float[] mask = new float[PoolSize];
        for (int i = 0; i < PoolSize; i++)
            mask[i] = _random.NextDouble() < share ? 0 : kept;
        return _pools[share] = tensor(mask).DetachFromDisposeScope();
    }
}
