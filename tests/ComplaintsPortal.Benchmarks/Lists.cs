using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Benchmarks;

/// <summary>The work list and one-word searches on a small and a large register. Goals: median under 10 ms, growth from the smallest to the largest below 1.3.</summary>
internal static class Lists
{
    private static readonly (string What, string Path)[] Pages =
    [
        ("an empty page, to hold the others against", "/health/live"),
        ("work list", "/gestion"),
        ("search for a common word", $"/gestion/registre?annee=&texte={GeneratedRegister.Common}"),
        ("search for a rare word", $"/gestion/registre?annee=&texte={GeneratedRegister.Rare}"),
        ("whole register, first page", "/gestion/registre?annee="),
        ("this year's register with its balance", "/gestion/registre"),
    ];

    public static async Task RunAsync(Wanted wanted, PublishedPortal portal)
    {
        foreach (var provider in wanted.Databases)
        {
            var smallest = new Dictionary<string, double>();
            foreach (var size in wanted.Sizes)
            {
                using var register = await LargeRegister.OfAsync(size, provider, wanted, portal);
                using var server = await register.ServeAsync(portal);
                using var staff = await register.SignInAsync(server);
                foreach (var (what, path) in Pages)
                {
                    var (first, fresh, then) = await staff.LookAsync(path);
                    var growth = then.Median / (smallest.TryAdd(what, then.Median) ? then.Median : smallest[what]);
                    Benches.Say($"{provider}, {size}: {what}: median {then.Median:F1} ms (goal 10), least {then.Least:F1}, 99th percentile {then.P99:F1}, just started {fresh.Median:F1}, first look {first:F0}, growth {growth:F2} (goal 1.3)");
                }
            }
        }
    }
}
