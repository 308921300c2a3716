using System.Diagnostics;
using ComplaintsPortal.Benchmarks.Load;
using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks;

/// <summary>From the start of the process to the first whole form, on a register that is there; then its memory, left alone. Goals: 0.8 s, 130 MB.</summary>
internal static class Start
{
    private const int Times = 7;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(PublishedPortal published)
    {
        using var folder = new TemporaryFolder();
        TemporaryDatabase.CopyTo(folder.Path);
        (await published.ServeAsync(folder.Path)).Dispose();
        var seconds = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            using var portal = await published.ServeAsync(folder.Path);
            using var connection = new RawConnection(portal.Address);
            await connection.AskAsync(connection.Get("/reclamation"));
            seconds.Add(watch.Elapsed.TotalSeconds);
            if (i < Times - 1) continue;
            await Task.Delay(Rest);
            Benches.Say($"resident memory idle: {portal.Megabytes:F0} MB (goal 130)");
        }

        var each = new Timings(seconds);
        Benches.Say($"cold start to first page: median {each.Median:F2} s, least {each.Least:F2} s (goal 0.8)");
    }
}
