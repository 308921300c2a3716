using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Tracking;

[Trait("Rule", "R18"), Trait("Rule", "R28")]
public sealed class ContestReplyTests
{
    private static Task RecordAsync(Office office, string reference, DateOnly on, Channel channel = Channel.Post, string text = "Je conteste.") =>
        office.DoAsync<ContestReply>(contest => contest.RecordAsync(reference, text, channel, on, office.Agent, default));

    private static Task<Contestation> OfAsync(Office office) =>
        office.SeeAsync(async d => (await d.Complaints.Include(c => c.Contestations).SingleAsync()).Contestations.Single());

    [Fact]
    public async Task Contest_OnTheTrackingPage_StartsAClockOfItsOwn()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        await office.SendAsync();
        office.PassDays(7);
        var id = await office.IdAsync(reference);

        await office.DoAsync<ContestReply>(contest => contest.ExecuteAsync(id, "Je conteste.", default));

        var contestation = await OfAsync(office);
        Assert.Equal((new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 20)), (contestation.MadeOn, contestation.DueOn));
        Assert.Equal(Status.Contested, (await office.ComplaintAsync(reference)).Status);
        Assert.Equal(EntryKind.Contestation, (await office.SeeAsync(d => d.ComplainantEntries.SingleAsync())).Kind);
        Assert.Single(await office.LettersAsync(LetterKind.ContestAcknowledgement));
        Assert.NotEmpty(await Office.RefusalAsync(() => office.DoAsync<ContestReply>(contest => contest.ExecuteAsync(id, "Encore.", default))));
    }

    [Fact]
    public async Task Record_ALetterOfSomeDaysAgo_CountsFromThatDay()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        await office.SendAsync();
        office.PassDays(10);

        await RecordAsync(office, reference, new DateOnly(2026, 3, 9));

        var contestation = await OfAsync(office);
        Assert.Equal((new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 20)), (contestation.MadeOn, contestation.DueOn));
        var entry = await office.SeeAsync(d => d.ComplainantEntries.SingleAsync());
        Assert.Equal((Channel.Post, new DateOnly(2026, 3, 9)), (entry.Channel, entry.ReceivedOn));
        var journalled = await office.SeeAsync(d => d.Journal.SingleAsync(e => e.Act == ActNames.Contested));
        Assert.Contains("\"received-on\":\"2026-03-09\"", journalled.Facts, StringComparison.Ordinal);
        Assert.Equal(office.Clock.GetUtcNow(), journalled.At);
    }

    [Fact]
    public async Task Record_OnTheDayOfTheReply_StaysOpenWhenThatReplyIsSentLater()
    {
        await using var office = await Office.OpenAsync();
        office.Clock.Advance(TimeSpan.FromHours(6));
        var reference = await office.AnsweredAsync();
        var day = office.Today();
        office.PassDays(2);

        await RecordAsync(office, reference, day, Channel.Telephone);
        await office.SendAsync();

        var complaint = await office.SeeAsync(d => d.Complaints.Include(c => c.Contestations).SingleAsync());
        Assert.Null(Assert.Single(complaint.Contestations).AnsweredAt);
        Assert.Equal((Status.Contested, day), (complaint.Status, complaint.Contestations[0].MadeOn));
        Assert.NotNull(complaint.RepliedAt);
    }

    [Fact]
    public async Task Record_WhatCannotBe_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        var today = office.Today();

        Assert.Equal("received-in-future", await Office.RefusalAsync(() => RecordAsync(office, reference, today.AddDays(1))));
        Assert.Equal("contested-before-reply", await Office.RefusalAsync(() => RecordAsync(office, reference, today.AddDays(-1))));
        Assert.Equal("channel-not-possible", await Office.RefusalAsync(() => RecordAsync(office, reference, today, Channel.Web)));
        Assert.Equal("text-missing", await Office.RefusalAsync(() => RecordAsync(office, reference, today, text: " ")));
        Assert.DoesNotContain(ActNames.Contested, await office.ActsAsync());
    }
}
