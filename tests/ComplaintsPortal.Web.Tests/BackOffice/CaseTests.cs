using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class CaseTests : IDisposable
{
    private readonly PortalHost _host = new();

    [Fact]
    [Trait("Rule", "R23")]
    public async Task Show_ACase_HoldsWhatWasWrittenWhatIsDueAndWhatWasDone()
    {
        var reference = await _host.SubmitAsync("Formateur absent", description: "Le formateur n’est pas venu.\nTrois fois.");
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Formateur absent", page.Main, StringComparison.Ordinal);
        Assert.Contains("Le formateur n’est pas venu.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Dubois-Lefèvre", page.Main, StringComparison.Ordinal);
        Assert.Contains("Arrivée enregistrée", page.Main, StringComparison.Ordinal);
        Assert.Contains("Accusé de réception", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R19")]
    public async Task Show_ACase_CountsItsDueDateDayByDay()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}");

        // Received on Tuesday 3 March 2026: ten ouvrables end on Saturday 14, one Sunday passed over.
        Assert.Equal("2026-03-14", page.Document.QuerySelector("#deadline ~ dl .due time[datetime='2026-03-14']")?.GetAttribute("datetime"));
        Assert.Equal(11, page.Document.QuerySelectorAll(".due-count li").Length);
        Assert.Single(page.Document.QuerySelectorAll(".due-count li.skipped"));
    }

    [Fact]
    [Trait("Rule", "R23")]
    public async Task Document_OfACase_IsAlwaysAnAttachment()
    {
        var reference = await _host.SubmitAsync();
        var token = Guid.NewGuid().ToString("N");
        await _host.UseAsync<StagedFiles>(files => files.StageAsync(token, "preuve.txt", "text/plain", new MemoryStream(Encoding.UTF8.GetBytes("bonjour"))));
        await _host.UseAsync<AttachDocuments>(attach => attach.ExecuteAsync(reference, token, Actor.Staff(Guid.CreateVersion7(), "Claire", Role.Agent), default));
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}");
        var address = page.Document.QuerySelector(".files a.name")!.GetAttribute("href")!;

        var file = await agent.OpenAsync(address);

        Assert.Equal("bonjour", file.Text);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers["X-Content-Type-Options"]);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Show_AConfidentialCase_IsOpenToManagersAndUnknownToAgents()
    {
        var reference = await _host.SubmitAsync(sensitive: true);
        using var manager = await _host.SignedInAsync(Role.Manager);
        using var agent = await _host.SignedInAsync(Role.Agent);

        Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync($"/gestion/dossiers/{reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.OpenAsync($"/gestion/dossiers/{reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.OpenAsync($"/gestion/dossiers/{reference}/inscrire")).Status);
    }

    [Fact]
    public async Task Show_ACaseThatDoesNotExist_IsNotFound()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        Assert.Equal(HttpStatusCode.NotFound, (await agent.OpenAsync("/gestion/dossiers/2026-9999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.OpenAsync("/gestion/dossiers/rien")).Status);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Show_ACaseToAnAuditor_OffersNothingToDo()
    {
        var reference = await _host.SubmitAsync();
        using var auditor = await _host.SignedInAsync(Role.Auditor);

        var page = await auditor.OpenAsync($"/gestion/dossiers/{reference}");

        Assert.Contains("lecture seule", page.At("aside"), StringComparison.Ordinal);
        Assert.False(page.Has("aside a"));
    }

    public void Dispose() => _host.Dispose();
}
