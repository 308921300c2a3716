using System.Diagnostics;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>Every verb that opens a register, on a file that is damaged in its middle, cut short, or no database: a sentence and a status, never a stack trace.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Page = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[]> Verbs() =>
    [
        ["verify"],
        ["verify", "--chain"],
        ["backup", "--output", "copie.db"],
        ["move", "--to-provider", "Sqlite", "--to-connection", "Data Source=ailleurs.db"],
        ["report", "2026", "--output", "rapport.json"],
        ["export", "register", "--output", "registre.csv"],
        ["export", "case", "2026-0001", "--output", "dossier.zip"],
        ["migrate"],
        ["demo", "--count", "1"],
        ["users", "add", "--email", "claire@exemple.fr", "--name", "Claire Petit", "--role", "Agent"],
        ["users", "reset", "--email", "claire@exemple.fr"],
        ["users", "disable", "--email", "claire@exemple.fr"],
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Run_OnAFileThatIsNoDatabase_EndsWithASentence(string[] words)
    {
        Directory.CreateDirectory(_folder.At("data"));
        await File.WriteAllTextAsync(DatabaseFile, string.Concat(Enumerable.Repeat("Ceci est une lettre. ", 500)));

        var (status, output, error) = await RunAsync(words);

        IsASentence(output + error);
        Assert.Equal(ExitStatus.FoundWrong, status);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Run_OnAFileWhoseFirstPagesAreOverwritten_EndsWithASentence(string[] words)
    {
        await FillAsync();
        await DamageAsync(file => Overwrite(file, 100, Page));

        var (status, output, error) = await RunAsync(words);

        IsASentence(output + error);
        Assert.Equal(ExitStatus.FoundWrong, status);
    }

    /// <summary>Whatever page is damaged, the check ends with what it found: nothing, or that.</summary>
    [Theory]
    [Trait("Rule", "R34")]
    [InlineData("verify")]
    [InlineData("verify", "--chain")]
    [InlineData("report", "2026", "--output", "rapport.json")]
    [InlineData("export", "register", "--output", "registre.csv")]
    public async Task Run_OnAFileWithADamagedPageAnywhere_NeverEndsInATrace(params string[] words)
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(DatabaseFile);
        var pages = whole.Length / Page;
        for (var page = 1; page < pages; page += Math.Max(1, pages / 25))
        {
            await File.WriteAllBytesAsync(DatabaseFile, whole);
            var at = page * Page;
            await DamageAsync(file => Overwrite(file, at, Page));

            var (status, output, error) = await RunAsync(words);

            if (status == ExitStatus.Done) continue;
            IsASentence(output + error);
            Assert.Equal(ExitStatus.FoundWrong, status);
        }
    }

    [Theory]
    [Trait("Rule", "R34")]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.1)]
    public async Task Verify_OnAFileCutShort_Is3AndASentence(double part)
    {
        await FillAsync();
        await DamageAsync(file => file.SetLength((long)(file.Length * part)));

        var (status, output, error) = await RunAsync("verify");

        IsASentence(output + error);
        Assert.Equal(ExitStatus.FoundWrong, status);
    }

    /// <summary>No row is read there, and the portal's own start finds it.</summary>
    [Theory]
    [Trait("Rule", "R34")]
    [InlineData("type = 'index' AND name LIKE 'ix\\_%' ESCAPE '\\'")]
    [InlineData("type = 'table' AND name = 'erasures'")]
    public async Task Verify_OnAFileWithADamagedPageThatHoldsNoRows_Is3AndTheSentenceOfTheStart(string where)
    {
        await FillAsync();
        var page = (long)Ask($"SELECT rootpage FROM sqlite_schema WHERE {where} ORDER BY rootpage LIMIT 1")!;
        await DamageAsync(file => Overwrite(file, (page - 1) * Page, Page));

        var (status, output, error) = await RunAsync("verify");

        IsASentence(output + error);
        Assert.Equal(ExitStatus.FoundWrong, status);
        Assert.StartsWith("Le fichier du registre est endommagé", error, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "R34")]
    [InlineData("DROP TABLE notes", "Le registre est incomplet")]
    [InlineData("UPDATE complaints SET received_on = 'hier' WHERE reference = (SELECT min(reference) FROM complaints)", "Dossier ")]
    public async Task Verify_OfARegisterThatSomebodySpoilt_Is3AndASentenceWithoutATrace(string statement, string sentence)
    {
        await FillAsync();
        Ask("PRAGMA foreign_keys = OFF; " + WithoutTriggers() + statement);

        var (status, output, error) = await RunAsAProcessAsync("verify");

        IsASentence(output + error);
        Assert.Equal(ExitStatus.FoundWrong, status);
        Assert.Contains(sentence, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AsAProcessOnADamagedFile_PrintsNoTrace()
    {
        await FillAsync();
        var page = (long)Ask("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'complaints'")!;
        await DamageAsync(file => Overwrite(file, (page - 1) * Page, Page));

        foreach (var words in new string[][] { ["verify"], ["report", "2026", "--output", "rapport.json"], ["export", "register", "--output", "registre.csv"] })
        {
            var (status, output, error) = await RunAsAProcessAsync(words);

            IsASentence(output + error);
            Assert.Equal(ExitStatus.FoundWrong, status);
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>With a console of its own, on which the log writes too.</summary>
    private async Task<(int Status, string Output, string Error)> RunAsAProcessAsync(params string[] words)
    {
        SqliteConnection.ClearAllPools();
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words, "--Portal:DataDirectory=" + _folder.At("data")])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.Path,
        };
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var error = program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync().WaitAsync(Patience);
        return (program.ExitCode, await output, await error);
    }

    private object? Ask(string statement)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    private string WithoutTriggers() => (string)Ask("SELECT coalesce(group_concat('DROP TRIGGER \"' || name || '\";', ' '), '') FROM sqlite_schema WHERE type = 'trigger'")!;

    private string DatabaseFile => Path.Combine(_folder.At("data"), SqliteOptions.FileName);

    private async Task FillAsync() => Assert.Equal(ExitStatus.Done, (await RunAsync("demo", "--count", "40", "--years", "1")).Status);

    private async Task DamageAsync(Action<FileStream> how)
    {
        SqliteConnection.ClearAllPools();
        File.Delete(DatabaseFile + "-wal");
        File.Delete(DatabaseFile + "-shm");
        await using var file = File.Open(DatabaseFile, FileMode.Open, FileAccess.ReadWrite);
        how(file);
    }

    private static void Overwrite(FileStream file, long at, int length)
    {
        file.Position = at;
        file.Write(Enumerable.Range(0, length).Select(i => (byte)(i * 31 % 251)).ToArray());
    }

    private static void IsASentence(string said)
    {
        Assert.NotEmpty(said.Trim());
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", said, StringComparison.Ordinal);
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new VerbConsole(new StringReader("cheval pile agrafe sept\n"), output, error, _folder.Path);
        var status = await CommandLine.RunVerbAsync([.. words, "--Portal:DataDirectory=" + _folder.At("data")], console);
        return (status, output.ToString(), error.ToString());
    }
}
