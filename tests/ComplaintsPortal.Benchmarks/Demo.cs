using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks;

/// <summary><c>demo --count</c> against the clock. Goal: 100,000 under a minute.</summary>
internal static class Demo
{
    private static readonly int[] Counts = [1000, 100_000];

    public static async Task RunAsync(PublishedPortal published)
    {
        foreach (var count in Counts)
        {
            using var folder = new TemporaryFolder();
            var (seconds, megabytes) = await published.RunAsync(folder.Path, ["demo", "--count", count.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            Benches.Say($"demo of {count}: {seconds:F1} s, which is {seconds / count * 1000:F1} ms a complaint, {megabytes:F0} MB at most (goal: 100,000 in 60 s, 0.6 ms each)");
        }
    }
}
