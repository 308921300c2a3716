using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Tests.Servers;

namespace ComplaintsPortal.Mail.Tests.Fetching;

/// <summary>Which messages of a folder are read, and that nothing there changes.</summary>
[Trait("Rule", "R50")]
public sealed class ImapMailboxTests
{
    private const string Complaint = "Subject: RECLAMATION\r\n\r\ntexte\r\n", Ordinary = "Subject: facture\r\n\r\ntexte\r\n";

    [Fact]
    public async Task Fetch_AnOrdinaryMailbox_AsksOnlyForHeadersOfWhatIsNotOurs()
    {
        using var server = Holding((11, Ordinary), (12, Complaint), (13, Ordinary));

        var fetched = Assert.Single(await server.AllAsync(null));

        Assert.Equal(("7/12", Complaint, false), (fetched.Mark, Text(fetched), fetched.WasAnswered));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 15, 0, TimeSpan.Zero), fetched.ReceivedAt);
        Assert.Single(server.Heard, line => line.Contains("BODY.PEEK[]", StringComparison.Ordinal));
        Assert.Single(server.Heard, line => line == "UID FETCH 12 (BODY.PEEK[])");
        Assert.All(server.Heard, line => Assert.DoesNotMatch("SELECT|STORE|EXPUNGE|COPY|MOVE|BODY\\[|RFC822 ", line));
    }

    [Fact]
    public async Task Fetch_AMessageThatSomebodyAnswered_SaysSo()
    {
        using var server = new TrickyImap(7, new HeldMessage(11, Complaint) { Flags = "\\Seen \\Answered" });

        Assert.True(Assert.Single(await server.AllAsync(null)).WasAnswered);
    }

    [Fact]
    public async Task Fetch_TheFirstTime_LooksBackThirtyDaysInAnOrdinaryMailboxAndAtEverythingInADedicatedFolder()
    {
        using var ordinary = Holding((11, Complaint));
        using var dedicated = Holding((11, Ordinary));

        Assert.Single(await ordinary.AllAsync(null));
        Assert.Single(await dedicated.Mailbox("Réclamations").AllAsync(null));
        Assert.Contains("UID SEARCH UID 1:* SINCE 31-Jan-2026", ordinary.Heard);
        Assert.Contains(dedicated.Heard, line => line.StartsWith("EXAMINE", StringComparison.Ordinal) && line.Contains("R&AOk-clamations", StringComparison.Ordinal));
        Assert.Contains("UID SEARCH UID 1:*", dedicated.Heard);
    }

    [Fact]
    public async Task Fetch_AfterAMark_LeavesWhatIsOlderAloneThoughTheServerShowsItAgain()
    {
        using var server = Holding((11, Complaint), (12, Complaint));

        Assert.Equal(["7/12"], (await server.AllAsync("7/11")).Select(message => message.Mark));
        Assert.Empty(await server.AllAsync("7/12"));
        Assert.Contains("UID SEARCH UID 12:*", server.Heard);
    }

    [Theory]
    [InlineData("8/12")]
    [InlineData("n'importe quoi")]
    public async Task Fetch_AMarkOfAnotherValidity_BeginsAgain(string mark)
    {
        using var server = Holding((11, Complaint));

        Assert.Equal(["7/11"], (await server.AllAsync(mark)).Select(message => message.Mark));
    }

    [Fact]
    public async Task Fetch_AgainWithNothingNew_DoesNotLookAtTheSameHeadersTwice()
    {
        using var server = Holding((11, Ordinary), (12, Ordinary));
        var mailbox = server.Mailbox();

        Assert.Empty(await mailbox.AllAsync(null));
        Assert.Empty(await mailbox.AllAsync(null));
        Assert.Single(server.Heard, line => line.Contains("HEADER.FIELDS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_AMessageThatWasNotKept_IsGivenAgain()
    {
        using var server = Holding((11, Ordinary), (12, Complaint), (13, Ordinary), (14, Complaint));
        var mailbox = server.Mailbox();

        Assert.Equal(["7/12", "7/14"], (await mailbox.AllAsync(null)).Select(message => message.Mark));
        Assert.Equal(["7/12", "7/14"], (await mailbox.AllAsync(null)).Select(message => message.Mark));
        Assert.Equal(["7/14"], (await mailbox.AllAsync("7/12")).Select(message => message.Mark));
    }

    [Fact]
    public async Task Fetch_AMessageLongerThanTheBound_GivesItsHeaderAndSaysSo()
    {
        using var server = Holding((11, "Subject: Reclamation longue\r\n\r\n" + new string('x', 5000)));

        var fetched = Assert.Single(await server.Mailbox(longest: 1000).AllAsync(null));

        Assert.Equal("Subject: Reclamation longue\r\n\r\n", Text(fetched));
        Assert.Equal(5031, fetched.LeftOnServer);
    }

    [Fact]
    public async Task Fetch_WhatMayBeAReport_IsGivenAsThat()
    {
        using var server = Holding((11, "Return-Path: <>\r\nSubject: retour\r\n\r\ntexte\r\n"), (12, Complaint));

        Assert.Equal([true, false], (await server.AllAsync(null)).Select(message => message.OnlyIfReport));
    }

    private static TrickyImap Holding(params (uint Uid, string Text)[] messages) => new(7, messages.Select(message => new HeldMessage(message.Uid, message.Text)));

    private static string Text(FetchedMessage message) => Encoding.Latin1.GetString(message.Bytes.Span);
}
