using System.Diagnostics;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Architecture;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>A portal under an account of its own, and a verb that root ran on its folder.</summary>
public sealed class OwnerTests : IDisposable
{
    private const uint Nobody = 65534;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new();

    [OtherAccountFact]
    public async Task Restore_ByRootOverARegister_LeavesItsOwner()
    {
        TemporaryDatabase.CopyTo(_folder.At("data"));
        Assert.Equal(ExitStatus.Done, await RunAsync("backup", "--output", "copie.db"));
        Give(_folder.At("data"));

        Assert.Equal(ExitStatus.Done, await RunAsync("restore", "copie.db"));

        Assert.Equal((Nobody, Nobody), FileOwner.Of(Path.Combine(_folder.At("data"), "portail.db")));
    }

    [OtherAccountFact]
    public async Task Restore_ByRootIntoAnEmptyFolder_LeavesAllThatTheStartNeedsToTheFoldersOwner()
    {
        TemporaryDatabase.CopyTo(_folder.At("avant"));
        File.Copy(Path.Combine(_folder.At("avant"), "portail.db"), _folder.At("copie.db"));
        Directory.CreateDirectory(_folder.At("data"));
        Give(_folder.At("data"));

        Assert.Equal(ExitStatus.Done, await RunAsync("restore", "copie.db"));

        string[] needed = ["portail.db", "portail.db.in-use", "keys", "keys/server.key", "logs"];
        Assert.All(needed, name => Assert.Equal((Nobody, Nobody), FileOwner.Of(Path.Combine(_folder.At("data"), name))));
    }

    [OtherAccountFact]
    public async Task Start_WhereTheRegisterIsAnotherAccounts_EndsWithOneLineThatNamesItsFile()
    {
        if (OperatingSystem.IsWindows()) return;
        var data = _folder.At("data");
        TemporaryDatabase.CopyTo(data);
        Give(data);
        FileOwner.Like(Path.Combine(data, "portail.db"), "/");
        File.SetUnixFileMode(Path.Combine(data, "portail.db"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        LetIn();

        var line = await RefusedToAsync(data);

        Assert.Contains(Path.Combine(data, "portail.db"), line, StringComparison.Ordinal);
    }

    [OtherAccountFact]
    public async Task Start_InAnEmptyFolderThatIsNotItsOwn_EndsWithOneLineThatNamesIt()
    {
        Directory.CreateDirectory(_folder.At("data"));
        LetIn();

        Assert.Contains(_folder.At("data"), await RefusedToAsync(_folder.At("data")), StringComparison.Ordinal);
    }

    [OtherAccountFact]
    public async Task Start_OnARegisterInAFolderThatIsNotItsOwn_EndsWithOneLineThatNamesTheSettingSomebodyWrote()
    {
        var data = _folder.At("data");
        TemporaryDatabase.CopyTo(data);
        string[] made = ["keys", "logs"];
        foreach (var folder in made)
        {
            Directory.CreateDirectory(Path.Combine(data, folder));
            Give(Path.Combine(data, folder));
        }

        LetIn();

        await RefusedToAsync(data);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What the portal says, in one line that names the folder's setting, when it starts there as another account.</summary>
    private static async Task<string> RefusedToAsync(string data)
    {
        string[] words =
        [
            "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", typeof(Program).Assembly.Location,
            "--contentRoot=" + Path.Combine(Sources.Root, "src", "ComplaintsPortal.Web"), "--Portal:DataDirectory=" + data, "--urls=http://127.0.0.1:0",
        ];
        using var program = Process.Start(new ProcessStartInfo("setpriv", words) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var output = program.StandardOutput.ReadToEndAsync();
        var error = await program.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await program.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(ExitStatus.WrongUse, program.ExitCode);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Portal:DataDirectory", line, StringComparison.Ordinal);
        return line;
    }

    private void LetIn()
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.Path, File.GetUnixFileMode(_folder.Path) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
    }

    private static void Give(string folder)
    {
        using var chown = Process.Start("chown", ["-R", "65534:65534", folder]);
        chown.WaitForExit();
        Assert.Equal(0, chown.ExitCode);
    }

    private async Task<int> RunAsync(params string[] words)
    {
        using var error = new StringWriter();
        var console = new VerbConsole(TextReader.Null, TextWriter.Null, error, _folder.Path);
        var status = await CommandLine.RunVerbAsync([.. words, "--Portal:DataDirectory=" + _folder.At("data")], console);
        Assert.Equal("", error.ToString());
        return status;
    }
}
