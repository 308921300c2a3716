using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

/// <summary>An e-mail without a subject, in a folder that serves complaints alone.</summary>
public sealed class NoSubjectTests
{
    [Fact]
    [Trait("Rule", "R4")]
    [Trait("Rule", "R50")]
    public async Task Register_OnceTheSubjectWasAskedForAndTold_IsPossible()
    {
        await using var office = await Office.OpenAsync(dedicatedFolder: true);
        var reference = await office.ReferenceAsync(await office.TakeAsync(Mail.Message("")));
        Task Register() => office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default));
        Assert.Equal("incomplete", await Office.RefusalAsync(Register));
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, ["subject"], null, office.Agent, default));
        var asked = (await office.LettersAsync())[^1];

        await office.TakeAsync(Mail.Message($"Re: {asked.Subject}", "C’est au sujet du chauffage.", "2@courriel.example", heads: $"In-Reply-To: <{asked.MessageId}>"));
        Assert.Equal("incomplete", await Office.RefusalAsync(Register));
        await office.DoAsync<SayCapacity>(say => say.ExecuteAsync(reference, StakeholderType.Learner, office.Agent, default));
        await Register();

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal(("", Status.Registered), (complaint.Subject, complaint.Status));
    }
}
