using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tests.Handling;

[Trait("Rule", "R4")]
public sealed class SayCapacityTests
{
    [Fact, Trait("Rule", "R5"), Trait("Rule", "R10"), Trait("Rule", "R50")]
    public async Task Say_OfAnEmailsWriter_CompletesTheChecklistAndLeavesWhatWasReceived()
    {
        await using var office = await Office.OpenAsync(dedicatedFolder: true);
        var reference = await office.ReferenceAsync(await office.TakeAsync(Mailroom.Mail.Message("Salle trop froide")));
        Assert.Equal([CompletenessCheck.Capacity], CompletenessCheck.Missing(await office.ComplaintAsync(reference), CompletenessDemands.None));
        Task Register() => office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default));
        Assert.Equal("incomplete", await Office.RefusalAsync(Register));

        await office.DoAsync<SayCapacity>(say => say.ExecuteAsync(reference, StakeholderType.Company, office.Agent, default));

        await Register();
        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((StakeholderType.NotStated, StakeholderType.Company), (complaint.AsReceived.StakeholderType, complaint.Complainant.StakeholderType));
    }

    [Fact]
    public async Task Say_ThatItIsNotKnown_TakesNothingAway()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync(Given.Helene);

        Assert.Equal("details-taken-away", await Office.RefusalAsync(() =>
            office.DoAsync<SayCapacity>(say => say.ExecuteAsync(reference, StakeholderType.NotStated, office.Agent, default))));
    }
}
