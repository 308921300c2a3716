using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>What was asked for and is no longer needed is no longer awaited, and everybody can see it.</summary>
public sealed class OpenRequestTests
{
    [Fact]
    [Trait("Rule", "R4")]
    [Trait("Rule", "R18")]
    public async Task Register_WhileSomethingIsAsked_SaysThatItIsNoLongerAwaitedAndEndsThePause()
    {
        using var host = new PortalHost();
        await host.ChangeProfileAsync(profile => profile with { Deadline = profile.Deadline with { Clock = ClockPolicy.PausedWhileAwaiting } });
        var reference = await host.SubmitAsync();
        await host.UseAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [], "Quel jour ?", CasesOfTests.Agent, default));
        Assert.NotNull((await host.ComplaintAsync(reference)).PausedSince);
        host.Clock.Advance(TimeSpan.FromDays(2));
        using var agent = await host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/inscrire");
        Assert.Contains("Une demande d’information est encore ouverte", page.Main, StringComparison.Ordinal);
        await page.Form("main form").SendAsync();

        var complaint = await host.ComplaintAsync(reference);
        Assert.Equal((Status.Registered, null), (complaint.Status, complaint.PausedSince));
        Assert.NotNull(complaint.OpenDueOn);
        Assert.Contains(ActNames.InformationNoLongerAwaited, await host.ActsAsync(reference));
        var shown = (await agent.OpenAsync($"/gestion/dossiers/{reference}")).At("[aria-labelledby=completeness]");
        Assert.Contains("Plus attendue depuis le", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("En attente de réponse", shown, StringComparison.Ordinal);
    }
}
