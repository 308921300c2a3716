using System.Net;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

[Trait("Rule", "R34")]
public sealed class JournalTests
{
    [Fact]
    public async Task Check_WholeJournal_SaysIntactAndAHeadNotedEarlierHolds()
    {
        using var portal = new PortalHost();
        await ArriveAsync(portal, sensitive: false);
        var head = await portal.UseAsync<RegisterContext, JournalHead>(register => register.JournalHeadAsync());
        await ArriveAsync(portal, sensitive: false);
        using var manager = await portal.SignedInAsync(Role.Manager);

        var page = await manager.OpenAsync("/gestion/journal");
        var answer = await page.Form().Fill("Head", head.ToString()).SendAsync();

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("intact", answer.At(".notice.good"), StringComparison.Ordinal);
        Assert.DoesNotContain("⟦", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AHeadThatNeverWas_NamesTheEntry()
    {
        using var portal = new PortalHost();
        await ArriveAsync(portal, sensitive: false);
        using var manager = await portal.SignedInAsync(Role.Manager);

        var page = await manager.OpenAsync("/gestion/journal");
        var answer = await page.Form().Fill("Head", new string('a', 64) + "@1").SendAsync();

        Assert.Contains("n°\u00a01", answer.At(".notice.danger"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AHeadThatCannotBeRead_SaysSoAtTheFieldAndKeepsIt()
    {
        using var portal = new PortalHost();
        using var manager = await portal.SignedInAsync(Role.Manager);

        var page = await manager.OpenAsync("/gestion/journal");
        var answer = await page.Form().Fill("Head", "presque").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("presque", answer.Document.QuerySelector("input[name=Head]")!.GetAttribute("value"));
        Assert.NotNull(answer.Document.QuerySelector("#Head-error"));
    }

    [Fact, Trait("Rule", "R44")]
    public async Task Show_ConfidentialCaseToAnAuditor_TellsNeitherCaseNorFacts()
    {
        using var portal = new PortalHost();
        var reference = await ArriveAsync(portal, sensitive: true);
        using var manager = await portal.SignedInAsync(Role.Manager);
        using var auditor = await portal.SignedInAsync(Role.Auditor);

        var seen = await manager.OpenAsync("/gestion/journal");
        var hidden = await auditor.OpenAsync("/gestion/journal");

        Assert.Contains(reference, seen.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, hidden.Status);
        Assert.DoesNotContain(reference, hidden.Main, StringComparison.Ordinal);
    }

    private static Task<string> ArriveAsync(PortalHost portal, bool sensitive) =>
        portal.UseAsync<SubmitComplaint, string>(async submit => (await submit.ExecuteAsync(
            new Submission(
                Guid.NewGuid().ToString("N"),
                new Complainant { LastName = "Moreau", FirstName = "Inès", StakeholderType = StakeholderType.Learner, Email = "ines.moreau@example.org" },
                "Salle fermée", "La salle était fermée.", sensitive),
            CancellationToken.None)).Reference);
}
