namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>Chance that a seed settles: splitmix64, the same on every machine and version.</summary>
public sealed class DemoDice(ulong seed)
{
    private ulong _state = seed;

    public bool Chance(double probability) => Next() / (double)ulong.MaxValue < probability;

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>, both possible.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    public T Pick<T>(IReadOnlyList<T> of) => of[Between(0, of.Count - 1)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
