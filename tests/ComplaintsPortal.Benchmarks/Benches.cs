using System.Globalization;
using ComplaintsPortal.Benchmarks.Running;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Every benchmark by its name. They print what they measured beside the goal; none passes or fails: machines are shared and noisy.</summary>
internal static class Benches
{
    /// <summary>The one that works within this process.</summary>
    private const string Unpublished = "mailbox";

    private static readonly Dictionary<string, Func<Wanted, PublishedPortal, Task>> All = new()
    {
        ["form"] = (_, portal) => FormPage.RunAsync(portal),
        ["visits"] = (_, portal) => Visits.RunAsync(portal),
        ["lists"] = Lists.RunAsync,
        ["export"] = Export.RunAsync,
        ["report"] = YearReport.RunAsync,
        ["start"] = (_, portal) => Start.RunAsync(portal),
        ["demo"] = (_, portal) => Demo.RunAsync(portal),
        [Unpublished] = (_, _) => Mailbox.RunAsync(),
    };

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    public static async Task<int> RunAsync(Wanted wanted)
    {
        using var portal = wanted.Portal is { } folder ? new PublishedPortal(folder)
            : wanted.Names is [Unpublished] ? new PublishedPortal("") : await PublishedPortal.PublishAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}"));
        foreach (var name in wanted.Names)
        {
            Console.WriteLine();
            Console.WriteLine($"== {name}");
            await All[name](wanted, portal);
        }

        return 0;
    }

    public static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
