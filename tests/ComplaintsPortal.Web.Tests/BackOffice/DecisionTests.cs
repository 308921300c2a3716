using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>The decision that the register, the file and the report show is that of the last reply that was sent (R12, R24).</summary>
[Trait("Rule", "R12")]
[Trait("Rule", "R33")]
public sealed class DecisionTests
{
    [Fact]
    public async Task Decision_OfAReplyThatHasNotLeft_IsNeitherShownNorCounted()
    {
        using var host = new PortalHost();
        await host.RepliedAsync();
        using var agent = await host.SignedInAsync(Role.Agent);

        var register = await agent.OpenAsync("/gestion/registre");

        Assert.DoesNotContain("Fondée", register.At("tbody"), StringComparison.Ordinal);
        Assert.Equal(0, (await DecisionsAsync(host)).Upheld);
    }

    [Fact]
    [Trait("Rule", "R18")]
    public async Task Decision_OfASecondReplyThatHasNotLeft_StaysThatOfTheFirstEverywhere()
    {
        using var host = new PortalHost();
        var reference = await host.RepliedAsync(CasesOfTests.WholeReply with { Decision = Decision.PartlyUpheld, SettledInFull = false });
        await host.PostReplyAsync(reference);
        host.Clock.Advance(TimeSpan.FromDays(1));
        var id = (await host.ComplaintAsync(reference)).Id;
        await host.UseAsync<ContestReply>(c => c.ExecuteAsync(id, "Je conteste.", default));
        var seen = await host.ReadAsync(db => db.CaseFiles.Where(f => f.ComplaintId == id).Select(f => f.Version).SingleAsync());
        await host.UseAsync<ReplyToComplaint>(r => r.ExecuteAsync(reference, CasesOfTests.WholeReply, null, seen, CasesOfTests.Chief, default));
        using var agent = await host.SignedInAsync(Role.Agent);

        var register = (await agent.OpenAsync("/gestion/registre")).At("tbody");
        Assert.Contains("Partiellement fondée", register, StringComparison.Ordinal);
        Assert.Contains("En traitement", register, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, 1), ((await DecisionsAsync(host)).Upheld, (await DecisionsAsync(host)).PartlyUpheld));
        Assert.Equal(Decision.PartlyUpheld, (await RowAsync(host)).Decision);

        await host.PostReplyAsync(reference);

        Assert.Equal((1, 0), ((await DecisionsAsync(host)).Upheld, (await DecisionsAsync(host)).PartlyUpheld));
        Assert.Equal(Decision.Upheld, (await RowAsync(host)).Decision);
    }

    private static async Task<DecisionFigures> DecisionsAsync(PortalHost host) =>
        (await host.UseAsync<ReadAnnualReport, AnnualReport>(r => r.ExecuteAsync(2026, default))).Figures.Decisions;

    private static Task<RegisterRow> RowAsync(PortalHost host) =>
        host.UseAsync<ReadRegister, RegisterRow>(async read => await read.ExecuteAsync(null, null, default).FirstAsync());
}
