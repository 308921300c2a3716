using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Tests.Servers;

namespace ComplaintsPortal.Mail.Tests.Fetching;

/// <summary>Whatever a server does with one message, the others are read, and none is passed unless it no longer lies there (R50).</summary>
[Trait("Rule", "R50")]
public sealed class TroubleTests
{
    private static readonly string Long = "Subject: Reclamation\r\nMessage-ID: <2@courriel.example>\r\n\r\n" + string.Concat(Enumerable.Repeat("dix degres\r\n", 100));

    public static TheoryData<Trick, string?, FetchTrouble> Tricks => new()
    {
        { Trick.RefusesWhole, null, FetchTrouble.Refused },
        { Trick.RefusesWhole, "Reclamations", FetchTrouble.Refused },
        { Trick.RefusesAll, null, FetchTrouble.Refused },
        { Trick.RefusesAll, "Reclamations", FetchTrouble.Refused },
        { Trick.GivesNil, null, FetchTrouble.Incomplete },
        { Trick.GivesNothing, "Reclamations", FetchTrouble.Incomplete },
        { Trick.GivesHalf, null, FetchTrouble.Incomplete },
        { Trick.GivesAlwaysTheSameHalf, null, FetchTrouble.Incomplete },
        { Trick.GivesMoreThanAnnounced, null, FetchTrouble.Incomplete },
        { Trick.AnnouncesTooMuch, null, FetchTrouble.LineLost },
        { Trick.Cuts, null, FetchTrouble.LineLost },
        { Trick.Cuts, "Reclamations", FetchTrouble.LineLost },
        { Trick.LeavesOut, null, FetchTrouble.Incomplete },
    };

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task Fetch_AMessageThatTheServerDoesNotGive_IsGivenWithItsTroubleAndTheOthersAreRead(Trick trick, string? folder, FetchTrouble trouble)
    {
        using var server = Holding(trick);

        var fetched = await server.Mailbox(folder).AllAsync(null);

        Assert.Equal([("7/11", null), ("7/12", trouble), ("7/13", null)], fetched.Select(message => (message.Mark, message.Trouble)));
        Assert.Equal(Long, Encoding.Latin1.GetString(fetched[2].Bytes.Span));
        if (trick is not (Trick.RefusesAll or Trick.LeavesOut)) Assert.StartsWith("Subject: Reclamation", Encoding.Latin1.GetString(fetched[1].Bytes.Span), StringComparison.Ordinal);
        Assert.All(server.Heard, line => Assert.DoesNotMatch("SELECT|STORE|EXPUNGE|COPY|MOVE|BODY\\[|RFC822 ", line));
    }

    [Fact]
    public async Task Fetch_AMessageAtWhichTheServerFallsSilent_IsGivenWithItsTroubleAndTheOthersAreRead()
    {
        using var server = Holding(Trick.FallsSilent);

        var fetched = await server.Mailbox(patience: TimeSpan.FromMilliseconds(500)).AllAsync(null);

        Assert.Equal([null, FetchTrouble.LineLost, null], fetched.Select(message => message.Trouble));
    }

    [Fact]
    public async Task Fetch_AMessageThatIsLostMeanwhile_IsPassed()
    {
        using var server = Holding(Trick.Loses);

        Assert.Equal(["7/11", "7/13"], (await server.AllAsync(null)).Select(message => message.Mark));
    }

    /// <summary>Exchange estimates sizes: shorter than announced is whole where the server says that nothing follows.</summary>
    [Fact]
    public async Task Fetch_AMessageOfAnEstimatedSize_IsWhole()
    {
        using var server = Holding(Trick.EstimatesSize);

        var fetched = await server.AllAsync(null);

        Assert.All(fetched, message => Assert.Equal((null, Long), (message.Trouble, Encoding.Latin1.GetString(message.Bytes.Span))));
    }

    [Fact]
    public async Task Fetch_AgainWhatTheServerNowGives_IsGivenBehindWhatIsNew()
    {
        using var server = Holding(Trick.None);

        var fetched = await server.AllAsync("7/12", "7/11");

        Assert.Equal([("7/13", false), ("7/11", true)], fetched.Select(message => (message.Mark, message.IsAgain)));
        Assert.Equal(Long, Encoding.Latin1.GetString(fetched[1].Bytes.Span));
    }

    [Theory]
    [InlineData("7/12", Trick.Loses)]
    [InlineData("6/12", Trick.None)]
    [InlineData("n'importe quoi", Trick.None)]
    public async Task Fetch_AgainWhatNoLongerLiesThere_SaysSo(string missing, Trick trick)
    {
        using var server = Holding(trick);

        var fetched = Assert.Single(await server.AllAsync("7/13", missing));

        Assert.Equal((missing, FetchTrouble.Gone, true), (fetched.Mark, fetched.Trouble, fetched.IsAgain));
    }

    [Fact]
    public async Task Fetch_AFolderThatIsNumberedAnewBetweenTwoLines_StopsThere()
    {
        using var server = Holding(Trick.Cuts);
        await using var reading = server.Mailbox().FetchAsync(null, [], CancellationToken.None).GetAsyncEnumerator();
        await reading.MoveNextAsync();
        server.Validity = 8;

        var failed = await Assert.ThrowsAsync<MailFailedException>(async () => await reading.MoveNextAsync());

        Assert.Equal(MailFault.Garbled, failed.Failure.Fault);
    }

    [Fact]
    public async Task Fetch_AServerThatGoesAwayInTheMiddle_SaysThatTheLineFailsAndBlamesNoMessage()
    {
        var server = Holding(Trick.Cuts);
        await using var reading = server.Mailbox(patience: TimeSpan.FromSeconds(5)).FetchAsync(null, [], CancellationToken.None).GetAsyncEnumerator();
        await reading.MoveNextAsync();
        server.Dispose();

        await Assert.ThrowsAsync<MailFailedException>(async () => await reading.MoveNextAsync());
    }

    private static TrickyImap Holding(Trick second) => new(7, new HeldMessage(11, Long), new HeldMessage(12, Long) { Trick = second }, new HeldMessage(13, Long));
}
