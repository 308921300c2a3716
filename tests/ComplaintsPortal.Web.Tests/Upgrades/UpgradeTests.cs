using System.Net;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.Upgrades;

/// <summary>A register goes to the next version of the program, which has a schema of its own, and back.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.At("data");

    private string Backups => Path.Combine(Data, "backups");

    [Fact]
    [Trait("Rule", "R1")]
    [Trait("Rule", "R2")]
    [Trait("Rule", "R34")]
    public async Task Upgrade_ToTheNextVersion_IsBackedUpFirstAndTheWayBackIsThatBackup()
    {
        TemporaryDatabase.CopyTo(Data);
        using (var now = This()) Assert.Equal("2026-0001", await now.SubmitAsync("Avant la mise à jour"));

        using (var next = Next())
        {
            using var visitor = next.Visitor();
            Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/health/ready")).Status);
            Assert.Equal("2026-0002", await next.SubmitAsync("Après elle"));
            await next.ReadAsync(db => db.Database.ExecuteSqlRawAsync("SELECT of_the_next_version FROM notes"));
        }

        var backup = Assert.Single(Directory.EnumerateFiles(Backups));
        Assert.Equal($"portail-avant-{SchemaOfNow()}-20260303T090000Z.db", Path.GetFileName(backup));

        ForgetTheBuild();
        await IsRefusedAsync("migrate");
        await IsRefusedAsync("export", "register", "--output", "registre.csv");
        Assert.Single(Directory.EnumerateFiles(Backups));

        LetGo();
        var (status, said) = await RunAsync("restore", backup);
        Assert.True(status == ExitStatus.Done, said);
        Assert.Contains("2026 2, donné depuis cette sauvegarde", said, StringComparison.Ordinal);

        using var again = This();
        Assert.Equal(["Avant la mise à jour"], await again.ReadAsync(db => db.Complaints.Select(complaint => complaint.Subject).ToListAsync()));
        Assert.True((await again.ReadAsync(db => db.VerifyJournalAsync())).Intact);
        Assert.Equal("2026-0002", await again.SubmitAsync("De nouveau"));
    }

    /// <summary>Stopped, the folder of the program replaced, started: every start of the same schema.</summary>
    [Fact]
    public async Task Start_AtTheSameSchema_MakesNoBackup()
    {
        TemporaryDatabase.CopyTo(Data);
        using (var first = This()) await first.SubmitAsync("Un");
        using (var second = This()) Assert.Equal("2026-0002", await second.SubmitAsync("Deux"));

        Assert.False(Directory.Exists(Backups));
    }

    [Fact]
    public async Task Upgrade_WhereItCannotBeBackedUp_IsNotBegun()
    {
        TemporaryDatabase.CopyTo(Data);
        using (var now = This()) await now.SubmitAsync("Avant");
        await File.WriteAllTextAsync(Backups, "un fichier à la place du dossier");

        using (var next = Next()) Assert.ThrowsAny<Exception>(() => next.Services);

        using var again = This();
        Assert.Equal("2026-0002", await again.SubmitAsync("Toujours là"));
    }

    public void Dispose()
    {
        LetGo();
        _folder.Dispose();
    }

    private PortalHost This() => new PortalHost().With("Portal:DataDirectory", Data).Adjust(services => services.RemoveAll<IHostedService>());

    private PortalHost Next()
    {
        ForgetTheBuild();
        return This().Adjust(services => services.ConfigureDbContext<SqliteRegisterContext>(options => options.ReplaceService<IMigrationsAssembly, NextVersion>()));
    }

    /// <summary>The note by which a build knows a register that it left itself (RegisterGlance): both versions here are one build.</summary>
    private void ForgetTheBuild()
    {
        using var connection = new SqliteConnection(new DatabaseSettings(Data).ConnectionText);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version = 0";
        command.ExecuteNonQuery();
    }

    private string SchemaOfNow()
    {
        using var register = new SqliteRegisterContext(SqliteOptions.WithoutHost(new DatabaseSettings(Data)));
        return register.Database.GetMigrations().Last();
    }

    /// <summary>By the older program, opened as it is opened to serve, or to migrate.</summary>
    private async Task IsRefusedAsync(params string[] words)
    {
        var refused = await RunAsync(words);
        Assert.Equal(ExitStatus.WrongUse, refused.Status);
        Assert.Contains("plus récente", refused.Said, StringComparison.Ordinal);
        Assert.Contains(NextVersion.Name, Assert.Single(refused.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    /// <summary>A process that ended keeps no connection; this one does.</summary>
    private void LetGo()
    {
        using var connection = new SqliteConnection(new DatabaseSettings(Data).ConnectionText);
        SqliteConnection.ClearPool(connection);
    }

    private async Task<(int Status, string Said)> RunAsync(params string[] words)
    {
        using var said = new StringWriter();
        var status = await CommandLine.RunVerbAsync([.. words, $"--Portal:DataDirectory={Data}"], new VerbConsole(TextReader.Null, said, said, _folder.Path));
        return (status, said.ToString());
    }
}
