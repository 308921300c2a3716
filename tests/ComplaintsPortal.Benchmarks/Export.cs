using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks;

/// <summary><c>export register</c> of 100,000 rows, start of the program included. Goals: 1.5 s, memory that does not grow with the register.</summary>
internal static class Export
{
    private static readonly int[] Sizes = [1000, 100_000];

    public static async Task RunAsync(Wanted wanted, PublishedPortal portal)
    {
        foreach (var size in Sizes)
        {
            using var register = await LargeRegister.OfAsync(size, DatabaseProvider.Sqlite, wanted, portal);
            using var folder = new TemporaryFolder();
            var (seconds, most) = await portal.RunAsync(register.Settings.DataDirectory, ["export", "register", "--output", folder.At("register.csv")]);
            Benches.Say($"export of {size}: {seconds:F2} s (goal 1.5 for 100,000), {most:F0} MB at most");
        }
    }
}
