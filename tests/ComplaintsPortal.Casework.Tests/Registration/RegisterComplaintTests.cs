using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Tests.Registration;

public sealed class RegisterComplaintTests
{
    [Fact, Trait("Rule", "R3")]
    public async Task Register_EightAtOnce_NumbersWithoutGap()
    {
        await using var office = await Office.OpenAsync();
        var references = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.ReceivedAsync()));

        await Task.WhenAll(references.Select(r => Task.Run(() => office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(r, office.Agent, default)))));

        var numbers = await Task.WhenAll(references.Select(async r => (await office.ComplaintAsync(r)).RegisterNumber));
        Assert.Equal(Enumerable.Range(1, 8).Select(i => $"REC-2026-{i:0000}"), numbers.Order());
    }

    [Fact, Trait("Rule", "R3")]
    public async Task Register_Twice_IsRefusedAndTakesNoNumber()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();

        await Office.RefusalAsync(() => office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default)));

        Assert.Equal("REC-2026-0002", (await office.ComplaintAsync(await office.RegisteredAsync())).RegisterNumber);
    }

    [Fact, Trait("Rule", "R5")]
    public async Task Register_WithoutTheAccountThatIsAskedFor_IsRefusedUntilItCame()
    {
        await using var office = await Office.OpenAsync(Office.Neutral with { Form = Office.Neutral.Form with { CustomerAccount = FieldRule.Required } });
        var reference = await office.ReceivedAsync();
        Task Register() => office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default));
        Assert.Equal("incomplete", await Office.RefusalAsync(Register));
        var answer = new ReceivedAnswer("", "Mon compte est C-1042.", Channel.Telephone, office.Today(), Given.Helene with { CustomerAccount = "C-1042" }, true);
        await office.DoAsync<RecordAnswer>(record => record.ExecuteAsync(reference, answer, office.Agent, default));

        await Register();

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal(("REC-2026-0001", "C-1042", null), (complaint.RegisterNumber, complaint.Complainant.CustomerAccount, complaint.AsReceived.CustomerAccount));
        Assert.Contains("details.added", await office.ActsAsync(reference));
    }

    [Fact, Trait("Rule", "R6")]
    public async Task Register_AnOralComplaintWithoutItsStatement_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);

        await Office.RefusalAsync(() => office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default)));

        Assert.False((await office.ComplaintAsync(reference)).IsRegistered);
    }
}
