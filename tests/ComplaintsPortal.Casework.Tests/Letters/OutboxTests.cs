using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Leases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Letters;

public sealed partial class OutboxTests
{
    [Fact, Trait("Rule", "R32"), Trait("Rule", "R48")]
    public async Task Send_HandsOverTheVeryBytesThatWereDigestedAndForgetsThem()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var queued = Assert.Single(await office.LettersAsync());

        Assert.Equal(1, await office.SendAsync());
        Assert.Equal(0, await office.SendAsync());

        var handed = Assert.Single(office.Postman.Handed);
        var sent = Assert.Single(await office.LettersAsync());
        Assert.Equal(queued.TrueDigest, SHA256.HashData(handed.Bytes.Span));
        Assert.Equal((LetterState.Sent, null, "250 2.0.0 accepted", 1), (sent.State, sent.SealedBytes, sent.Answer, sent.Tries));
        Assert.Equal((Given.Helene.Email, queued.MessageId), (handed.To, handed.MessageId));
        Assert.Contains(ActNames.LetterSent, await office.ActsAsync(reference));
    }

    [Fact, Trait("Rule", "R32")]
    public async Task Letter_KeepsACopyWithoutTheSecretThatTheTrueOneOpensTheCaseWith()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var letter = Assert.Single(await office.LettersAsync());
        await office.SendAsync();

        var secret = Secret(office.Postman.Handed.Single());

        Assert.DoesNotContain(secret, MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, Unfold(letter.KeptBytes!), StringComparison.Ordinal);
        Assert.Contains(Correspondence.Redacted, MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, office.Rows(), StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
            Assert.Equal(reference, (await office.UseAsync<OpenTracking, TrackedCase?>(open => open.ByLinkAsync(secret, default)))?.Reference);
    }

    [Fact, Trait("Rule", "R48")]
    public async Task Send_InFourPlacesAtOnce_NotesItOnceAndOfTheSameBytes()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(office.SendAsync)));

        Assert.Single(await office.ActsAsync(reference), ActNames.ReplySent);
        Assert.Equal(2, (await office.ActsAsync(reference)).Count(act => act == ActNames.LetterSent));
        Assert.Equal(2, office.Postman.Handed.Count);
        Assert.Equal(2, office.Postman.Handed.DistinctBy(h => h.MessageId).Count());
    }

    [Fact, Trait("Rule", "R48")]
    public async Task Send_AfterAnotherInstanceWasKilledInTheMiddle_GoesOnOnceItsLeaseIsOver()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        await office.UseAsync<RegisterContext, int>(register => register.WriteAsync(async () =>
        {
            register.Leases.Add(new Lease { Name = SendLetters.LeaseName, Holder = "gone", Until = await register.ClockAsync() + RegisterLeases.Length });
            return 1;
        }));

        Assert.Equal(0, await office.SendAsync());
        await office.UseAsync<RegisterContext, int>(register => register.WriteAsync(async () =>
        {
            var over = await register.ClockAsync() - TimeSpan.FromSeconds(1);
            return await register.Leases.ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, over));
        }));

        Assert.Equal(1, await office.SendAsync());
        Assert.Single(office.Postman.Handed);
        Assert.Equal(0, await office.SeeAsync(register => register.Leases.CountAsync()));
    }

    [Fact, Trait("Rule", "R12"), Trait("Rule", "R48")]
    public async Task Send_LeftInTheFolder_IsNotSentAndNotHandedOverAgain()
    {
        await using var office = await Office.OpenAsync();
        office.Postman.Answers(HandoverOutcome.LeftInFolder);
        var reference = await office.AnsweredAsync();

        await office.SendAsync();
        await office.SendAsync();

        Assert.All(await office.LettersAsync(), l => Assert.Equal((LetterState.Queued, true, null), (l.State, l.LeftInFolder, l.SentAt)));
        Assert.Equal(2, office.Postman.Handed.Count);
        Assert.Null((await office.ComplaintAsync(reference)).RepliedAt);
        office.PassDays(20);
        Assert.True((await office.ComplaintAsync(reference)).IsOverdue(office.Today()));
    }

    [Fact, Trait("Rule", "R48")]
    public async Task Send_FailingForAWhile_TriesTheSameBytesLaterAndGivesUpInTheEnd()
    {
        await using var office = await Office.OpenAsync();
        office.Postman.Answers(HandoverOutcome.TryAgain);
        await office.ReceivedAsync();

        for (var tries = 1; tries <= SendLetters.RetryMinutes.Count + 1; tries++)
        {
            Assert.Equal(1, await office.SendAsync());
            Assert.Equal(0, await office.SendAsync());
            office.PassDays(1);
        }

        Assert.Equal(0, await office.SendAsync());
        Assert.Equal(LetterState.GivenUp, Assert.Single(await office.LettersAsync()).State);
        Assert.Single(office.Postman.Handed.Select(h => Convert.ToHexString(h.Bytes.Span)).Distinct());
    }

    [Fact, Trait("Rule", "R48")]
    public async Task Send_OneLetterThatBreaksThePostman_HoldsNoOtherBack()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync(Given.Helene with { Email = "bad@courriel.example" });
        await office.ReceivedAsync();
        office.Postman.Server = message => message.To.StartsWith("bad", StringComparison.Ordinal)
            ? throw new InvalidOperationException("no route") : new Handover(HandoverOutcome.Accepted, "250");

        await office.SendAsync();

        var letters = (await office.LettersAsync()).ToDictionary(l => l.To!);
        Assert.Equal((LetterState.Queued, "no route"), (letters["bad@courriel.example"].State, letters["bad@courriel.example"].Answer));
        Assert.Equal(LetterState.Sent, letters[Given.Helene.Email!].State);
    }

    [Fact, Trait("Rule", "R48")]
    public async Task Send_Refused_IsJournalledAndWaitsForStaff()
    {
        await using var office = await Office.OpenAsync();
        office.Postman.Answers(HandoverOutcome.Refused);
        var reference = await office.ReceivedAsync();

        await office.SendAsync();

        Assert.Equal(LetterState.Refused, Assert.Single(await office.LettersAsync()).State);
        Assert.Contains(ActNames.LetterRefused, await office.ActsAsync(reference));
    }

    [Theory, Trait("Rule", "R12")]
    [InlineData("2026-03-13", true)]
    [InlineData("2026-03-14", false)]
    public async Task RecordPosted_OnADay_IsWhatTheDeadlineIsHeldAgainst(string day, bool inTime)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync(who: Given.ByPost);
        var letter = Assert.Single(await office.LettersAsync(LetterKind.Reply));
        office.Clock.AdjustTime(new DateTimeOffset(2026, 3, 20, 9, 0, 0, TimeSpan.Zero));
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        await office.DoAsync<RecordPosted>(record => record.ExecuteAsync(reference, letter.Id, on, "lettre suivie", office.Agent, default));

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal(on, DateOnly.FromDateTime(complaint.RepliedAt!.Value.DateTime));
        Assert.Equal(inTime, on <= complaint.DueOn);
        Assert.Equal(LetterState.Posted, Assert.Single(await office.LettersAsync(LetterKind.Reply)).State);
        Assert.Contains(ActNames.ReplySent, await office.ActsAsync(reference));
    }

    [Fact, Trait("Rule", "R12")]
    public async Task RecordPosted_OnTheDayItWasWritten_IsNotBeforeItsWriting()
    {
        await using var office = await Office.OpenAsync();
        office.Clock.Advance(TimeSpan.FromHours(8));
        var reference = await office.AnsweredAsync(who: Given.ByPost);
        var letter = Assert.Single(await office.LettersAsync(LetterKind.Reply));
        var written = office.Today();
        office.PassDays(1);

        await office.DoAsync<RecordPosted>(record => record.ExecuteAsync(reference, letter.Id, written, "remise en main propre", office.Agent, default));

        var complaint = await office.ComplaintAsync(reference);
        Assert.True(complaint.RepliedAt > complaint.ReplyWrittenAt);
        Assert.Equal(written, DateOnly.FromDateTime(complaint.RepliedAt!.Value.DateTime));
    }

    [Fact, Trait("Rule", "R12")]
    public async Task RecordPosted_InTheFutureTooEarlyOrTwice_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync(who: Given.ByPost);
        var letter = Assert.Single(await office.LettersAsync(LetterKind.Reply));
        Task Post(int days) => office.DoAsync<RecordPosted>(r => r.ExecuteAsync(reference, letter.Id, office.Today().AddDays(days), "lettre", office.Agent, default));

        Assert.Equal("posted-in-future", await Office.RefusalAsync(() => Post(1)));
        Assert.Equal("posted-before-written", await Office.RefusalAsync(() => Post(-1)));
        await Post(0);
        Assert.Equal("already-sent", await Office.RefusalAsync(() => Post(0)));
    }

    [Fact, Trait("Rule", "R12")]
    public async Task Bounce_OfTheReply_OpensTheDutyAgain()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        await office.SendAsync();
        Assert.NotNull((await office.ComplaintAsync(reference)).RepliedAt);

        await office.DoAsync<RecordBounced>(async r => await r.ExecuteAsync(reference, await LatestAsync(office), "550 5.1.1 unknown", office.Agent, default));

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((Status.InTreatment, null, new DateOnly(2026, 3, 13)), (complaint.Status, complaint.RepliedAt, complaint.OpenDueOn));
        Assert.Null((await office.SeeAsync(d => d.Replies.SingleAsync())).SentAt);
        Assert.Equal([ActNames.LetterBounced, ActNames.ReplyBounced], (await office.ActsAsync(reference)).TakeLast(2));
        Assert.Equal("already-bounced", await Office.RefusalAsync(() =>
            office.DoAsync<RecordBounced>(async r => await r.ExecuteAsync(reference, await LatestAsync(office), "again", office.Agent, default))));
    }

    private static async Task<Guid> LatestAsync(Office office) => (await office.LettersAsync(LetterKind.Reply))[^1].Id;

    internal static string Secret(OutgoingBytes message) => Link().Match(Unfold(message.Bytes.ToArray())).Groups[1].Value is { Length: > 0 } secret
        ? secret : throw new InvalidOperationException("The letter holds no link.");

    /// <summary>The text part as read: quoted-printable undone as far as a link needs.</summary>
    private static string Unfold(byte[] message)
    {
        var text = Encoding.UTF8.GetString(message).Replace("=\r\n", "", StringComparison.Ordinal);
        return Base64Parts().Replace(text, part => Encoding.UTF8.GetString(Convert.FromBase64String(part.Groups[1].Value)))
            .Replace("=3D", "=", StringComparison.Ordinal);
    }

    [GeneratedRegex("/suivi/([A-Za-z0-9_-]{40,})")]
    private static partial Regex Link();

    [GeneratedRegex(@"Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)")]
    private static partial Regex Base64Parts();
}
