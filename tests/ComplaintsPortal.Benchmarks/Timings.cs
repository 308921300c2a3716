namespace ComplaintsPortal.Benchmarks;

/// <summary>Durations of one thing done often, in milliseconds; percentiles by nearest rank.</summary>
internal sealed class Timings(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    public double Median => Rank(0.5);

    public double P99 => Rank(0.99);

    public double Least => _sorted[0];

    private double Rank(double share) => _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];
}
