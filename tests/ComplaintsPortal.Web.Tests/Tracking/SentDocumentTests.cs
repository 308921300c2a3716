using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Tracking;

[Trait("Rule", "R31")]
public sealed class SentDocumentTests : IDisposable
{
    private readonly PortalHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Reply_WithAChosenDocument_IsPreviewedWithItAndOffersItOnThePage()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);
        var reference = await _host.RegisteredAsync();
        var chosen = await AttachAsync(reference, "attestation.txt");
        var inner = await AttachAsync(reference, "interne.txt");
        var form = (await agent.OpenAsync($"/gestion/dossiers/{reference}/repondre")).Form("main form")
            .Fill("Decision", "Upheld").Fill("SettledInFull", "True").Fill("Reasons", "Vous avez raison.").Fill("Remedy", "Trois séances.")
            .Fill("RemainingActions", "Rien.").Tick("Documents", chosen.ToString());
        var preview = await agent.FollowAsync(await form.SendAsync("Then=Preview"));
        Assert.Contains("attestation.txt", preview.At(".letter"), StringComparison.Ordinal);
        Assert.DoesNotContain("interne.txt", preview.At(".letter"), StringComparison.Ordinal);
        await preview.Form("main form").SendAsync();
        await _host.PostReplyAsync(reference);
        using var visitor = _host.Visitor();
        await (await visitor.OpenAsync("/suivi/" + await _host.SecretInAsync(LetterKind.Reply))).Form().SendAsync();

        var page = await visitor.OpenAsync("/suivi/dossier");

        var link = Assert.Single(page.Document.QuerySelectorAll(".files a.name")).GetAttribute("href")!;
        Assert.Equal("contenu de attestation.txt", (await visitor.OpenAsync(link)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(link.Replace(chosen.ToString(), inner.ToString(), StringComparison.Ordinal))).Status);
        using var stranger = _host.Visitor();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.OpenAsync(link)).Status);
    }

    private async Task<Guid> AttachAsync(string reference, string name)
    {
        var token = Guid.NewGuid().ToString("N");
        await _host.UseAsync<StagedFiles>(files => files.StageAsync(token, name, "text/plain", new MemoryStream(Encoding.UTF8.GetBytes("contenu de " + name))));
        await _host.UseAsync<AttachDocuments>(attach => attach.ExecuteAsync(reference, token, CasesOfTests.Agent, default));
        return await _host.ReadAsync(db => db.Set<Document>().Where(d => d.Name == name).Select(d => d.Id).SingleAsync());
    }
}
