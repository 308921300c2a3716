using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Casework.Tests.Jobs;

[Trait("Rule", "R25")]
public sealed class InformOfMediationTests
{
    private static Task<int> RunAsync(Office office) => office.UseAsync<InformOfMediation, int>(job => job.RunOnceAsync(default));

    private static Task<WorkSection> HeldAsync(Office office) =>
        office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.MediatorToName, office.Manager, false, null, default));

    [Fact]
    public async Task Inform_TwoMonthsAfterTheWrittenComplaint_Once()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        office.Clock.AdjustTime(new DateTimeOffset(2026, 5, 1, 21, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await RunAsync(office));
        office.Clock.AdjustTime(new DateTimeOffset(2026, 5, 1, 22, 0, 0, TimeSpan.Zero));

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(office))));

        Assert.Equal(1, told.Sum());
        office.PassDays(90);
        Assert.Equal(0, await RunAsync(office));
        var letter = Assert.Single(await office.LettersAsync(LetterKind.MediationInformation));
        Assert.Contains("2 mars 2027", MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.Contains("Médiation de l’exemple", MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.NotNull((await office.ComplaintAsync(reference)).MediationNamedAt);
        Assert.Contains(ActNames.MediationInformed, await office.ActsAsync(reference));
    }

    [Fact]
    public async Task Inform_UnexaminedOnesToo()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        office.PassDays(70);

        Assert.Equal(1, await RunAsync(office));
    }

    [Fact]
    public async Task Inform_WhoWroteByEmailAndSaidNoCapacity_CountsAsAConsumer()
    {
        await using var office = await Office.OpenAsync();
        await office.TakeAsync(Mailroom.Mail.Message("Réclamation"));
        await office.ReceivedAsync(Given.Helene with { StakeholderType = StakeholderType.Other });
        office.PassDays(70);

        Assert.Equal(1, await RunAsync(office));
        Assert.Equal(Mailroom.Mail.Helene, Assert.Single(await office.LettersAsync(LetterKind.MediationInformation)).To);
    }

    [Fact]
    public async Task Inform_WhoeverIsAnsweredNoConsumerOrNoComplaint_DoesNot()
    {
        await using var office = await Office.OpenAsync();
        var answered = await office.AnsweredAsync();
        await office.SendAsync();
        var id = await office.IdAsync(answered);
        await office.DoAsync<ContestReply>(c => c.ExecuteAsync(id, "Je conteste.", default));
        await office.RegisteredAsync(Given.Helene with { StakeholderType = StakeholderType.Company });
        await office.EnteredAsync(Channel.Telephone);
        var difficulty = await office.ReceivedAsync();
        await office.DoAsync<QualifyComplaint>(q => q.ExecuteAsync(difficulty, Nature.Difficulty, "Une panne.", office.Agent, default));
        office.PassDays(120);

        Assert.Equal(0, await RunAsync(office));
        Assert.Empty((await HeldAsync(office)).Items);
    }

    [Fact]
    public async Task Inform_WithoutAFitMediator_IsHeldOnTheWorkListUntilThereIsOne()
    {
        await using var office = await Office.OpenAsync(Office.Neutral with { Mediator = Office.Neutral.Mediator! with { PostalAddress = null } });
        var reference = await office.RegisteredAsync();
        office.PassDays(70);
        Assert.Equal(0, await RunAsync(office));
        Assert.Equal(reference, Assert.Single((await HeldAsync(office)).Items).Reference);

        await office.DoAsync<EstablishOrganisation>(e => e.SaveAsync(Office.Neutral, Actor.Portal, default));

        Assert.Empty((await HeldAsync(office)).Items);
        Assert.Equal(1, await RunAsync(office));
    }

    [Fact]
    public void LastWritten_OnEveryDayOfFourYears_IsTheComplaintsOwnRule()
    {
        for (var today = new DateOnly(2026, 1, 1); today.Year < 2030; today = today.AddDays(1))
        {
            var last = UnansweredConsumers.LastWritten(today);
            Assert.True(last.AddMonths(2) <= today && last.AddDays(1).AddMonths(2) > today, $"{today:O}: {last:O}");
        }
    }
}
