using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Tests.Kills;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

/// <summary>A second portal on one embedded register, as processes of their own: refused beside one that serves, in turn after one that leaves.</summary>
public sealed class SecondPortalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SecondPortalTests() => TemporaryDatabase.CopyTo(_folder.At("data"));

    [Fact]
    public async Task Start_BesideAPortalThatServes_EndsWithASentenceThatNamesTheFolderAndTheVerbsGoOn()
    {
        using var first = new PortalProcess(_folder.At("data"));
        first.Start();
        await first.ServesAsync();
        using var second = new PortalProcess(_folder.At("data"));
        second.Start();

        Assert.Equal(ExitStatus.Done, await RunAsync("backup", "--output", "copie.db"));
        Assert.Equal(ExitStatus.Done, await RunAsync("verify"));
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(second.ServesAsync);

        Assert.Contains(ProgramWords.Of("Serve.AlreadyServed", _folder.At("data")), ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Message, StringComparison.Ordinal);
        using var client = new HttpClient();
        Assert.True((await client.GetAsync(new Uri(await first.AddressAsync(default), "/health/ready"))).IsSuccessStatusCode);
        first.Kill();
    }

    [Fact]
    public async Task Start_WhileTheOneBeforeLeaves_ServesOnceItHasLeft()
    {
        using var first = new PortalProcess(_folder.At("data"));
        first.Start();
        await first.ServesAsync();
        using var second = new PortalProcess(_folder.At("data"));
        second.Start();
        await second.HearsAsync(ProgramWords.Of("Serve.Waits", _folder.At("data")));

        first.Terminate();

        await second.ServesAsync();
        second.Kill();
    }

    [Fact]
    public async Task Start_AfterOneThatWasKilled_ServesAtOnce()
    {
        using var first = new PortalProcess(_folder.At("data"));
        first.Start();
        await first.ServesAsync();
        first.Kill();
        using var second = new PortalProcess(_folder.At("data"));
        second.Start();

        await second.ServesAsync();
        Assert.DoesNotContain(ProgramWords.Of("Serve.Waits", _folder.At("data")), second.Said, StringComparison.Ordinal);
        second.Kill();
    }

    public void Dispose() => _folder.Dispose();

    private Task<int> RunAsync(params string[] words) => CommandLine.RunVerbAsync(
        [.. words, "--Portal:DataDirectory=" + _folder.At("data")], new VerbConsole(TextReader.Null, TextWriter.Null, TextWriter.Null, _folder.Path));
}
