using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.PublicSite;
using ComplaintsPortal.Web.Tests.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Guarding;

/// <summary>What a stranger's files may take of the disk.</summary>
[Trait("Rule", "R53")]
public sealed class PassingFilesBoundsTests : IDisposable
{
    private const int Megabyte = 1 << 20;
    private readonly PortalHost _host = new PortalHost().With("Limits:FileMegabytes", 1).With("Limits:FilesPerComplaint", 2);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Submit_WithoutAToken_KeepsNoFile()
    {
        using var stranger = _host.Visitor();

        var page = await stranger.PostAsync("/reclamation", RawForm.Parts().With(("LastName", "Durand")).WithFile("un.pdf", 9000).WithFile("deux.pdf", 9000));

        Assert.InRange((int)page.Status, 400, 422);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Contains("un.pdf", page.At(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(0, await KeptAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Submit_WithOneOfTheMarks_KeepsNoFile(bool formToken)
    {
        using var stranger = _host.Visitor();
        var form = await stranger.FilledFormAsync();
        var mark = RawForm.Held(form, formToken ? "FormToken" : "__RequestVerificationToken");

        var page = await stranger.PostAsync("/reclamation", RawForm.Parts().With(mark).WithFile("un.pdf", 9000));

        Assert.InRange((int)page.Status, 400, 422);
        Assert.Equal(0, await KeptAsync());
    }

    [Fact]
    public async Task Submit_MarksBehindTheFiles_ReadsAllKeepsNoFileAndSaysSo()
    {
        using var stranger = _host.Visitor();
        var form = await stranger.FilledFormAsync();
        var fields = RawForm.Held(form, "FormToken", "__RequestVerificationToken", "LastName", "FirstName", "StakeholderType", "Email", "Subject", "Description");

        var page = await stranger.PostAsync("/reclamation", RawForm.Parts().WithFile("un.pdf", 9000).With(fields));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("un.pdf", Assert.Single(page.Errors).Sentence, StringComparison.Ordinal);
        Assert.Equal("Durand", page.Form().Value("LastName"));
        Assert.Equal(0, await KeptAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact]
    public async Task Open_TheForm_PutsItsMarksBeforeItsFields()
    {
        using var visitor = _host.Visitor();

        var page = (await visitor.OpenAsync("/reclamation")).Text;

        var first = page.IndexOf("name=\"LastName\"", StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("name=\"FormToken\"", StringComparison.Ordinal), 0, first);
        Assert.InRange(page.IndexOf("name=\"__RequestVerificationToken\"", StringComparison.Ordinal), 0, first);
    }

    [Fact]
    public async Task Submit_BeyondTheShareOfAnAddress_IsSaidAtTheFieldAndTakenWithoutTheFile()
    {
        _host.With("Limits:PassingMegabytesPerAddress", 3);
        foreach (var i in Enumerable.Range(1, 3)) await LeaveAsync($"page{i}.pdf");

        using var visitor = _host.Visitor();
        var page = await (await visitor.FilledFormAsync()).Attach("Attachments", "page4.pdf", Pdf()).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("page4.pdf", Assert.Single(page.Errors).Sentence, StringComparison.Ordinal);
        Assert.Contains("dans 10 minutes", page.Main, StringComparison.Ordinal);
        Assert.Equal(3, await KeptAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact]
    public async Task Submit_BeyondTheShareOnceOthersWereLeftForAWhile_LetsTheOldestGo()
    {
        _host.With("Limits:PassingMegabytesPerAddress", 3);
        foreach (var i in Enumerable.Range(1, 3)) await LeaveAsync($"page{i}.pdf");
        _host.Clock.Advance(TimeSpan.FromMinutes(11));

        var page = await LeaveAsync("page4.pdf");

        Assert.Contains("page4.pdf", page.At(".files"), StringComparison.Ordinal);
        Assert.Equal(["page2.pdf", "page3.pdf", "page4.pdf"], await NamesAsync());
    }

    [Fact]
    public async Task Submit_BeyondAllThatMayPass_LetsTheOldestGoAndTellsTheirForm()
    {
        _host.With("Limits:PassingMegabytes", 3).With("Limits:PassingMegabytesPerAddress", 100);
        using var first = _host.Visitor();
        var left = await (await first.FilledFormAsync()).Fill("Email", "").Attach("Attachments", "page1.pdf", Pdf()).SendAsync();
        foreach (var i in Enumerable.Range(2, 3)) await LeaveAsync($"page{i}.pdf");

        var told = await left.Form().Fill("Email", "amelie.durand@exemple.fr").SendAsync();

        Assert.Equal(["page2.pdf", "page3.pdf", "page4.pdf"], await NamesAsync());
        Assert.Contains("n’est plus là", Assert.Single(told.Errors).Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await told.Form().SendAsync()).Status);
    }

    [Fact, Trait("Rule", "R1")]
    public async Task Submit_WhenTheDiskHasOnlyWhatIsKeptBack_RefusesFilesAndTakesComplaints()
    {
        _host.With("Limits:KeptBackMegabytes", 1_000_000);
        using var visitor = _host.Visitor();

        var page = await (await visitor.FilledFormAsync()).Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’a plus de place", Assert.Single(page.Errors).Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await KeptAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact]
    public async Task Submit_FilesByTheHundred_NamesSomeAndCountsTheRest()
    {
        using var visitor = _host.Visitor();
        var form = await visitor.FilledFormAsync();
        foreach (var i in Enumerable.Range(1, 150)) form.Attach("Attachments", $"page{i}.txt", "une page"u8.ToArray());

        var page = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.InRange(page.Errors.Count, 2, 10);
        Assert.Contains("autres fichiers", page.At(".error-summary"), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R31")]
    public async Task AddInformation_WithoutItsMarks_KeepsNoFile()
    {
        using var complainant = _host.Visitor();
        await complainant.OwnCaseAsync();

        var page = await complainant.PostAsync("/suivi/dossier/information", RawForm.Parts().With(("Information", "Voici")).WithFile("un.pdf", 9000));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(0, await KeptAsync());
    }

    [Fact, Trait("Rule", "R44")]
    public async Task Attach_WithoutItsMarks_KeepsNoFile()
    {
        var reference = await _host.RegisteredAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.PostAsync($"/gestion/dossiers/{reference}/ajouter-pieces", RawForm.Parts().WithFile("un.pdf", 9000));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(0, await KeptAsync());
    }

    /// <summary>A form left with an error and a file of most of a megabyte.</summary>
    private async Task<HtmlPage> LeaveAsync(string file)
    {
        using var visitor = _host.Visitor();
        var page = await (await visitor.FilledFormAsync()).Fill("Email", "").Attach("Attachments", file, Pdf()).SendAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        return page;
    }

    private static byte[] Pdf()
    {
        var bytes = new byte[Megabyte - 1000];
        ComplainSteps.Pdf.CopyTo(bytes, 0);
        Guid.NewGuid().TryWriteBytes(bytes.AsSpan(100));
        return bytes;
    }

    private Task<int> KeptAsync() => _host.ReadAsync(database => database.StoredFiles.CountAsync());

    private Task<List<string>> NamesAsync() => _host.ReadAsync(database => database.StagedFiles.OrderBy(file => file.CreatedAt).Select(file => file.Name).ToListAsync());
}
