using System.Net;
using System.Text;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.PublicSite;

public sealed class ComplainFileTests : IDisposable
{
    /// <summary>Bytes: the portal reads 256 MB of one request, whatever its limits.</summary>
    private const int BeyondWhatIsRead = 280 << 20;

    private readonly PortalHost _host = new PortalHost().With("Limits:FileMegabytes", 1).With("Limits:FilesPerComplaint", 2);

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("programme.pdf", "MZ\u0090\u0000")]
    [InlineData("vide.txt", "")]
    [InlineData("image.gif", "GIF89a\u0001")]
    public async Task Submit_FileNotTaken_IsNamedAndTheRestKept(string name, string content)
    {
        using var visitor = _host.Visitor();
        var page = await (await visitor.FilledFormAsync())
            .Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf)
            .Attach("Attachments", name, Encoding.Latin1.GetBytes(content)).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(name, Assert.Single(page.Errors).Sentence, StringComparison.Ordinal);
        Assert.Contains("contrat.pdf", page.At(".files"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_FileLongerThanAllowed_CostsThatFileAndNothingTyped()
    {
        using var visitor = _host.Visitor();
        var page = await (await visitor.FilledFormAsync()).Attach("Attachments", "film.mp4", new byte[3 << 20]).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("film.mp4", Assert.Single(page.Errors).Sentence, StringComparison.Ordinal);
        Assert.Equal("Durand", page.Form().Value("LastName"));
    }

    [Fact]
    public async Task Submit_MoreFilesThanAllowed_KeepsTheFirstOnes()
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        foreach (var i in Enumerable.Range(1, 3))
        {
            form.Attach("Attachments", $"page{i}.txt", Encoding.UTF8.GetBytes($"page {i}"));
        }

        var page = await form.SendAsync();
        Assert.Contains("page3.txt", Assert.Single(page.Errors).Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact]
    public async Task Submit_OverARealPortFarTooLarge_ShowsTheFormAndLosesNothingTyped()
    {
        using var host = PortalHost.OnAPort(before => before.With("Limits:FileMegabytes", 1).With("Limits:FilesPerComplaint", 1));
        using var visitor = host.Visitor();
        var page = await (await visitor.FilledFormAsync()).Attach("Attachments", "film.mp4", new byte[40 << 20]).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Contains("film.mp4", Assert.Single(page.Errors).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_DeclaredLongerThanThePortalReads_SaysSoAndKeepsWhatWasTypedAndTheWholeFiles()
    {
        using var host = PortalHost.OnAPort(before => before.With("Limits:FileMegabytes", 1).With("Limits:FilesPerComplaint", 2));
        using var visitor = host.Visitor();
        var page = await (await visitor.FilledFormAsync())
            .Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf)
            .Attach("Attachments", "film.mp4", new byte[BeyondWhatIsRead]).SendAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("trop volumineux", page.Main, StringComparison.Ordinal);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Equal("J’attends depuis trois mois.\n\nMerci.", page.Form().Value("Description")!.ReplaceLineEndings("\n"));
        Assert.Contains("contrat.pdf", page.At(".files"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact]
    public async Task Submit_GrowingBeyondWhatThePortalReads_IsAnsweredAlike()
    {
        using var host = PortalHost.OnAPort(before => before.With("Limits:FileMegabytes", 1).With("Limits:FilesPerComplaint", 1));
        using var visitor = host.Visitor();
        var form = (await visitor.FilledFormAsync()).Attach("Attachments", "film.mp4", new byte[BeyondWhatIsRead]);
        visitor.Client.DefaultRequestHeaders.TransferEncodingChunked = true;
        var page = await form.SendAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Durand", page.Form().Value("LastName"));
    }

    [Fact]
    public async Task Submit_NameThatLies_IsShownWithItsTrueEnding()
    {
        using var visitor = _host.Visitor();
        var answer = await (await visitor.FilledFormAsync()).Attach("Attachments", "facture\u202Efdp.exe", ComplainSteps.Pdf).SendAsync();
        Assert.Contains("facturefdp.exe.pdf", (await visitor.FollowAsync(answer)).Main, StringComparison.Ordinal);
    }
}
