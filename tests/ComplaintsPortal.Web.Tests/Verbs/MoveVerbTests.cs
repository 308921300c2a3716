using System.IO.Compression;
using System.Security.Cryptography;
using ComplaintsPortal.Documents.Archives;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Retention;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>A whole demonstration from the embedded database to a server and back, by the verbs alone.</summary>
public sealed class MoveVerbTests : IDisposable
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=registre;Username=x;Password=secret;Timeout=3";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgreSqlFact, Trait("Rule", "R2"), Trait("Rule", "R34")]
    public async Task Run_MoveToAServerAndBack_GivesTheSameRegisterFilesAndJournal()
    {
        using var server = new TemporaryDatabase(DatabaseProvider.PostgreSql);
        string[] onServer = ["--Database:Provider=PostgreSql", $"--ConnectionStrings:Portal={server.ConnectionText}"];
        string[] back = [$"--ConnectionStrings:Portal=Data Source={_folder.At("retour.db")}"];
        await DoneAsync("demo", ["demo", "--count", "30", "--seed", "5"]);
        await EraseAsync();
        var before = await ArchivesAsync([], "a");
        var register = await RegisterAsync([], "a.csv");

        // An export is an act in the journal: the head is the one after them.
        var head = await HeadAsync(Open(_folder.At("data/portail.db")));
        SqliteConnection.ClearAllPools();
        var there = await DoneAsync("move", ["move", "--to-provider", "postgresql", "--to-connection", server.ConnectionText]);
        Assert.Contains(head, there, StringComparison.Ordinal);
        Assert.Contains("Database:Provider=PostgreSql", there, StringComparison.Ordinal);
        Assert.DoesNotContain(server.ConnectionText, there, StringComparison.Ordinal);
        await HeadIsAsync(onServer, head);
        Npgsql.NpgsqlConnection.ClearAllPools();
        await DoneAsync("move", ["move", "--to-provider", "Sqlite", "--to-connection", "Data Source=retour.db", .. onServer]);
        await HeadIsAsync(back, head);

        Assert.Equal(register, await RegisterAsync(back, "c.csv"));
        Assert.Equal(register, await RegisterAsync(onServer, "b.csv"));
        Assert.Equal(before, await ArchivesAsync(back, "c"));
        Assert.True(before.Count > 50, string.Join('\n', before));
        await GoesOnAsync(server);
    }

    [Fact]
    public async Task Run_MoveIntoADatabaseInUse_IsRefusedAndLeavesBoth()
    {
        await DoneAsync("demo", ["demo", "--count", "2"]);
        await DoneAsync("demo", ["demo", "--count", "1", $"--ConnectionStrings:Portal=Data Source={_folder.At("plein.db")}"]);
        SqliteConnection.ClearAllPools();

        var (status, output, error) = await RunAsync("move", "--to-provider", "Sqlite", "--to-connection", "Data Source=plein.db");

        Assert.Equal((ExitStatus.Failed, ""), (status, output));
        Assert.Contains("n’est pas vide", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MoveWhileThePortalServes_IsRefused()
    {
        using var host = new PortalHost();
        var reference = await host.SubmitAsync();

        var (status, _, error) = await RunAsync("move", "--to-provider", "Sqlite", "--to-connection", "Data Source=ailleurs.db", $"--Portal:DataDirectory={host.DataDirectory}");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains("en service", error, StringComparison.Ordinal);
        Assert.Equal(reference, (await host.ComplaintAsync(reference)).Reference);
        Assert.False(File.Exists(_folder.At("ailleurs.db")));
    }

    [Theory]
    [InlineData(ExitStatus.WrongUse, "--to-provider", "--to-connection", "Data Source=x.db")]
    [InlineData(ExitStatus.WrongUse, "Sqlite, PostgreSql, SqlServer", "--to-provider", "MySql", "--to-connection", "Server=x")]
    [InlineData(ExitStatus.WrongUse, "--to-provider", "--to-provider", "0", "--to-connection", "Data Source=x.db")]
    [InlineData(ExitStatus.WrongUse, "--to-connection", "--to-provider", "Sqlite")]
    [InlineData(ExitStatus.WrongUse, "--to-connection", "--to-provider", "PostgreSql", "--to-connection", "secret")]
    [InlineData(ExitStatus.WrongUse, "Host", "--to-provider", "PostgreSql", "--to-connection", "Database=x;Password=secret")]
    [InlineData(ExitStatus.Failed, "cible ne peut pas être ouverte", "--to-provider", "PostgreSql", "--to-connection", Nowhere)]
    [InlineData(ExitStatus.Failed, "cible est la base d’origine", "--to-provider", "Sqlite", "--to-connection", "Data Source=data/portail.db")]
    public async Task Run_MoveThatCannotBe_SaysWhyInASentence(int expected, string word, params string[] options)
    {
        await DoneAsync("migrate", ["migrate"]);

        var (status, output, error) = await RunAsync(["move", .. options]);

        Assert.Equal((expected, ""), (status, output));
        Assert.Contains(word, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MoveOfNothing_SaysThatThereIsNoRegister()
    {
        var (status, _, error) = await RunAsync("move", "--to-provider", "Sqlite", "--to-connection", "Data Source=x.db");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains("ne contient pas de registre", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("x.db")));
    }

    /// <summary>The portal on the moved register, with the keys it had: the next numbers follow, people sign in, search finds old and new.</summary>
    private async Task GoesOnAsync(TemporaryDatabase server)
    {
        using var host = new PortalHost().On(server).With("Portal:DataDirectory", _folder.At("data"));
        var year = await host.ReadAsync(db => db.Complaints.MaxAsync(c => c.ReferenceYear));
        var highest = await host.ReadAsync(db => db.Complaints.Where(c => c.ReferenceYear == year).MaxAsync(c => c.ReferenceRank));
        var number = await host.ReadAsync(db => db.Complaints.Where(c => c.RegisterYear == year).MaxAsync(c => c.RegisterRank)) ?? 0;
        var someone = await host.ReadAsync(db => db.Complaints.OrderBy(c => c.Reference).Select(c => c.Complainant.LastName).LastAsync());
        host.Clock.AdjustTime(new DateTimeOffset(year, 12, 30, 10, 0, 0, TimeSpan.Zero));

        var reference = await host.RegisteredAsync(subject: "Après le déménagement");

        Assert.Equal($"{year}-{highest + 1:0000}", reference);
        Assert.Equal($"REC-{year}-{number + 1:0000}", (await host.ComplaintAsync(reference)).RegisterNumber);
        Assert.True(await host.ReadAsync(db => db.Matching(someone).AnyAsync()));
        using var manager = await host.SignedInAsync(Role.Manager);
        Assert.Contains(reference, (await manager.OpenAsync("/gestion/registre?texte=demenag&dans=tout")).Main, StringComparison.Ordinal);
        Assert.True(await host.ReadAsync(async db => (await db.VerifyJournalAsync()).Intact));
    }

    private static readonly string[] ErasedTables =
        ["replies", "letters", "documents", "incoming_messages", "complainant_entries", "notes", "treatment_actions", "progress_questions", "persons_concerned", "complaint_keys"];

    private const string Blank = """
        UPDATE complaints SET subject = '', description = '', closing_note = NULL, as_received_last_name = '', as_received_first_name = '', as_received_email = NULL,
            as_received_phone = NULL, as_received_postal_address = NULL, as_received_customer_account = NULL, as_received_nothing_concerned_reason = NULL,
            complainant_last_name = '', complainant_first_name = '', complainant_email = NULL, complainant_phone = NULL, complainant_postal_address = NULL,
            complainant_customer_account = NULL, complainant_nothing_concerned_reason = NULL WHERE id = {0}
        """;

    /// <summary>An erased case is a row that opened the wall: it must pass through the wall of the target.</summary>
    private async Task EraseAsync()
    {
        await using var database = Open(_folder.At("data/portail.db"));
        await database.WriteAsync(async () =>
        {
            var erased = await database.Complaints.OrderBy(c => c.Reference).FirstAsync();
            database.Add(new Erasure { ComplaintId = erased.Id, At = erased.ReceivedAt });
            await database.SaveChangesAsync();
            await database.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON");
            foreach (var table in ErasedTables)
#pragma warning disable EF1002, EF1003
                await database.Database.ExecuteSqlRawAsync($"DELETE FROM {table} WHERE complaint_id = {{0}}", erased.Id);
#pragma warning restore EF1002, EF1003
            await database.Database.ExecuteSqlRawAsync("UPDATE information_requests SET question = '' WHERE complaint_id = {0}", erased.Id);
            await database.Database.ExecuteSqlRawAsync("UPDATE case_files SET resolution = NULL, cause = NULL, no_action_reason = NULL WHERE complaint_id = {0}", erased.Id);
            await database.Database.ExecuteSqlRawAsync(Blank, erased.Id);
            await database.AppendAsync(new JournalAct(erased.ReceivedAt, Actor.Portal, JournalAct.Erased) { ComplaintId = erased.Id, Reference = erased.Reference });
        });
    }

    private async Task<byte[]> RegisterAsync(string[] on, string name)
    {
        await DoneAsync("export", ["export", "register", "--output", name, .. on]);
        return await File.ReadAllBytesAsync(_folder.At(name));
    }

    /// <summary>Every file of some cases by name and digest; the index of each is dated with the moment of the export.</summary>
    private async Task<List<string>> ArchivesAsync(string[] on, string prefix)
    {
        List<string> files = [];
        await using var database = Open(_folder.At("data/portail.db"));
        foreach (var reference in await database.Complaints.OrderBy(c => c.Reference).Select(c => c.Reference).Skip(1).Take(12).ToListAsync())
        {
            await DoneAsync("export", ["export", "case", reference, "--output", $"{prefix}-{reference}.zip", .. on]);
            await using var zip = await ZipFile.OpenReadAsync(_folder.At($"{prefix}-{reference}.zip"));
            foreach (var entry in zip.Entries.Where(entry => entry.Name != CaseArchiveWriter.IndexName))
            {
                await using var content = await entry.OpenAsync();
                files.Add($"{reference}/{entry.FullName} {Convert.ToHexString(await SHA256.HashDataAsync(content))}");
            }
        }

        return files;
    }

    private async Task HeadIsAsync(string[] on, string head) => await DoneAsync("verify", ["verify", "--head", head, .. on]);

    private static async Task<string> HeadAsync(RegisterContext database)
    {
        await using (database) return $"{await database.JournalHeadAsync()}";
    }

    private static RegisterContext Open(string file) =>
        RegisterContexts.Open(new DatabaseSettings(Path.GetDirectoryName(file)!, $"Data Source={file};Pooling=False"));

    private async Task<string> DoneAsync(string what, string[] words)
    {
        var (status, output, error) = await RunAsync(words);
        Assert.True(status == ExitStatus.Done, $"{what}: {output}{error}");
        return output;
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] data = words.Any(word => word.StartsWith("--Portal:DataDirectory", StringComparison.Ordinal)) ? [] : [$"--Portal:DataDirectory={_folder.At("data")}"];
        var status = await CommandLine.RunVerbAsync([.. words, .. data], new VerbConsole(TextReader.Null, output, error, _folder.Path));
        return (status, output.ToString(), error.ToString());
    }
}
