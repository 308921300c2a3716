using System.Text;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

/// <summary>One message can't stop the others, whatever happens while it is fetched, kept or sorted (R50).</summary>
[Trait("Rule", "R50")]
public sealed class FailingMailTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "R\u00e9clamation \ufffe", "Il fait froid." },
        { "=?utf-8?B?" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Réclamation \ufffe\uffff")) + "?=", "Il fait froid." },
        { "Réclamation", "Il fait \ufffe froid \ufdd0." },
        { "Réclamation", "Il fait \ud83dfroid \0." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Fetch_SignsThatNoTextHolds_AreAnArrivalOrWaitForAPersonAndTheNextIsRead(string subject, string text)
    {
        await using var office = await Office.OpenAsync();
        office.Mailbox.Deliver(Mail.Message(subject, text));
        office.Mailbox.Deliver(Mail.Message("Réclamation", "La suivante.", "2@courriel.example"));

        Assert.Equal(2, await office.FetchAsync());

        var messages = await office.MessagesAsync();
        Assert.True(messages[0].State is MessageState.BecameComplaint or MessageState.ToDecide, $"{messages[0].State}");
        Assert.Equal(MessageState.BecameComplaint, messages[1].State);
        Assert.Equal(0, await office.FetchAsync());
    }

    [Theory]
    [InlineData(FetchTrouble.Refused)]
    [InlineData(FetchTrouble.Incomplete)]
    [InlineData(FetchTrouble.LineLost)]
    public async Task Fetch_AMessageThatCanNotBeHad_IsNotedWithItsHeadAndTheOthersAreRead(FetchTrouble trouble)
    {
        await using var office = await Office.OpenAsync();
        Deliver(office, 3);
        office.Mailbox.Trouble = number => number == 2 ? trouble : null;

        Assert.Equal(2, await office.FetchAsync());

        var noted = Assert.Single(await UnfetchedAsync(office));
        Assert.Equal((trouble, "Réclamation 2", "Hélène Dupré", Mail.Helene, "2@courriel.example", 1), (noted.Trouble, noted.Subject, noted.FromName, noted.From, noted.MessageId, noted.Tries));
        var page = await office.UseAsync<Inbox, InboxPage>(inbox => inbox.ReadAsync(InboxFilter.ToDecide, 1, office.Agent, default));
        Assert.Equal((noted.Id, 1), (Assert.Single(page.Unfetched).Id, page.Counts[InboxFilter.ToDecide]));
        Assert.All(await office.MessagesAsync(), message => Assert.Equal(MessageState.BecameComplaint, message.State));
    }

    [Fact]
    public async Task Fetch_AMessageThatCanBeHadAfterAll_IsKeptAndNoLongerNoted()
    {
        await using var office = await Office.OpenAsync();
        Deliver(office, 3);
        office.Mailbox.Trouble = number => number == 2 ? FetchTrouble.Refused : null;
        await office.FetchAsync();
        office.Mailbox.Trouble = _ => null;

        Assert.Equal(1, await office.FetchAsync());

        Assert.Empty(await UnfetchedAsync(office));
        Assert.Equal(3, await office.SeeAsync(d => d.Complaints.CountAsync()));
        Assert.Equal(0, await office.FetchAsync());
    }

    [Fact]
    public async Task Fetch_AMessageThatIsNeverHad_IsAskedForEachRoundSomeTimesAndThenEveryFewHours()
    {
        await using var office = await Office.OpenAsync();
        Deliver(office, 1);
        var asked = 0;
        office.Mailbox.Trouble = _ => { asked++; return FetchTrouble.Refused; };

        for (var round = 0; round < UnfetchedMessage.TriesInARow + 5; round++) await office.FetchAsync();
        var inARow = asked;
        office.Clock.Advance(UnfetchedMessage.Rest);
        await office.FetchAsync();

        Assert.Equal(UnfetchedMessage.TriesInARow + 1, (await UnfetchedAsync(office)).Single().Tries);
        Assert.True(asked > inARow);
    }

    [Fact]
    public async Task Fetch_AMessageThatLeftTheMailboxMeanwhile_IsToldAndNotAskedForAgain()
    {
        await using var office = await Office.OpenAsync();
        Deliver(office, 1);
        office.Mailbox.Trouble = _ => FetchTrouble.Refused;
        await office.FetchAsync();
        office.Mailbox.Trouble = _ => FetchTrouble.Gone;

        await office.FetchAsync();
        await office.FetchAsync();

        Assert.Equal((FetchTrouble.Gone, 2), (await UnfetchedAsync(office)).Select(m => (m.Trouble, m.Tries)).Single());
    }

    [Fact]
    public async Task Fetch_FromAnotherMailboxThatGivesTheSameMark_KeepsWhatWasNotedOfTheFirst()
    {
        await using var office = await Office.OpenAsync();
        Deliver(office, 1);
        office.Mailbox.Trouble = _ => FetchTrouble.Refused;
        await office.FetchAsync();
        office.Mailbox.Name = "autre@serveur.example/INBOX";
        office.Mailbox.Trouble = _ => null;
        office.Mailbox.Replace(1, Mail.Message("Réclamation", "Une autre.", "autre@courriel.example"));

        await office.FetchAsync();

        Assert.Equal((FetchTrouble.Gone, "Réclamation 1"), (await UnfetchedAsync(office)).Select(m => (m.Trouble, m.Subject)).Single());
        Assert.Single(await office.MessagesAsync());
    }

    [Fact]
    public async Task Deal_WithAMessageThatCanNotBeHad_TriesAtOnceOrForgetsIt()
    {
        await using var office = await Office.OpenAsync();
        Deliver(office, 1);
        office.Mailbox.Trouble = _ => FetchTrouble.Refused;
        for (var round = 0; round < UnfetchedMessage.TriesInARow; round++) await office.FetchAsync();
        var noted = (await UnfetchedAsync(office)).Single();

        await office.DoAsync<DealWithUnfetched>(deal => deal.TryAgainAsync(noted.Id, office.Agent, default));
        await office.FetchAsync();
        Assert.Equal(1, (await UnfetchedAsync(office)).Single().Tries);
        await office.DoAsync<DealWithUnfetched>(deal => deal.DismissAsync(noted.Id, office.Agent, default));
        await office.FetchAsync();

        Assert.Empty(await UnfetchedAsync(office));
    }

    /// <summary>Its bytes are gone from the register, so that the portal fails at it each time.</summary>
    [Fact]
    public async Task Sort_AMessageAtWhichThePortalFails_WaitsForAPersonAndIsTriedSomeTimes()
    {
        await using var office = await Office.OpenAsync();
        var bytes = Encoding.UTF8.GetBytes(Mail.Message("Réclamation", id: "0@courriel.example"));
        await office.DoAsync<KeepMessage>(keep => keep.ExecuteAsync(new FetchedMessage("0", bytes), default));
        var stored = Assert.Single(await office.MessagesAsync());
        await office.SeeAsync(d => d.WriteAsync(() => d.FileChunks.Where(chunk => chunk.FileId == stored.Id).ExecuteDeleteAsync()));
        Deliver(office, 1);

        await office.FetchAsync();
        var first = (await office.MessagesAsync())[0];
        for (var round = 0; round < IncomingMessage.MostTries + 5; round++) await office.FetchAsync();
        var last = await office.MessagesAsync();

        Assert.Equal((MessageState.ToDecide, MessageDoubt.Failed, 1), (first.State, first.Doubt, first.FailedTries));
        Assert.Equal((MessageState.ToDecide, IncomingMessage.MostTries), (last[0].State, last[0].FailedTries));
        Assert.Equal(MessageState.BecameComplaint, last[1].State);
    }

    [Fact]
    public async Task Fetch_WhatMayBeAReport_IsKeptOnlyWhereItNamesALetterOfOurs()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        var letter = (await office.LettersAsync()).Single();
        office.Mailbox.OnlyIfReport = _ => true;
        office.Mailbox.Deliver(Mail.Report("elsewhere@example.org", "failed", "5.1.1"));
        office.Mailbox.Deliver(Mail.Message("Undelivered", from: "MAILER-DAEMON@serveur.example"));
        office.Mailbox.Deliver(Mail.Report(letter.MessageId, "failed", "5.1.1"));

        Assert.Equal(1, await office.FetchAsync());

        Assert.Equal((MessageState.DeliveryReport, letter.Id), (await office.MessagesAsync()).Select(m => (m.State, m.LetterId!.Value)).Single());
    }

    private static void Deliver(Office office, int count)
    {
        for (var number = 1; number <= count; number++) office.Mailbox.Deliver(Mail.Message($"Réclamation {number}", $"La {number}e.", $"{number}@courriel.example"));
    }

    private static Task<List<UnfetchedMessage>> UnfetchedAsync(Office office) => office.SeeAsync(d => d.UnfetchedMessages.AsNoTracking().ToListAsync());
}
