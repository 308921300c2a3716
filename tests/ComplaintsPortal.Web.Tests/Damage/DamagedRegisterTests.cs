using System.Net;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using ComplaintsPortal.Web.Tests.Kills;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Damage;

/// <summary>A register whose file is damaged: nothing is taken as if it were kept, and who runs the portal reads a sentence.</summary>
[Trait("Rule", "R1")]
public sealed class DamagedRegisterTests : IDisposable
{
    private const string Mark = "La page du milieu.";

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.At("data");

    private string Place => Path.Combine(Data, SqliteOptions.FileName);

    public void Dispose() => _folder.Dispose();

    /// <summary>A small file is looked through before anybody comes, a large one beside the first visitors.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    public async Task Start_OnAFileWithADamagedPage_IsNotReadyAndTakesNoComplaint(int megabytes)
    {
        await FillAsync(megabytes);
        FileDamage.MiddlePage.Do(Place, Mark);
        using var host = new PortalHost().With("Portal:DataDirectory", Data).WithoutJobs();
        using var visitor = host.Visitor();
        var form = (await visitor.OpenAsync("/reclamation")).Form("main form")
            .Fill("LastName", "Dubois").Fill("FirstName", "Camille").Fill("StakeholderType", "Learner").Fill("Email", "camille@exemple.fr")
            .Fill("Subject", "Salle fermée").Fill("Description", "Le formateur n’est pas venu.");

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await visitor.OpenAsync("/health/ready")).Status != HttpStatusCode.ServiceUnavailable) await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        var refused = await form.SendAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("Salle fermée", refused.Form("main form").Value("Subject"));
        Assert.Equal(1, await host.UseAsync<RegisterContext, int>(register => register.Complaints.CountAsync()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await visitor.OpenAsync("/health/live")).Status, (await visitor.OpenAsync("/")).Status));
    }

    [Theory]
    [InlineData(FileDamage.Header)]
    [InlineData(FileDamage.Truncated)]
    public async Task Start_OnAFileThatCannotBeRead_EndsWithASentence(FileDamage damage)
    {
        await FillAsync(0);
        damage.Do(Place, Mark);
        using var portal = new PortalProcess(Data);

        portal.Start();
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(portal.ServesAsync);

        Assert.Contains("Le fichier du registre est endommagé", ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FileDamage.Header)]
    [InlineData(FileDamage.Truncated)]
    public async Task Migrate_AFileThatCannotBeRead_EndsWithStatusThree(FileDamage damage)
    {
        await FillAsync(0);
        damage.Do(Place, Mark);
        var before = await File.ReadAllBytesAsync(Place);
        using var error = new StringWriter();

        var status = await CommandLine.RunVerbAsync(["migrate", $"--Portal:DataDirectory={Data}"], new VerbConsole(TextReader.Null, TextWriter.Null, error, Data));

        Assert.Equal(ExitStatus.FoundWrong, status);
        Assert.Contains("Le fichier du registre est endommagé", Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Place));
    }

    /// <summary>The mark lies in a page that no start reads.</summary>
    private async Task FillAsync(int megabytes)
    {
        TemporaryDatabase.CopyTo(Data);
        using (var host = new PortalHost().With("Portal:DataDirectory", Data).WithoutJobs())
        {
            var id = (await host.ComplaintAsync(await host.SubmitAsync())).Id;
            await host.UseAsync<RegisterContext>(register => register.WriteAsync(() => register.AddRangeAsync(
                Enumerable.Range(0, 60).Select(i => new Note(Guid.CreateVersion7(), id, new string('n', 20_000) + (i == 30 ? Mark : "."), CasesOfTests.Agent, new(host.Clock.GetUtcNow(), new(2026, 3, 3)))))));
            if (megabytes > 0) await host.UseAsync<RegisterContext>(register => EnlargeAsync(register, megabytes));
        }

        using (var pool = new SqliteConnection(new DatabaseSettings(Data).ConnectionText)) SqliteConnection.ClearPool(pool);
        await using var last = new SqliteRegisterContext(SqliteOptions.WithoutHost(new DatabaseSettings(Data, "Pooling=False")));
        await last.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>A file that is still being received, in one statement: each piece through the use case would take long.</summary>
    private static async Task EnlargeAsync(RegisterContext register, int megabytes)
    {
        var file = new StoredFile { CreatedAt = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero) };
        await register.WriteAsync(() => Task.FromResult(register.Add(file)));
        await register.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < {megabytes})
            INSERT INTO file_chunks(file_id, number, bytes) SELECT {file.Id}, n, zeroblob(1048576) FROM number
            """);
    }
}
