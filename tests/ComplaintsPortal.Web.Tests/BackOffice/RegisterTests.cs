using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class RegisterTests : IDisposable
{
    private readonly PortalHost _host = new();

    [Fact]
    [Trait("Rule", "R3")]
    public async Task Register_OfACompleteComplaint_GivesItsNumberAndGoesBackToTheCase()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/inscrire");
        var answer = await page.Form().SendAsync();
        var after = await agent.FollowAsync(answer);

        Assert.Equal($"/gestion/dossiers/{reference}", answer.Location);
        Assert.Contains("REC-2026-0001", after.Main, StringComparison.Ordinal);
        Assert.Contains("Inscription au registre", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task Register_OfAnIncompleteComplaint_SaysWhatIsMissingAndOffersNoButton()
    {
        var reference = await _host.EnterAsync(Channel.Telephone);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/inscrire");

        Assert.Contains("Ce n’est pas possible pour le moment", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task Register_SentWhenItIsNoLongerPossible_IsRefusedInWords()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/inscrire");
        await (await agent.OpenAsync($"/gestion/dossiers/{reference}/inscrire")).Form().SendAsync();

        var again = await page.Form().SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.StartsWith("Ce n’est pas possible pour un dossier", again.At(".error-summary li"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Register_ByAnAuditor_IsForbidden()
    {
        var reference = await _host.SubmitAsync();
        using var auditor = await _host.SignedInAsync(Role.Auditor);

        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.OpenAsync($"/gestion/dossiers/{reference}/inscrire")).Status);
    }

    public void Dispose() => _host.Dispose();
}
