using ComplaintsPortal.Benchmarks.Bare;
using ComplaintsPortal.Benchmarks.Load;
using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks;

/// <summary>The form of a complaint against a bare Razor page of the same size with anti-forgery, in turns. Goal: 0.9 or better.</summary>
internal static class FormPage
{
    private const int Turns = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(PublishedPortal published)
    {
        using var folder = new TemporaryFolder();
        using var portal = await published.ServeAsync(folder.Path);
        var size = await SizeAsync(portal.Address, "/reclamation");
        using var empty = await BareAsync(0);
        using var bare = await BareAsync(size - await SizeAsync(empty.Address, "/"));
        var rates = new List<(double Portal, double Bare)>();
        for (var i = 0; i <= Turns; i++)
        {
            var ours = await RateAsync(portal.Address, "/reclamation");
            var theirs = await RateAsync(bare.Address, "/");
            if (i > 0) rates.Add((ours, theirs));
        }

        var ratio = new Timings(rates.Select(rate => rate.Portal / rate.Bare)).Median;
        Benches.Say($"page of {size} bytes: {new Timings(rates.Select(r => r.Portal)).Median:F0} a second, bare {new Timings(rates.Select(r => r.Bare)).Median:F0}, ratio {ratio:F2} (goal 0.90)");
    }

    private static Task<ServerProcess> BareAsync(int characters) => ServerProcess.StartAsync(
        "dotnet", [typeof(FormPage).Assembly.Location, BareSite.Word, characters.ToString(System.Globalization.CultureInfo.InvariantCulture)]);

    private static async Task<int> SizeAsync(Uri server, string path)
    {
        using var connection = new RawConnection(server);
        return (await connection.AskAsync(connection.Get(path))).Length;
    }

    private static async Task<double> RateAsync(Uri server, string path) =>
        (await Pressure.ApplyAsync(server, Turn, async connection => await connection.AskAsync(connection.Get(path)))).PerSecond;
}
