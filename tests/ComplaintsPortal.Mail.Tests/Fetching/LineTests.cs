using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Tests.Fetching;

/// <summary>Servers that do a step before any message in some way wrong: what is wrong is said, no password is given away, nothing hangs.</summary>
[Trait("Rule", "R50")]
public sealed class LineTests
{
    private static readonly (string, string)[] Opened = [Offers("IMAP4rev1"), ("LIST", "* LIST () \"/\" INBOX\n§ OK\n"), ("EXAMINE", "* OK [UIDVALIDITY 7] x\n§ OK [READ-ONLY] done\n")];

    public static TheoryData<string, (string Begins, string Answer)[], MailFault> Troubles => new()
    {
        { "* BYE overloaded\n", [], MailFault.Cut },
        { "220 smtp\n", [], MailFault.Garbled },
        { "\n", [], MailFault.Garbled },
        { "* OK hello\n", [("CAPABILITY", "§ OK done\n"), ("LOGIN", "§ BAD no\n")], MailFault.SignInRefused },
        { "* OK hello\n", [Offers("IMAP4rev1 LOGINDISABLED")], MailFault.NoWayToSignIn },
        { "* OK hello\n", [Offers("IMAP4rev1 AUTH=PLAIN SASL-IR"), ("AUTHENTICATE", "§ NO [AUTHENTICATIONFAILED] no\n")], MailFault.SignInRefused },
        { "* PREAUTH hello\n", [.. Opened[..2], ("EXAMINE", "§ NO no such folder\n")], MailFault.NoFolder },
        { "* PREAUTH hello\n", [.. Opened, ("UID SEARCH", "* BYE later\n")], MailFault.Cut },
        { "* PREAUTH hello\n", [.. Opened, ("UID SEARCH", "* SEARCH ((((\n§ OK\n")], MailFault.Garbled },
        { "* PREAUTH hello\n", [.. Opened, ("UID SEARCH", "§ NO not now\n")], MailFault.Garbled },
        { "", [], MailFault.Cut },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Fetch_AServerThatDoesNotAnswerAsItShould_SaysWhatIsWrong(string greeting, (string Begins, string Answer)[] script, MailFault fault)
    {
        using var server = Following(greeting, script);

        Assert.Equal(fault, (await FailureAsync(server)).Fault);
    }

    [Fact]
    public async Task Fetch_AServerThatFallsSilent_IsGivenUpInTime()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("* OK hello\n");
            await peer.HoldAsync();
        });

        Assert.Equal(MailFault.TimedOut, (await FailureAsync(server, TimeSpan.FromMilliseconds(300))).Fault);
    }

    [Fact]
    public async Task Fetch_AServerThatDripsWithoutEnd_IsGivenUpInTime()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            await peer.SayAsync("* OK ");
            while (await pulse.WaitForNextTickAsync(peer.End)) await peer.SayAsync("x");
        });

        Assert.Equal(MailFault.TimedOut, (await FailureAsync(server, TimeSpan.FromMilliseconds(500))).Fault);
    }

    [Fact]
    public async Task Fetch_AnAnswerWithoutEnd_IsNotReadWithoutEnd()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            for (var i = 0; i < 1_000_000; i++) await peer.SayAsync("* OK " + new string('x', 10_000));
        });

        Assert.Equal(MailFault.Garbled, (await FailureAsync(server)).Fault);
    }

    [Fact]
    public async Task Fetch_WordsSlippedInBehindTheAnswerToStartTls_AreNeverRead()
    {
        using var server = Following("* OK hello\n", Offers("IMAP4rev1 STARTTLS"), ("STARTTLS", "§ OK go\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\nA3 OK done\n"));

        Assert.Equal(MailFault.Garbled, (await FailureAsync(server, security: MailSecurity.StartTls)).Fault);
        Assert.Equal(2, server.Heard.Count);
    }

    [Theory]
    [InlineData("* OK hello\n", "IMAP4rev1 AUTH=PLAIN")]
    [InlineData("* PREAUTH hello\n", "IMAP4rev1 STARTTLS")]
    public async Task Fetch_StartTlsThatIsKeptFromUs_GivesNoPasswordAway(string greeting, string offers)
    {
        using var server = Following(greeting, Offers(offers), ("STARTTLS", "§ BAD signed in already\n"));

        Assert.Equal(MailFault.NoEncryption, (await FailureAsync(server, security: MailSecurity.StartTls)).Fault);
        Assert.DoesNotContain(server.Heard, line => line.Contains("AUTHENTICATE", StringComparison.Ordinal));
    }

    public static TheoryData<string, string[], string[]> SignIns => new()
    {
        { "AUTH=PLAIN SASL-IR", [], ["AUTHENTICATE PLAIN " + Base64("\0élise\0secret é")] },
        { "AUTH=PLAIN", ["+ \n"], ["AUTHENTICATE PLAIN", Base64("\0élise\0secret é")] },
        { "AUTH=XOAUTH2 SASL-IR", [], ["AUTHENTICATE XOAUTH2 " + Base64("user=elise\u0001auth=Bearer jeton\u0001\u0001")] },
        { "AUTH=XOAUTH2 SASL-IR", ["+ eyJzdGF0dXMiOiI0MDAifQ==\n"], ["AUTHENTICATE XOAUTH2 " + Base64("user=elise\u0001auth=Bearer jeton\u0001\u0001"), ""] },
    };

    [Theory]
    [MemberData(nameof(SignIns))]
    public async Task Fetch_AServerWithAWayToSignIn_IsSpokenToInIt(string offers, string[] questions, string[] expected)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("* OK hello\n");
            await AnswerAsync(peer, $"* CAPABILITY IMAP4rev1 {offers}\n§ OK done\n");
            var tag = (await peer.HearAsync())!.Split(' ')[0];
            foreach (var question in questions)
            {
                await peer.SayAsync(question);
                await peer.HearAsync();
            }

            await peer.SayAsync($"{tag} NO that is all\n");
        });
        var account = offers.Contains("XOAUTH2", StringComparison.Ordinal) ? new MailAccount("elise", null, new TokenCommand("echo jeton")) : new MailAccount("élise", "secret é", null);

        var failed = await Assert.ThrowsAsync<MailFailedException>(() => Mailboxes.Of(Mailboxes.On(server.Port) with { Account = account }).AllAsync(null));

        Assert.Equal(MailFault.SignInRefused, failed.Failure.Fault);
        Assert.Equal(expected, server.Heard.Skip(1).Take(expected.Length).Select(line => line.Contains("AUTHENTICATE", StringComparison.Ordinal) ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : line));
    }

    [Fact]
    public async Task Fetch_ServersThatSayAnything_ThrowsNothingElseAndNeverHangs()
    {
        var chance = new Random(20260302);
        string[] pieces = ["* ", "§ OK\r\n", "§ OK x\r\n", "§ NO x\r\n", "+ ", "1 FETCH (", "UID 1 ", ")", "(", "\"", "\\", "{3}\r\n", "abc", "{9", "}", "\r\n", "NIL", "SEARCH 1 2 3\r\n", "[UIDVALIDITY 3]", "BODY[", "]", "\0", "é", " ", "OK ", "NO ", "LIST () \"/\" INBOX\r\n", "CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"];
        for (var round = 0; round < 150; round++)
        {
            var isOpened = round % 2 == 0;
            using var server = ScriptedServer.That(async peer =>
            {
                await peer.SayAsync("* PREAUTH x\n");
                while (await peer.HearAsync() is { } command)
                {
                    var said = isOpened && Opened.FirstOrDefault(step => command.Contains(step.Item1, StringComparison.Ordinal)).Item2 is { } right ? right
                        : string.Concat(Enumerable.Range(0, chance.Next(30)).Select(_ => pieces[chance.Next(pieces.Length)]));
                    await peer.SayRawAsync(Encoding.Latin1.GetBytes(said.Replace("§", command.Split(' ')[0], StringComparison.Ordinal)));
                }
            });

            try
            {
                await Mailboxes.Of(Mailboxes.On(server.Port, TimeSpan.FromMilliseconds(100))).AllAsync(null);
            }
            catch (MailFailedException)
            {
                // The one failure of this edge.
            }
        }
    }

    private static (string, string) Offers(string offers) => ("CAPABILITY", $"* CAPABILITY {offers}\n§ OK done\n");

    /// <summary>Answers the commands of a script, with § for the tag, until one is not in it.</summary>
    private static ScriptedServer Following(string greeting, params (string Begins, string Answer)[] script) => ScriptedServer.That(async peer =>
    {
        await peer.SayAsync(greeting);
        while (greeting.Length > 0 && await peer.HearAsync() is { } command)
        {
            var (tag, rest) = (command.Split(' ')[0], command[(command.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            if (script.FirstOrDefault(step => rest.StartsWith(step.Begins, StringComparison.Ordinal)).Answer is not { } answer) return;
            await peer.SayAsync(answer.Replace("§", tag, StringComparison.Ordinal));
            if (answer.Contains("BYE", StringComparison.Ordinal)) return;
        }
    });

    private static async Task AnswerAsync(Peer peer, string answer) => await peer.SayAsync(answer.Replace("§", (await peer.HearAsync())!.Split(' ')[0], StringComparison.Ordinal));

    private static async Task<MailFailure> FailureAsync(ScriptedServer server, TimeSpan? patience = null, MailSecurity security = MailSecurity.None) =>
        (await Assert.ThrowsAsync<MailFailedException>(() => Mailboxes.Of(Mailboxes.On(server.Port, patience, security)).AllAsync(null))).Failure;

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
