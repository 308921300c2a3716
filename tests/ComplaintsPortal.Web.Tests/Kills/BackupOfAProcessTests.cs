using System.Globalization;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>Backups made by one process while another takes complaints in, and put back once that one was killed.</summary>
public sealed class BackupOfAProcessTests : IDisposable
{
    private const int Backups = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.At("data");

    [Fact]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R34")]
    public async Task Backup_WhileAnotherProcessServes_HoldsAllThatWasFiledAndGoesBackOnlyOnceItIsGone()
    {
        await PrepareAsync();
        var ledger = new Ledger();
        using var portal = new PortalProcess(Data);
        using var over = new CancellationTokenSource(Patience);
        portal.Start();
        await portal.ServesAsync();
        var people = Enumerable.Range(0, 3).Select(i => Task.Run(() => new Complainant([portal], ledger, $"Plainte {i}", new Random(i)).RunAsync(over.Token))).ToList();

        var held = 0;
        for (var i = 0; i < Backups; i++)
        {
            await ledger.MoreAsync(2, over.Token);
            var filed = ledger.Filed.Select(complaint => complaint.Subject).ToList();
            var (made, _, error) = await RunAsync("backup", "--output", $"{i}.db");
            Assert.True(made == ExitStatus.Done, error);
            held = await HoldsAsync(_folder.At($"{i}.db"), filed);
        }

        var (refused, _, why) = await RunAsync("restore", "0.db");
        Assert.Equal(ExitStatus.Failed, refused);
        Assert.Contains("en service", why, StringComparison.Ordinal);
        await over.CancelAsync();
        await Task.WhenAll(people);
        portal.Kill();

        var (restored, output, problem) = await RunAsync("restore", $"{Backups - 1}.db");
        Assert.True(restored == ExitStatus.Done, problem);
        Assert.DoesNotContain("autre clé", output, StringComparison.Ordinal);
        Assert.Equal(held, await HoldsAsync(Path.Combine(Data, SqliteOptions.FileName), []));
        portal.Start();
        await portal.ServesAsync();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Everything that had been answered by 303 before the backup began, whole numbers, a sound journal; answers how many.</summary>
    private static async Task<int> HoldsAsync(string file, List<string> filed)
    {
        await using var copy = new SqliteRegisterContext(SqliteOptions.WithoutHost(new DatabaseSettings(Path.GetDirectoryName(file)!, $"Data Source={file};Pooling=False")));
        var there = await copy.Complaints.Select(complaint => complaint.Subject).ToListAsync();
        Assert.Empty(filed.Except(there));
        var references = await copy.Complaints.Select(complaint => complaint.Reference).ToListAsync();
        Assert.Equal(there.Count, references.Max(reference => int.Parse(reference[5..], CultureInfo.InvariantCulture)));
        Assert.Equal(there.Count, await copy.Letters.CountAsync());
        Assert.True((await copy.VerifyJournalAsync()).Intact);
        return there.Count;
    }

    private async Task PrepareAsync()
    {
        TemporaryDatabase.CopyTo(Data);
        using (var host = new PortalHost().With("Portal:DataDirectory", Data).Adjust(services => services.RemoveAll<IHostedService>()))
            await host.AddStaffAsync(Role.Manager);
        // This process must not be the one that has the database open.
        using var pool = new SqliteConnection(SqliteOptions.ConnectionText(new DatabaseSettings(Data)));
        SqliteConnection.ClearPool(pool);
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunVerbAsync([.. words, "--Portal:DataDirectory=" + Data], new VerbConsole(new StringReader(""), output, error, _folder.Path));
        return (status, output.ToString(), error.ToString());
    }
}
