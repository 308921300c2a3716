using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Tests.Fetching;

/// <summary>A mailbox on servers that do every step in some way wrong, and on one that does it right.</summary>
[Trait("Rule", "R50")]
public sealed class ImapMailboxTests
{
    private const string Complaint = "Subject: RECLAMATION\r\n\r\ntexte\r\n", Ordinary = "Subject: facture\r\n\r\ntexte\r\n";

    [Fact]
    public async Task Fetch_AnOrdinaryMailbox_AsksOnlyForHeadersOfWhatIsNotOurs()
    {
        using var server = Holding(7, (11, Ordinary), (12, Complaint), (13, Ordinary));

        var fetched = Assert.Single(await AllAsync(Mailbox(server), null));

        Assert.Equal(("7/12", Complaint), (fetched.Mark, Encoding.Latin1.GetString(fetched.Bytes.Span)));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 15, 0, TimeSpan.Zero), fetched.ReceivedAt);
        Assert.Single(server.Heard, line => line.Contains("BODY.PEEK[]", StringComparison.Ordinal));
        Assert.Single(server.Heard, line => line.EndsWith("UID FETCH 12 (UID BODY.PEEK[])", StringComparison.Ordinal));
        Assert.All(server.Heard, line => Assert.DoesNotMatch("SELECT|STORE|EXPUNGE|COPY|MOVE|BODY\\[|RFC822 ", line));
    }

    [Fact]
    public async Task Fetch_TheFirstTime_LooksBackThirtyDaysInAnOrdinaryMailboxAndAtEverythingInADedicatedFolder()
    {
        using var ordinary = Holding(7, (11, Complaint));
        using var dedicated = Holding(7, (11, Ordinary));

        Assert.Single(await AllAsync(Mailbox(ordinary), null));
        Assert.Single(await AllAsync(Mailbox(dedicated, "Réclamations"), null));
        Assert.Contains(ordinary.Heard, line => line.EndsWith("UID SEARCH UID 1:* SINCE 31-Jan-2026", StringComparison.Ordinal));
        Assert.Contains(dedicated.Heard, line => line.EndsWith("EXAMINE \"R&AOk-clamations\"", StringComparison.Ordinal));
        Assert.Contains(dedicated.Heard, line => line.EndsWith("UID SEARCH UID 1:*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_AfterAMark_LeavesWhatIsOlderAloneThoughTheServerShowsItAgain()
    {
        using var server = Holding(7, (11, Complaint), (12, Complaint));

        Assert.Equal(["7/12"], (await AllAsync(Mailbox(server), "7/11")).Select(message => message.Mark));
        Assert.Empty(await AllAsync(Mailbox(server), "7/12"));
        Assert.Contains(server.Heard, line => line.EndsWith("UID SEARCH UID 12:*", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("8/12")]
    [InlineData("n'importe quoi")]
    public async Task Fetch_AMarkOfAnotherValidity_BeginsAgain(string mark)
    {
        using var server = Holding(7, (11, Complaint));

        Assert.Equal(["7/11"], (await AllAsync(Mailbox(server), mark)).Select(message => message.Mark));
    }

    [Fact]
    public async Task Fetch_AgainWithNothingNew_DoesNotLookAtTheSameHeadersTwice()
    {
        using var server = Holding(7, (11, Ordinary), (12, Ordinary));
        var mailbox = Mailbox(server);

        Assert.Empty(await AllAsync(mailbox, null));
        Assert.Empty(await AllAsync(mailbox, null));
        Assert.Single(server.Heard, line => line.Contains("HEADER.FIELDS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fetch_AMessageThatWasNotKept_IsGivenAgain()
    {
        using var server = Holding(7, (11, Ordinary), (12, Complaint), (13, Ordinary), (14, Complaint));
        var mailbox = Mailbox(server);

        Assert.Equal(["7/12", "7/14"], (await AllAsync(mailbox, null)).Select(message => message.Mark));
        Assert.Equal(["7/12", "7/14"], (await AllAsync(mailbox, null)).Select(message => message.Mark));
        Assert.Equal(["7/14"], (await AllAsync(mailbox, "7/12")).Select(message => message.Mark));
    }

    [Fact]
    public async Task Fetch_AMessageLongerThanTheBound_GivesItsHeaderAndSaysSo()
    {
        using var server = Holding(7, (11, "Subject: Réclamation longue\r\n\r\n" + new string('x', 5000)));

        var fetched = Assert.Single(await AllAsync(Mailbox(server, longest: 1000), null));

        Assert.Equal("Subject: Réclamation longue\r\n\r\n", Encoding.Latin1.GetString(fetched.Bytes.Span));
        Assert.Equal(5031, fetched.LeftOnServer);
    }

    public static TheoryData<string, MailFault> Troubles => new()
    {
        { "* BYE overloaded\n", MailFault.Cut },
        { "220 smtp\n", MailFault.Garbled },
        { "\n", MailFault.Garbled },
        { "* OK hello\nA1 OK done\n", MailFault.NoWayToSignIn },
        { "* OK hello\n* CAPABILITY IMAP4rev1 LOGINDISABLED\nA1 OK done\n", MailFault.NoWayToSignIn },
        { "* OK hello\n* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\nA1 OK done\nA2 NO [AUTHENTICATIONFAILED] no\n", MailFault.SignInRefused },
        { "* OK hello\n* CAPABILITY IMAP4rev1\nA1 OK done\nA2 BAD no\n", MailFault.NoWayToSignIn },
        { "* PREAUTH hello\n* CAPABILITY IMAP4rev1\nA1 OK done\nA2 NO no such folder\n", MailFault.NoFolder },
        { "* PREAUTH hello\n* CAPABILITY IMAP4rev1\nA1 OK done\n* OK [UIDVALIDITY 7] x\nA2 OK done\n* BYE later\n", MailFault.Cut },
        { "* PREAUTH hello\n* CAPABILITY IMAP4rev1\nA1 OK done\n* OK [UIDVALIDITY 7] x\nA2 OK done\nB9 OK what\n", MailFault.Garbled },
        { "* PREAUTH hello\n* CAPABILITY IMAP4rev1\nA1 OK done\n* OK [UIDVALIDITY 7] x\nA2 OK done\n* SEARCH 11\nA3 OK done\n* 1 FETCH (UID 11 BODY[HEADER] {999999999}\n", MailFault.Garbled },
        { "* PREAUTH hello\n* CAPABILITY IMAP4rev1\nA1 OK done\n* OK [UIDVALIDITY 7] x\nA2 OK done\n* SEARCH 11\nA3 OK done\n* 1 FETCH (UID 11 BODY[HEADER] {10}\nabc", MailFault.Cut },
        { "* PREAUTH hello\n* CAPABILITY IMAP4rev1\nA1 OK done\n* OK [UIDVALIDITY 7] x\nA2 OK done\n* SEARCH 11\nA3 OK done\n* 1 FETCH ((((((((((((((((((((((((UID 11\n", MailFault.Garbled },
        { "", MailFault.Cut },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Fetch_AServerThatDoesNotAnswerAsItShould_SaysWhatIsWrong(string said, MailFault fault)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync(said);
            for (var i = 0; i < said.Split("A1").Length + said.Split("A2").Length + said.Split("A3").Length - 3; i++) await peer.HearAsync();
        });

        Assert.Equal(fault, (await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(Mailbox(server), null))).Failure.Fault);
    }

    [Fact]
    public async Task Fetch_AServerThatFallsSilent_IsGivenUpInTime()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("* OK hello\n");
            await peer.HoldAsync();
        });

        Assert.Equal(MailFault.TimedOut, (await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(Mailbox(server, patience: TimeSpan.FromMilliseconds(300)), null))).Failure.Fault);
    }

    [Fact]
    public async Task Fetch_AnAnswerWithoutEnd_IsNotReadWithoutEnd()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            for (var i = 0; i < 1_000_000; i++) await peer.SayAsync("* OK " + new string('x', 10_000));
        });

        Assert.Equal(MailFault.Garbled, (await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(Mailbox(server), null))).Failure.Fault);
    }

    [Fact]
    public async Task Fetch_WordsSlippedInBehindTheAnswerToStartTls_AreNeverRead()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("* OK hello\n");
            await peer.HearAsync();
            await peer.SayAsync("* CAPABILITY IMAP4rev1 STARTTLS\nA1 OK done\n");
            await peer.HearAsync();
            await peer.SayAsync("A2 OK go\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\nA3 OK done\n");
            await peer.HearAsync();
        });

        Assert.Equal(MailFault.Garbled, (await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(Mailbox(server, security: MailSecurity.StartTls), null))).Failure.Fault);
        Assert.Equal(2, server.Heard.Count);
    }

    [Theory]
    [InlineData("* OK hello\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\nA1 OK done\n")]
    [InlineData("* PREAUTH hello\n* CAPABILITY IMAP4rev1 STARTTLS\nA1 OK done\n")]
    public async Task Fetch_StartTlsThatIsKeptFromUs_GivesNoPasswordAway(string said)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync(said);
            await peer.HearAsync();
        });

        Assert.Equal(MailFault.NoEncryption, (await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(Mailbox(server, security: MailSecurity.StartTls), null))).Failure.Fault);
        Assert.DoesNotContain(server.Heard, line => line.Contains("AUTHENTICATE", StringComparison.Ordinal));
    }

    public static TheoryData<string, string[], string[]> SignIns => new()
    {
        { "AUTH=PLAIN SASL-IR", [], ["A2 AUTHENTICATE PLAIN " + Base64("\0élise\0secret é")] },
        { "AUTH=PLAIN", ["+ \n"], ["A2 AUTHENTICATE PLAIN", Base64("\0élise\0secret é")] },
        { "AUTH=XOAUTH2 SASL-IR", [], ["A2 AUTHENTICATE XOAUTH2 " + Base64("user=élise\u0001auth=Bearer jeton\u0001\u0001")] },
        { "AUTH=XOAUTH2 SASL-IR", ["+ eyJzdGF0dXMiOiI0MDAifQ==\n"], ["A2 AUTHENTICATE XOAUTH2 " + Base64("user=élise\u0001auth=Bearer jeton\u0001\u0001"), ""] },
    };

    [Theory]
    [MemberData(nameof(SignIns))]
    public async Task Fetch_AServerWithAWayToSignIn_IsSpokenToInIt(string offers, string[] questions, string[] expected)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync($"* OK hello\n* CAPABILITY IMAP4rev1 {offers}\nA1 OK done\n");
            await peer.HearAsync();
            await peer.HearAsync();
            foreach (var question in questions)
            {
                await peer.SayAsync(question);
                await peer.HearAsync();
            }

            await peer.SayAsync("A2 NO that is all\n");
        });
        var account = offers.Contains("XOAUTH2", StringComparison.Ordinal) ? new MailAccount("élise", null, new TokenCommand("echo jeton")) : new MailAccount("élise", "secret é", null);
        var mailbox = new ImapMailbox(Server(server) with { Account = account }, ImapFolderChoice.Of(null, null), Ours, TimeProvider.System);

        var failed = await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(mailbox, null));

        Assert.Equal(MailFault.SignInRefused, failed.Failure.Fault);
        Assert.Equal(expected, server.Heard.Skip(1).Take(expected.Length));
    }

    [Fact]
    public async Task Fetch_ServersThatSayAnything_ThrowsNothingElseAndNeverHangs()
    {
        var chance = new Random(20260302);
        string[] pieces = ["* ", "A1 OK\r\n", "A2 OK x\r\n", "A3 OK x\r\n", "A4 OK x\r\n", "+ ", "1 FETCH (", "UID 1 ", ")", "(", "\"", "\\", "{3}\r\n", "abc", "{9", "}", "\r\n", "NIL", "SEARCH 1 2 3\r\n", "[UIDVALIDITY 3]", "BODY[", "]", "\0", "é", " ", "OK ", "NO ", "CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"];
        for (var round = 0; round < 150; round++)
        {
            var said = string.Concat(Enumerable.Range(0, chance.Next(80)).Select(_ => pieces[chance.Next(pieces.Length)]));
            using var server = ScriptedServer.That(peer => peer.SayRawAsync(Encoding.Latin1.GetBytes("* PREAUTH x\r\n* CAPABILITY IMAP4rev1\r\nA1 OK\r\n" + (round % 2 == 0 ? "" : "* OK [UIDVALIDITY 3] x\r\nA2 OK\r\n* SEARCH 1 2\r\nA3 OK\r\n") + said)));

            await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(Mailbox(server, patience: TimeSpan.FromMilliseconds(500)), null));
        }
    }

    [Theory]
    [InlineData("INBOX", "INBOX")]
    [InlineData("Réclamations", "R&AOk-clamations")]
    [InlineData("Ventes & co", "Ventes &- co")]
    [InlineData("été/日本語", "&AOk-t&AOk-/&ZeVnLIqe-")]
    [InlineData("🎬", "&2DzfrA-")]
    public void Encode_AFoldersName_IsAsTheServersKeepIt(string name, string coded) => Assert.Equal(coded, ModifiedUtf7.Encode(name));

    public static TheoryData<string, bool> Heads => new()
    {
        { "Subject: Réclamation", true },
        { "Subject: RÉCLAMATIONS multiples", true },
        { "Subject: =?utf-8?B?" + Base64("Ma réclamation") + "?=", true },
        { "Subject: =?iso-8859-1?Q?r=E9cla?=\r\n =?iso-8859-1?Q?mation?=", true },
        { "Subject: Re\u0301clamation", true },
        { "Subject: reclaim", false },
        { "Subject: facture\r\nX-Autre: réclamation", false },
        { "", false },
        { "Subject: Re: Accusé de réception – dossier 2026-0005", true },
        { "Subject: =?utf-8?Q?RE=3A_DOSSIER=C2=A0TEST-2026-0005?=", true },
        { "Subject: Votre dossier n° 2026-0005, suite", true },
        { "Subject: Re: Vos possibilités de recours – dossier\r\n 2026-12345", true },
        { "Subject: devis 2026-0005", false },
        { "Subject: dossier Dupont 2026-0005", false },
        { "Subject: dossier REC-2026-0005", false },
        { "Subject: dossier 2026-11-22", false },
        { "Subject: sous-dossiers 2026-0005", false },
        { "In-Reply-To: <notre@portail.example>", true },
        { "References: <a@b.example>\r\n\t<notre@portail.example>", true },
        { "References: <autre@portail.example>", false },
        { "Content-Type: multipart/report; boundary=x;\r\n report-type=\"delivery-status\"", true },
        { "Content-Type: multipart/report; report-type=disposition-notification", false },
        { "Content-Type: text/plain; name=delivery-status", false },
        { "To: Retours <retours+1@organisme.example>", true },
        { "Delivered-To: retours+1@organisme.example", true },
        { "To: contact@organisme.example", false },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Concern_AHeader_IsKnownByWhatItSays(string head, bool concerns) =>
        Assert.Equal(concerns, Concern.Is(Encoding.UTF8.GetBytes(head + "\r\n\r\n"), Ours));

    private static OurMail Ours { get; } = new(id => id == "notre@portail.example", address => address.StartsWith("retours+", StringComparison.OrdinalIgnoreCase));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static MailServer Server(ScriptedServer server, TimeSpan? patience = null, MailSecurity security = MailSecurity.None) =>
        new("localhost", server.Port, security, new MailAccount("a", "é", null)) { Patience = MailPatience.Of(patience ?? TimeSpan.FromSeconds(20)), Trusted = SelfMadeAuthority.Shared.Roots };

    private static ImapMailbox Mailbox(ScriptedServer server, string? folder = null, int longest = 1 << 20, TimeSpan? patience = null, MailSecurity security = MailSecurity.None) =>
        new(Server(server, patience, security), ImapFolderChoice.Of(folder, null), Ours, new At(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero))) { LongestMessage = longest };

    private static async Task<List<FetchedMessage>> AllAsync(ImapMailbox mailbox, string? after)
    {
        var all = new List<FetchedMessage>();
        await foreach (var message in mailbox.FetchAsync(after, CancellationToken.None)) all.Add(message);
        return all;
    }

    /// <summary>A server that holds messages and answers as the RFC has it, the last message in every range.</summary>
    private static ScriptedServer Holding(uint validity, params (uint Uid, string Message)[] messages) => ScriptedServer.That(async peer =>
    {
        await peer.SayAsync("* PREAUTH hello\n");
        while (await peer.HearAsync() is { } command)
        {
            var (tag, rest) = (command.Split(' ')[0], command[(command.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            if (rest.StartsWith("EXAMINE", StringComparison.Ordinal)) await peer.SayAsync($"* {messages.Length} EXISTS\n* OK [UIDVALIDITY {validity}] x\n* OK [UIDNEXT 99] {{5}}\n");
            else if (rest.StartsWith("UID SEARCH", StringComparison.Ordinal))
            {
                var least = uint.Parse(rest["UID SEARCH UID ".Length..].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
                await peer.SayAsync($"* SEARCH{string.Concat(messages.Where(m => m.Uid >= least).Append(messages[^1]).Select(m => " " + m.Uid))}\n* 9 EXISTS\n");
            }
            else if (rest.StartsWith("UID FETCH", StringComparison.Ordinal))
            {
                var uids = rest.Split(' ')[2].Split(',');
                await peer.SayAsync("* 1 FETCH (FLAGS (\\Seen))\n");
                foreach (var (uid, message) in messages.Where(m => uids.Contains($"{m.Uid}")).Reverse()) await peer.SayAsync(Fetched(uid, message, rest));
            }

            await peer.SayAsync($"{tag} OK done\n");
        }
    });

    private static string Fetched(uint uid, string message, string asked)
    {
        var head = message[..(message.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];
        var (item, body) = asked.Contains("FIELDS", StringComparison.Ordinal) ? ("BODY[HEADER.FIELDS (SUBJECT TO)]<0>", head)
            : asked.Contains("HEADER", StringComparison.Ordinal) ? ("BODY[HEADER]<0>", head) : asked.Contains("BODY", StringComparison.Ordinal) ? ("BODY[]", message) : ("X", "");
        return $"* 1 FETCH (RFC822.SIZE {message.Length} INTERNALDATE \" 2-Mar-2026 10:15:00 +0100\" {item} {{{body.Length}}}\n{body} UID {uid})\n";
    }

    private sealed class At(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
