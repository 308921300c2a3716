using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

/// <summary>The portal does not answer the past: what came before it looked, what somebody answered, what is old (R50).</summary>
[Trait("Rule", "R50")]
public sealed class PastMailTests
{
    private static readonly DateTimeOffset Now = Office.MondayMorning;

    [Fact]
    public async Task Fetch_TheFirstTime_LeavesWhatCameBeforeToAPerson()
    {
        await using var office = await Office.OpenAsync();
        office.Mailbox.TakenAt = _ => Now.AddMinutes(-5);

        var message = await office.TakeAsync(Mail.Message("Réclamation"));

        Assert.Equal((MessageState.ToDecide, MessageDoubt.BeforeFirstLook), (message.State, message.Doubt));
        Assert.Empty(await office.LettersAsync());
    }

    [Theory]
    [InlineData(-6, MessageState.BecameComplaint, MessageDoubt.None)]
    [InlineData(-8, MessageState.ToDecide, MessageDoubt.Old)]
    public async Task Fetch_AfterTheLineWasDown_AnswersWhatIsAFewDaysOldAndNothingOlder(int days, MessageState state, MessageDoubt doubt)
    {
        await using var office = await Office.OpenAsync();
        await office.LookAtAsync(Now.AddDays(-30));
        office.Mailbox.TakenAt = _ => Now.AddDays(days);

        var message = await office.TakeAsync(Mail.Message("Réclamation"));

        Assert.Equal((state, doubt), (message.State, message.Doubt));
    }

    [Fact]
    public async Task Fetch_FromAMailboxThatMovedWithEveryMessageReceivedAnew_GoesByTheSendersDate()
    {
        await using var office = await Office.OpenAsync();
        await office.LookAtAsync(Now.AddDays(-30));
        office.Mailbox.TakenAt = _ => Now.AddMinutes(-1);

        var message = await office.TakeAsync(Mail.Message("Réclamation", heads: "Date: Mon, 02 Feb 2026 10:00:00 +0100"));

        Assert.Equal((MessageState.ToDecide, MessageDoubt.Old), (message.State, message.Doubt));
    }

    [Fact]
    public async Task Fetch_WhatSomebodyAnsweredInTheMailbox_WaitsForAPerson()
    {
        await using var office = await Office.OpenAsync();
        office.Mailbox.WasAnswered = _ => true;

        var message = await office.TakeAsync(Mail.Message("Réclamation"));

        Assert.Equal((MessageState.ToDecide, MessageDoubt.AnsweredThere), (message.State, message.Doubt));
        Assert.Empty(await office.LettersAsync());
    }

    [Fact]
    public async Task Fetch_AnOldAnswerToALetter_IsInItsCaseAllTheSame()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [CompletenessCheck.Contact], null, office.Agent, default));
        var asked = (await office.LettersAsync(LetterKind.InformationRequest)).Single();
        office.PassDays(12);
        office.Mailbox.TakenAt = _ => Now.AddDays(2);
        office.Mailbox.WasAnswered = _ => true;

        var message = await office.TakeAsync(Mail.Message("Re: votre demande", "Voici.", heads: $"In-Reply-To: <{asked.MessageId}>"));

        Assert.Equal((MessageState.AttachedToCase, reference), (message.State, await office.ReferenceAsync(message)));
    }

    [Fact]
    public async Task Fetch_AnotherMailboxThanBefore_BeginsAnewAndItsPastWaits()
    {
        await using var office = await Office.OpenAsync();
        await office.TakeAsync(Mail.Message("Réclamation"));
        office.PassDays(1);
        office.Mailbox.Name = "essai@serveur.example/Réclamations";
        office.Mailbox.TakenAt = _ => Now.AddHours(2);
        office.Mailbox.Deliver(Mail.Message("Réclamation", "Une autre.", "2@courriel.example"));

        Assert.Equal(1, await office.FetchAsync());

        Assert.Equal([MessageDoubt.None, MessageDoubt.BeforeFirstLook], (await office.MessagesAsync()).Select(m => m.Doubt));
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task Fetch_WhereTheDelayToReplyIsAlreadyOver_HoldsTheAcknowledgementForAPerson()
    {
        await using var office = await Office.OpenAsync(Office.Neutral with { Deadline = Office.Neutral.Deadline with { Days = 1 } });
        await office.LookAtAsync(Now.AddDays(-30));
        office.Mailbox.TakenAt = _ => Now.AddDays(-6);

        var message = await office.TakeAsync(Mail.Message("Réclamation"));

        Assert.Equal(MessageState.BecameComplaint, message.State);
        var held = Assert.Single(await office.LettersAsync());
        Assert.Equal((LetterState.Held, $"[{Silence.Late}]"), (held.State, held.Answer));
    }
}
