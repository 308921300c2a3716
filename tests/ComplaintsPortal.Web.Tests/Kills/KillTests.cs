using System.Globalization;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Xunit.Abstractions;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>
/// The real process is killed at random moments while complaints with files and replies come in, and looked at each time.
/// <c>PORTAL_KILLS</c> sets how often (20), <c>PORTAL_KILLS_SEED</c> repeats a run's choices.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Complainants = 4;
    private const int LongestLife = 8;
    private const int LastMoments = 80;
    private const int LongestStart = 1500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.At("data");

    [Fact]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R2")]
    [Trait("Rule", "R3")]
    [Trait("Rule", "R34")]
    [Trait("Rule", "R48")]
    public async Task Kill_AtRandomMoments_LosesAndDoublesNothing()
    {
        var rounds = Number("PORTAL_KILLS") ?? 20;
        var seed = Number("PORTAL_KILLS_SEED") ?? Random.Shared.Next();
        output.WriteLine($"PORTAL_KILLS={rounds} PORTAL_KILLS_SEED={seed}");
        await PrepareAsync();
        var ledger = new Ledger();
        var examination = Examination.OfEmbedded(Data, ledger);
        using var portal = new PortalProcess(Data);
        using var over = new CancellationTokenSource();
        var people = Enumerable.Range(0, Complainants).Select(i => new Complainant([portal], ledger, $"Plainte {i}", new Random(seed + i + 1)).RunAsync(over.Token))
            .Append(new Clerk([portal], ledger).RunAsync(over.Token)).Select(person => Task.Run(() => person)).ToList();

        var random = new Random(seed);
        for (var round = 1; round <= rounds; round++)
        {
            try
            {
                await LiveAsync(portal, ledger, random, people, duringStart: round % 5 == 0);
                portal.Kill();
                await examination.HoldsAsync();
            }
            catch (Exception broken)
            {
                await over.CancelAsync();
                Assert.Fail($"Round {round} with PORTAL_KILLS_SEED={seed}: {broken}\n{portal.Said}");
            }
        }

        await over.CancelAsync();
        await Task.WhenAll(people);
        await EmptyTheOutboxAsync();
        portal.Start();
        await portal.ServesAsync();
        examination.NothingIsHalfWay();
        portal.Kill();
        await examination.HoldsAsync();
        await examination.EverythingLeftAsync();
        output.WriteLine($"{ledger.Filed.Count} filed, {ledger.Registered.Count} registered, {ledger.Replied.Count} replied");
        Assert.NotEmpty(ledger.Replied);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>One life: until some more were filed, and then a moment longer; or cut off while it starts. The moment is the random part, nothing is waited for.</summary>
    private static async Task LiveAsync(PortalProcess portal, Ledger ledger, Random random, List<Task> people, bool duringStart)
    {
        portal.Start();
        if (duringStart)
        {
            await Task.Delay(random.Next(LongestStart));
            return;
        }

        await portal.ServesAsync();
        using var late = new CancellationTokenSource(Patience);
        var more = ledger.MoreAsync(random.Next(1, LongestLife), late.Token);
        if (await Task.WhenAny([more, .. people]) is var first && first != more) await first;
        await more;
        await Task.Delay(random.Next(LastMoments));
    }

    /// <summary>A migrated database, an organisation, a manager, the keys.</summary>
    private async Task PrepareAsync()
    {
        TemporaryDatabase.CopyTo(Data);
        using var host = Host();
        await host.AddStaffAsync(Role.Manager);
    }

    /// <summary>The killed one may still hold the lease of the outbox: it ends by itself, within seconds.</summary>
    private async Task EmptyTheOutboxAsync()
    {
        using var host = Host();
        using var late = new CancellationTokenSource(Patience);
        host.Clock.AdjustTime(TimeProvider.System.GetUtcNow().AddDays(1));
        while (await host.UseAsync<RegisterContext, bool>(register => register.Letters.AnyAsync(letter => !letter.LeftInFolder, late.Token)))
        {
            if (await host.UseAsync<SendLetters, int>(letters => letters.RunOnceAsync(late.Token)) == 0) await Task.Delay(200, late.Token);
        }
    }

    private PortalHost Host() => new PortalHost().With("Portal:DataDirectory", Data).Adjust(services => services.RemoveAll<IHostedService>());

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
