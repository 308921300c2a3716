using System.Diagnostics;

namespace ComplaintsPortal.Benchmarks.Load;

/// <summary>The same act over several connections at once, each as soon as the last one is answered.</summary>
internal static class Pressure
{
    public const int Connections = 8;

    /// <summary>How many a second, and how long each took.</summary>
    public static async Task<(double PerSecond, Timings Each)> ApplyAsync(Uri server, TimeSpan time, Func<RawConnection, Task> act, int connections = Connections)
    {
        var watch = Stopwatch.StartNew();
        var durations = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new RawConnection(server);
            var taken = new List<double>();
            while (watch.Elapsed < time)
            {
                var from = Stopwatch.GetTimestamp();
                await act(connection);
                taken.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            return taken;
        })));
        var each = new Timings(durations.SelectMany(taken => taken));
        return (each.Count / watch.Elapsed.TotalSeconds, each);
    }
}
