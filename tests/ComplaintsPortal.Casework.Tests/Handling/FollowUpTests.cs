using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Domain.Improvement;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Handling;

public sealed class FollowUpTests
{
    [Fact, Trait("Rule", "R30")]
    public async Task Execute_CauseAndAction_AreOneActWithBoth()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();

        await FollowAsync(office, reference, new FollowUp("Locaux")
        {
            Opened = new NewCorrectiveAction("Contrat d’entretien", null, "Locaux", null, new DateOnly(2026, 6, 1)),
        });

        Assert.Equal([ActNames.CauseFound, ActNames.CorrectiveActionOpened], (await office.ActsAsync(reference)).TakeLast(2));
        Assert.Equal("Locaux", await office.SeeAsync(d => d.CaseFiles.Select(f => f.Cause).SingleAsync()));
        Assert.Equal(1, await office.SeeAsync(d => d.Set<CorrectiveAction>().CountAsync()));
    }

    [Fact, Trait("Rule", "R30")]
    public async Task Execute_WithAnActionThatIsGone_KeepsNothing()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var before = office.Rows();

        await Assert.ThrowsAsync<NoSuchCaseException>(() => FollowAsync(office, reference, new FollowUp("Locaux") { Linked = Guid.CreateVersion7() }));

        Assert.Equal(before, office.Rows());
    }

    [Fact]
    public async Task Execute_WithTheCauseThatStands_SaysItOnce()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        await FollowAsync(office, reference, new FollowUp("Locaux"));

        await FollowAsync(office, reference, new FollowUp("Locaux") { NoActionReason = "Fait isolé." });

        Assert.Equal([ActNames.CauseFound, ActNames.NoActionDecided], (await office.ActsAsync(reference)).TakeLast(2));
    }

    private static Task FollowAsync(Office office, string reference, FollowUp what) =>
        office.DoAsync<FollowUpOnCase>(follow => follow.ExecuteAsync(reference, what, office.Agent, default));
}
