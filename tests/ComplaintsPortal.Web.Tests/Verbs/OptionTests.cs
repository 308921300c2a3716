using System.Diagnostics;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>What is written behind the program's name and is neither a verb nor a setting: refused before anything is made.</summary>
public sealed class OptionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--version")]
    [InlineData("-v")]
    [InlineData("-version")]
    [InlineData("--wait", "5")]
    [InlineData("serve", "--quick")]
    [InlineData("serve", "now")]
    [InlineData("--Limits:FileMegabytes=12", "--version")]
    [InlineData("--Limits:FileMegabytes")]
    [InlineData("--urls")]
    public async Task Run_AnOptionThatIsNotOurs_Ends2WithoutServing(params string[] words)
    {
        var served = false;

        var status = await CommandLine.RunAsync(words, () =>
        {
            served = true;
            return Task.CompletedTask;
        });

        Assert.Equal((ExitStatus.WrongUse, false), (status, served));
    }

    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("--urls", "http://127.0.0.1:0", "--environment", "Production")]
    [InlineData("serve", "--Limits:FileMegabytes=12", "--AllowedHosts=*", "--Kestrel:Endpoints:Http:Url", "http://127.0.0.1:0")]
    public async Task Run_SettingsAlone_Serves(params string[] words)
    {
        var served = false;

        Assert.Equal(ExitStatus.Done, await CommandLine.RunAsync(words, () =>
        {
            served = true;
            return Task.CompletedTask;
        }));

        Assert.True(served);
    }

    [Theory]
    [InlineData(ExitStatus.WrongUse, "--version")]
    [InlineData(ExitStatus.WrongUse, "--DataDirectory=x")]
    [InlineData(ExitStatus.WrongUse, "--Portl:DataDirectory=x")]
    [InlineData(ExitStatus.WrongUse, "migrate", "--nonsense")]
    [InlineData(ExitStatus.Done, "--help")]
    [InlineData(ExitStatus.Done, "-h")]
    [InlineData(ExitStatus.Done, "migrate", "--help")]
    [InlineData(ExitStatus.Done, "version")]
    public async Task Run_AsAProcessInAFolderOfItsOwn_TouchesNothing(int expected, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.Path,
        };
        start.Environment["ASPNETCORE_CONTENTROOT"] = _folder.Path;
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        var error = await program.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await program.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(expected, program.ExitCode);
        Assert.NotEmpty((expected == ExitStatus.Done ? output : error).Trim());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Run_Version_PrintsTheProgramItsVersionAndTheCommit()
    {
        using var output = new StringWriter();

        var status = await CommandLine.RunVerbAsync(["version"], new VerbConsole(TextReader.Null, output, TextWriter.Null, _folder.Path));

        Assert.Equal(ExitStatus.Done, status);
        Assert.Matches(@"^ComplaintsPortal\.Web \d+\.\d+\.\d+\S* \(commit ([0-9a-f]{40}|inconnue)\)\s*$", output.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
