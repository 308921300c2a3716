using System.Globalization;
using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks;

/// <summary><c>report</c> of one year out of the largest register, start of the program included. Goal: 2 s.</summary>
internal static class YearReport
{
    public static async Task RunAsync(Wanted wanted, PublishedPortal portal)
    {
        var (size, year) = (wanted.Sizes[^1], DateTimeOffset.UtcNow.Year - 1);
        using var register = await LargeRegister.OfAsync(size, DatabaseProvider.Sqlite, wanted, portal);
        using var folder = new TemporaryFolder();
        var (seconds, most) = await portal.RunAsync(
            register.Settings.DataDirectory, ["report", year.ToString(CultureInfo.InvariantCulture), "--output", folder.At("report.json")]);
        Benches.Say($"report of {year} out of {size}: {seconds:F2} s (goal 2 for 1,000,000), {most:F0} MB at most");
    }
}
