using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>Every verb that opens a register, on a file that is damaged in its middle, cut short, or no database: a sentence and a status, never a stack trace.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Page = 4096;
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

    public void Dispose() => _folder.Dispose();

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
