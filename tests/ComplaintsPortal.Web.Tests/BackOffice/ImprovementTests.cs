using System.Net;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class ImprovementTests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost _host = new();
    private Visitor _agent = null!;

    public async Task InitializeAsync() => _agent = await _host.SignedInAsync(Role.Agent);

    [Fact]
    [Trait("Rule", "R30")]
    public async Task Improve_AnUpheldComplaint_OpensAnActionThatIsDoneAndThenChecked()
    {
        var reference = await _host.RepliedAsync();
        await _host.PostReplyAsync(reference);
        var page = await Open(reference);
        Assert.Equal(2, page.Document.QuerySelectorAll(".notice.plain li").Length);

        var form = page.Form("main form").Fill("Cause", "Organisation ou planification").Fill("Step", "Open");
        var wrong = await form.SendAsync();
        Assert.Equal(["Title", "DueOn"], wrong.Errors.Select(e => e.Target));
        await wrong.Form("main form").Fill("Title", "Prévoir un remplaçant").Fill("DueOn", "2026-04-30").SendAsync();

        Assert.False((await Open(reference)).Has(".notice.plain ul"));
        var action = await _host.ReadAsync(db => db.Set<CorrectiveAction>().SingleAsync());
        var sheet = await _agent.OpenAsync($"/gestion/ameliorations/{action.Id}");
        Assert.Contains(reference, sheet.Main, StringComparison.Ordinal);
        Assert.False(sheet.Has("#verifier"));
        await sheet.Form("#faite").Fill("DoneOn", "2026-03-03").SendAsync();
        var check = (await _agent.OpenAsync($"/gestion/ameliorations/{action.Id}")).Form("#verifier");
        await check.Fill("Effective", "True").Fill("Note", "Plus aucune absence.").SendAsync();
        Assert.Contains("Efficace", (await _agent.OpenAsync("/gestion/ameliorations")).At("main tbody"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R30")]
    public async Task Improve_WithAReasonedNone_OwesNothingMore()
    {
        var reference = await _host.RepliedAsync();
        await _host.PostReplyAsync(reference);

        await (await Open(reference)).Form("main form").Fill("Step", "NoAction").Fill("Reason", "Cas isolé.").SendAsync();

        Assert.False((await Open(reference)).Has(".notice.plain ul"));
        Assert.Equal("Cas isolé.", await _host.ReadAsync(db => db.Set<CaseFile>().Select(f => f.NoActionReason).SingleAsync()));
        Assert.Contains(ActNames.NoActionDecided, await _host.ActsAsync(reference));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Show_AnActionOfAConfidentialCase_DoesNotNameIt()
    {
        var reference = await _host.SubmitAsync(sensitive: true);
        using var manager = await _host.SignedInAsync(Role.Manager);
        await _host.UseAsync<Casework.Registration.RegisterComplaint>(r => r.ExecuteAsync(reference, CasesOfTests.Chief, default));
        await (await manager.OpenAsync($"/gestion/dossiers/{reference}/suites")).Form("main form")
            .Fill("Step", "Open").Fill("Title", "Former l’équipe").Fill("DueOn", "2026-04-30").SendAsync();
        var id = await _host.ReadAsync(db => db.Set<CorrectiveAction>().Select(a => a.Id).SingleAsync());

        var page = await _agent.OpenAsync($"/gestion/ameliorations/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(reference, page.Text, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _agent.Dispose();
        _host.Dispose();
    }

    private Task<HtmlPage> Open(string reference) => _agent.OpenAsync($"/gestion/dossiers/{reference}/suites");
}
