using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>The verbs on a database with real cases, a portal serving on it or not.</summary>
public sealed class BackupVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PortalHost _host = new();

    [Fact]
    public async Task Backup_WhileComplaintsComeIn_HoldsEverythingAcknowledgedBeforeIt()
    {
        for (var i = 0; i < 5; i++) await _host.SubmitAsync($"Avant {i}");
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var arrivals = Task.Run(async () =>
        {
            var sent = 0;
            while (!stop.IsCancellationRequested)
            {
                await _host.SubmitAsync($"Pendant {++sent}");
                begun.TrySetResult();
            }

            return sent;
        });
        await begun.Task;

        var (status, output, error) = await RunAsync("backup", "--output", "copie.db");
        await stop.CancelAsync();
        var during = await arrivals;

        Assert.True(status == ExitStatus.Done, error);
        Assert.Contains("journal intact", output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_host.DataDirectory, "keys"), output, StringComparison.Ordinal);
        Assert.Equal(["copie.db"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
        await using var copy = OpenCopy("copie.db");
        var references = await copy.Complaints.OrderBy(c => c.Reference).Select(c => c.Reference).ToListAsync();
        Assert.InRange(references.Count, 6, 5 + during);
        Assert.Equal(Enumerable.Range(1, references.Count).Select(n => $"2026-{n:0000}"), references);
        Assert.Equal(references.Count, await copy.Letters.CountAsync());
        Assert.True((await copy.VerifyJournalAsync()).Intact);
    }

    [Fact]
    public async Task Backup_OverAnExistingFile_IsRefusedAndLeavesIt()
    {
        await _host.SubmitAsync();
        await File.WriteAllTextAsync(_folder.At("copie.db"), "précieux");

        var (status, _, error) = await RunAsync("backup", "--output", "copie.db");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains("existe déjà", error, StringComparison.Ordinal);
        Assert.Equal("précieux", await File.ReadAllTextAsync(_folder.At("copie.db")));
    }

    [Fact]
    public async Task Backup_OnUnix_IsItsOwnersAlone()
    {
        await _host.SubmitAsync();

        await RunAsync("backup", "--output", "copie.db");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.At("copie.db")));
        }
    }

    [Fact]
    public async Task Restore_WhileAPortalServes_IsRefusedWithASentence()
    {
        var reference = await _host.SubmitAsync();
        await RunAsync("backup", "--output", "copie.db");

        var (status, _, error) = await RunAsync("restore", "copie.db");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains("en service", error, StringComparison.Ordinal);
        Assert.Equal(reference, (await _host.ComplaintAsync(reference)).Reference);
    }

    [Fact]
    [Trait("Rule", "R2")]
    [Trait("Rule", "R34")]
    public async Task Restore_AfterMoreCameIn_PutsTheRegisterBackKeepsTheOtherAndSaysWhatWasLost()
    {
        var kept = await _host.SubmitAsync("Dans la sauvegarde");
        await RunAsync("backup", "--output", "copie.db");
        await _host.SubmitAsync("Après elle");
        await _host.SubmitAsync("Après elle encore");
        var data = Stopped();

        var (status, output, error) = await RunOnAsync(data, "restore", "copie.db");

        Assert.True(status == ExitStatus.Done, error);
        Assert.Contains("de 2 à 3", output, StringComparison.Ordinal);
        Assert.DoesNotContain("autre clé", output, StringComparison.Ordinal);
        var aside = Assert.Single(Directory.EnumerateFiles(data, "portail.db.2*"));
        await using (var before = Open(aside)) Assert.Equal(3, await before.Complaints.CountAsync());
        var (verified, verdict, _) = await RunOnAsync(data, "verify");
        Assert.True(verified == ExitStatus.Done, verdict);

        using var again = new PortalHost().With("Portal:DataDirectory", data);
        Assert.Equal("2026-0002", await again.SubmitAsync("La suivante"));
        Assert.Equal("Dans la sauvegarde", (await again.ComplaintAsync(kept)).Subject);
        Assert.Contains("register.restored", await again.ReadAsync(db => db.Journal.Select(entry => entry.Act).ToListAsync()));
    }

    [Fact]
    public async Task Restore_WhatHoldsOneOrNone_SaysSoInWords()
    {
        await RunAsync("backup", "--output", "vide.db");
        await _host.SubmitAsync();
        await RunAsync("backup", "--output", "copie.db");

        var (_, none, _) = await RunOnAsync(_folder.At("neuf"), "restore", "vide.db");
        var (_, one, _) = await RunOnAsync(_folder.At("neuf"), "restore", "copie.db");
        var (_, back, _) = await RunOnAsync(_folder.At("neuf"), "restore", "vide.db");

        Assert.Contains("aucune arrivée, aucun fichier et ", none, StringComparison.Ordinal);
        Assert.Contains("une arrivée, aucun fichier et ", one, StringComparison.Ordinal);
        Assert.Contains("2026 1, donné depuis cette sauvegarde, n’est plus", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OnAnotherMachine_BringsTheRegisterAndSaysThatTheKeyIsAnother()
    {
        await _host.SubmitAsync();
        await RunAsync("backup", "--output", "copie.db");

        var (status, output, error) = await RunOnAsync(_folder.At("neuf"), "restore", "copie.db");

        Assert.True(status == ExitStatus.Done, error);
        Assert.Contains("autre clé", output, StringComparison.Ordinal);
        await using var register = Open(Path.Combine(_folder.At("neuf"), "portail.db"));
        Assert.Equal(1, await register.Complaints.CountAsync());
    }

    [Fact]
    public async Task Restore_OverADatabaseBeyondRepair_PutsItAsideWithItsLog()
    {
        await _host.SubmitAsync();
        await RunAsync("backup", "--output", "copie.db");
        var data = _folder.At("abime");
        Directory.CreateDirectory(data);
        await File.WriteAllBytesAsync(Path.Combine(data, "portail.db"), new byte[8192]);
        await File.WriteAllBytesAsync(Path.Combine(data, "portail.db-wal"), [1, 2, 3]);

        var (status, output, error) = await RunOnAsync(data, "restore", "copie.db");

        Assert.True(status == ExitStatus.Done, error + output);
        Assert.False(File.Exists(Path.Combine(data, "portail.db-wal")));
        Assert.NotEmpty(Directory.EnumerateFiles(data, "portail.db.2*Z"));
        await using var register = Open(Path.Combine(data, "portail.db"));
        Assert.Equal(1, await register.Complaints.CountAsync());
    }

    [Theory]
    [InlineData("PostgreSql", "Host=localhost;Database=portail;Username=portail;Password=secret", "pg_dump")]
    [InlineData("SqlServer", "Server=localhost;Database=portail;User Id=portail;Password=secret;Encrypt=true", "BACKUP DATABASE")]
    public async Task Run_OnAServerDatabase_NamesTheServersOwnToolsAndTouchesNothing(string provider, string connection, string tool)
    {
        string[] settings = ["--Database:Provider=" + provider, "--ConnectionStrings:Portal=" + connection, "--environment=Development"];

        var made = await RunOnAsync(_folder.At("serveur"), ["backup", "--output", "copie.db", .. settings]);
        var restored = await RunOnAsync(_folder.At("serveur"), ["restore", "copie.db", .. settings]);

        Assert.All([made, restored], answer =>
        {
            Assert.Equal((ExitStatus.WrongUse, ""), (answer.Status, answer.Output));
            Assert.Contains(tool, answer.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", answer.Error, StringComparison.Ordinal);
        });
        Assert.False(File.Exists(_folder.At("copie.db")));
    }

    public static TheoryData<string, int, string> Unfit() => new()
    {
        { "absent.db", ExitStatus.Failed, "introuvable" },
        { "texte.db", ExitStatus.Failed, "n’est pas une base" },
        { "vide.db", ExitStatus.Failed, "n’est pas un registre" },
        { "autre.db", ExitStatus.Failed, "n’est pas un registre" },
        { "coupe.db", ExitStatus.FoundWrong, "endommagée" },
        { "retourne.db", ExitStatus.FoundWrong, "endommagée" },
        { "journal.db", ExitStatus.FoundWrong, "journal" },
        { "futur.db", ExitStatus.Failed, "plus récente" },
        { "essai.db", ExitStatus.Failed, "version d’essai" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task Restore_AFileThatIsNoSoundBackup_ChangesNothingAndSaysWhy(string file, int expected, string word)
    {
        await _host.SubmitAsync();
        await RunAsync("backup", "--output", "copie.db");
        Spoil(file);
        var data = Stopped();
        var before = await File.ReadAllBytesAsync(Path.Combine(data, "portail.db"));

        var (status, output, error) = await RunOnAsync(data, "restore", file);

        Assert.Equal((expected, ""), (status, output));
        Assert.Contains(word, error, StringComparison.Ordinal);
        Assert.DoesNotContain("[", error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(data, "portail.db")));
        Assert.Empty(Directory.EnumerateFiles(data, "*.part*"));
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    /// <summary>The portal stops; its data folder stays.</summary>
    private string Stopped()
    {
        var data = _folder.At("arrete");
        var from = _host.DataDirectory;
        using (var file = new SqliteConnection($"Data Source={Path.Combine(from, "portail.db")}"))
        {
            file.Open();
            using var fold = file.CreateCommand();
            fold.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            fold.ExecuteNonQuery();
        }

        Directory.CreateDirectory(Path.Combine(data, "keys"));
        File.Copy(Path.Combine(from, "portail.db"), Path.Combine(data, "portail.db"));
        foreach (var key in Directory.EnumerateFiles(Path.Combine(from, "keys"))) File.Copy(key, Path.Combine(data, "keys", Path.GetFileName(key)));
        return data;
    }

    private void Spoil(string name)
    {
        var file = _folder.At(name);
        switch (name)
        {
            case "texte.db":
                File.WriteAllText(file, new string('x', 5000));
                return;
            case "vide.db":
                File.WriteAllBytes(file, []);
                return;
            case "autre.db":
                Alter(file, "CREATE TABLE complaints (id TEXT)");
                return;
            case "absent.db":
                return;
        }

        File.Copy(_folder.At("copie.db"), file);
        switch (name)
        {
            case "coupe.db":
                using (var cut = new FileStream(file, FileMode.Open)) cut.SetLength(cut.Length / 2);
                break;
            case "retourne.db":
                using (var turned = new FileStream(file, FileMode.Open))
                {
                    turned.Position = turned.Length / 2;
                    turned.Write([.. Enumerable.Repeat((byte)0xA5, 20_000)]);
                }

                break;
            case "journal.db":
                Alter(file, "DROP TRIGGER journal_never_change; UPDATE journal SET act = 'autre' WHERE sequence = 2");
                break;
            case "futur.db":
                Alter(file, "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '10.0.0')");
                break;
            case "essai.db":
                Alter(file, "INSERT INTO __EFMigrationsHistory VALUES ('20200101000000_Trial', '10.0.0')");
                break;
        }
    }

    private static void Alter(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private RegisterContext OpenCopy(string name) => Open(_folder.At(name));

    private static SqliteRegisterContext Open(string file) =>
        new(SqliteOptions.WithoutHost(new DatabaseSettings(Path.GetDirectoryName(file)!, $"Data Source={file};Pooling=False")));

    private Task<(int Status, string Output, string Error)> RunAsync(params string[] words) => RunOnAsync(_host.DataDirectory, words);

    private async Task<(int Status, string Output, string Error)> RunOnAsync(string data, params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.RunVerbAsync([.. words, "--Portal:DataDirectory=" + data], new VerbConsole(new StringReader(""), output, error, _folder.Path));
        return (status, output.ToString(), error.ToString());
    }
}
