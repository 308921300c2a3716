using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Upkeep.Backups;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.Jobs;

public sealed class NightlyBackupTests : IDisposable
{
    private readonly PortalHost _host = new PortalHost().With("Backup:Keep", 3).With("Backup:KeepWeeks", 2).Adjust(services => services.RemoveAll<IHostedService>());

    private string Folder => Path.Combine(_host.DataDirectory, "backups");

    [Fact]
    public async Task Run_OnceANightAndTwice_MakesOneBackup()
    {
        await _host.SubmitAsync();
        Assert.False(await RunAsync());

        _host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(await RunAsync());
        Assert.False(await RunAsync());

        Assert.Equal(["portail-2026-03-04.db"], Made());
    }

    [Fact]
    public async Task Run_BeforeTheHourOfTheNight_IsStillTheNightBefore()
    {
        await _host.SubmitAsync();
        _host.Clock.AdjustTime(new DateTimeOffset(2026, 3, 6, 0, 30, 0, TimeSpan.Zero));

        await RunAsync();

        Assert.Equal(["portail-2026-03-05.db"], Made());
    }

    [Fact]
    public async Task Run_WhileAnotherProcessMakesIt_LeavesItToThatOne()
    {
        await _host.SubmitAsync();
        _host.Clock.Advance(TimeSpan.FromDays(1));
        Directory.CreateDirectory(Folder);
        using var other = new FileStream(Path.Combine(Folder, ".in-use"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.False(await RunAsync());

        Assert.Empty(Made());
    }

    [Fact]
    [Trait("Rule", "R39")]
    public async Task Run_ForManyNights_KeepsTheLastOnesAndOneAWeekAndNothingElsesFiles()
    {
        await _host.SubmitAsync();
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "a-moi.db"), "à moi");
        for (var night = 0; night < 30; night++)
        {
            _host.Clock.Advance(TimeSpan.FromDays(1));
            Assert.True(await RunAsync());
        }

        Assert.Equal(
            ["a-moi.db", "portail-2026-03-29.db", "portail-2026-03-30.db", "portail-2026-03-31.db", "portail-2026-04-01.db", "portail-2026-04-02.db"],
            Made().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_ThatFails_IsToldToManagersUntilThereIsABackupAgain()
    {
        await _host.SubmitAsync();
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await File.WriteAllTextAsync(Folder, "un fichier à la place du dossier");
        await Assert.ThrowsAnyAsync<IOException>(RunAsync);
        using var chief = await _host.SignedInAsync(Role.Manager);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var told = await chief.OpenAsync("/gestion");
        var untold = await agent.OpenAsync("/gestion");
        File.Delete(Folder);
        await RunAsync();
        var over = await chief.OpenAsync("/gestion");

        Assert.Contains("La sauvegarde automatique du registre a échoué", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sauvegarde", untold.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a échoué", over.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_TheSettingsPage_SaysWhenTheLastBackupWasMade()
    {
        await _host.SubmitAsync();
        using var chief = await _host.SignedInAsync(Role.Administrator);

        var before = await chief.OpenAsync("/gestion/organisation");
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        using var again = await _host.SignedInAsync(Role.Administrator);
        var after = await again.OpenAsync("/gestion/organisation");

        Assert.Contains("Aucune sauvegarde automatique", before.Main, StringComparison.Ordinal);
        Assert.Contains("Dernière sauvegarde", after.Main, StringComparison.Ordinal);
        Assert.Contains(Folder, after.Main, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "R39")]
    [InlineData(7, 4)]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(30, 52)]
    public void Superfluous_NightAfterNight_LetsNothingGrowOlderThanPromised(int nights, int weeks)
    {
        var plan = new BackupPlan("", nights, weeks, 2);
        var kept = new List<DateOnly>();
        for (var night = new DateOnly(2026, 1, 1); night < new DateOnly(2028, 1, 1); night = night.AddDays(1))
        {
            kept.Add(night);
            kept.RemoveAll(BackupRotation.Superfluous(kept, plan).Contains);
            Assert.True(kept.Count <= nights + weeks);
            Assert.True(night.DayNumber - kept.Min().DayNumber < nights + 7 * weeks);
        }

        Assert.Equal(nights + weeks, kept.Count);
    }

    public void Dispose() => _host.Dispose();

    private Task<bool> RunAsync() => _host.UseAsync<BackUpNightly, bool>(job => job.RunOnceAsync(default));

    private List<string?> Made() => [.. Directory.EnumerateFiles(Folder, "*.db").Select(Path.GetFileName)];
}
