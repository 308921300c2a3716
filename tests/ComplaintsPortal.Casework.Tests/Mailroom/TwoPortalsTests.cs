using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

public sealed class TwoPortalsTests
{
    private const string Ours = "info@un.example";
    private const string Theirs = "info@deux.example";
    private const int MostRounds = 10;

    /// <summary>Each a whole portal that takes whatever comes into its folder; between them only the bytes of their letters.</summary>
    [Theory]
    [Trait("Rule", "R51")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exchange_BetweenTwoPortals_IsQuietAfterOneAnswerEach(bool saysAutomatic)
    {
        await using var one = await Office.OpenAsync(At(Ours), dedicatedFolder: true);
        await using var other = await Office.OpenAsync(At(Theirs), dedicatedFolder: true);
        Join(one, other, saysAutomatic);
        Join(other, one, saysAutomatic);
        other.Mailbox.Deliver(Mail.Message("Réclamation", from: Ours, id: "first@un.example"));

        var (rounds, sent) = (0, 1);
        for (; sent > 0 && rounds < MostRounds; rounds++)
        {
            await other.FetchAsync();
            await one.FetchAsync();
            sent = await other.SendAsync() + await one.SendAsync();
        }

        Assert.True(rounds < MostRounds, "They go on writing to each other.");
        Assert.True(one.Postman.Handed.Count <= 1, $"{one.Postman.Handed.Count} answers");
        Assert.Single(other.Postman.Handed);
        Assert.Equal(1, await other.SeeAsync(d => d.Complaints.CountAsync()));
    }

    private static OrganisationProfile At(string address) => Office.Neutral with
    {
        Emails = [address],
        Handler = null,
        Channels = Office.Neutral.Channels with { Email = new EmailChannel(address, null) },
    };

    /// <summary>A server between that may take the sign away by which machines know each other.</summary>
    private static void Join(Office from, Office to, bool saysAutomatic) => from.Postman.Server = message =>
    {
        var text = Encoding.UTF8.GetString(message.Bytes.Span);
        if (!saysAutomatic) text = string.Join("\r\n", text.Split("\r\n").Where(line => !line.StartsWith("Auto-Submitted:", StringComparison.Ordinal)));
        to.Mailbox.Deliver($"Return-Path: <{message.From}>\r\n{text}");
        return new Handover(HandoverOutcome.Accepted, "250 2.0.0 accepted");
    };
}
